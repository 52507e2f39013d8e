import { requiredLevels, type Column } from '../model/column.ts'
import type { AttributeMetadata, LookupAttributeMetadata } from '../wire/attribute.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { userLabel } from './decodeLabel.ts'
import { notUnderstood, oneOf } from './decodeSetting.ts'
import { isJsonObject, type Json } from './json.ts'
import { items, list, name, object, text } from './member.ts'
import { apiRoot, quoted } from './wireRequest.ts'

const lookupCast = 'Microsoft.Dynamics.CRM.LookupAttributeMetadata'
const members = [
  'LogicalName',
  'SchemaName',
  'DisplayName',
  'Description',
  'AttributeTypeName',
  'RequiredLevel',
] as const satisfies readonly (keyof AttributeMetadata)[]
const lookupMembers = ['LogicalName', 'Targets'] as const satisfies readonly (keyof LookupAttributeMetadata)[]
const nameMembers = ['LogicalName', 'DisplayName'] as const satisfies readonly (keyof LookupAttributeMetadata)[]

const attributesOf = (table: string): string =>
  `${apiRoot}EntityDefinitions(LogicalName=${quoted(table)})/Attributes`

/**
 * Every column of a table, in the server's order (contract.md 2.10). A lookup's targets come from the cast
 * list.
 */
export async function loadColumns(
  client: ReadClient,
  table: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly Column[]> {
  const [all, lookups] = await Promise.all([
    client.read(`${attributesOf(table)}?$select=${members.join(',')}`, { signal }),
    client.read(`${attributesOf(table)}/${lookupCast}?$select=${lookupMembers.join(',')}`, { signal }),
  ])
  const targets = new Map(
    items(lookups, 'Attributes').map((json, index) => {
      const path = `Attributes[${index}]`
      const source = object(json, path)
      return [name(source, 'LogicalName', path), decodeTargets(source, path)] as const
    }),
  )
  return items(all, 'Attributes').map((json, index) => {
    const path = `Attributes[${index}]`
    return decodeColumn(json, path, targets.get(name(object(json, path), 'LogicalName', path)) ?? null)
  })
}

/**
 * What the lookup columns of a table are called, by logical name; those without a display name are left out. One
 * request of two members: asked for many tables, one after the other, as they come into view (contract.md 2.10).
 */
export async function loadLookupNames(
  client: ReadClient,
  table: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, string>> {
  const answer = await client.read(`${attributesOf(table)}/${lookupCast}?$select=${nameMembers.join(',')}`, { signal })
  return new Map(
    items(answer, 'Attributes').flatMap((json, index): [string, string][] => {
      const path = `Attributes[${index}]`
      const source = object(json, path)
      const label = userLabel(source, 'DisplayName', path)
      return label === null ? [] : [[name(source, 'LogicalName', path), label]]
    }),
  )
}

/**
 * The column a relationship hangs on, with its targets. Read without the lookup's cast: 94 shipped
 * relationships hang on a plain identifier, which the cast would not find. Without `$select` the answer has
 * the members of the actual type.
 */
export async function loadLookupColumn(
  client: ReadClient,
  table: string,
  column: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Column> {
  const json = await client.read(`${attributesOf(table)}(LogicalName=${quoted(column)})`, { signal })
  const isLookup = object(json, 'Attribute')['Targets'] !== undefined
  return decodeColumn(json, 'Attribute', isLookup ? decodeTargets(json, 'Attribute') : null)
}

function decodeColumn(json: Json, path: string, targets: readonly string[] | null): Column {
  const source = object(json, path)
  const level = source['RequiredLevel']
  const typePath = `${path}.AttributeTypeName`
  return {
    logicalName: name(source, 'LogicalName', path),
    schemaName: text(source, 'SchemaName', path),
    displayName: userLabel(source, 'DisplayName', path),
    description: userLabel(source, 'Description', path),
    type: name(object(source['AttributeTypeName'], typePath), 'Value', typePath).replace(/Type$/, ''),
    requiredLevel: isJsonObject(level) ? oneOf(requiredLevels, level['Value']) : notUnderstood(level),
    targets,
  }
}

function decodeTargets(json: Json, path: string): readonly string[] {
  return list(object(json, path), 'Targets', path).map((target, index) => {
    if (typeof target !== 'string') throw new DecodeError(`${path}.Targets[${index}]`, target, 'text')
    return target
  })
}
