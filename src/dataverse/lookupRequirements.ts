import { requiredLevels, type RequiredLevel } from '../model/column.ts'
import type { UnknownValue } from '../model/unknown.ts'
import type { AttributeMetadata } from '../wire/attribute.ts'
import type { ReadClient } from './client.ts'
import { notUnderstood, oneOf } from './decodeSetting.ts'
import { isJsonObject, type Json } from './json.ts'
import { items, list, name, object } from './member.ts'
import { inParallel } from './readGroups.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/** How far each column of a table that can be a lookup must have a value, by logical name. */
export type LookupLevels = ReadonlyMap<string, RequiredLevel | UnknownValue>
/** Of tables by logical name. */
export type LookupRequirements = ReadonlyMap<string, LookupLevels>

/** Every type on which a relationship hangs; 94 shipped ones hang on a plain identifier. */
const types = ['Lookup', 'Customer', 'Owner', 'Uniqueidentifier']
  .map((type) => `AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'${type}'`)
  .join(' or ')
const members = ['LogicalName', 'RequiredLevel'] as const satisfies readonly (keyof AttributeMetadata)[]
/** So many tables go into one request: more conditions on definitions were refused (contract.md 2.2). */
export const tablesAtOnce = 10

/**
 * How far the lookup columns of many tables must have a value, ten tables in a request (contract.md 2.2). Tables that
 * the server leaves out are left out. Rejects with a DataverseError or a DecodeError.
 */
export async function loadLookupRequirements(
  client: ReadClient,
  tables: readonly string[],
  { signal }: { signal: AbortSignal },
): Promise<LookupRequirements> {
  const found = new Map<string, LookupLevels>()
  const groups = Array.from({ length: Math.ceil(tables.length / tablesAtOnce) }, (_, at) =>
    tables.slice(at * tablesAtOnce, (at + 1) * tablesAtOnce),
  )
  const load = async (group: readonly string[]) => {
    const filter = group.map((table) => `LogicalName eq ${quoted(table)}`).join(' or ')
    const expand = `Attributes($select=${members.join(',')};$filter=${types})`
    const answer = await client.read(`${apiRoot}EntityDefinitions?$select=LogicalName&$filter=${filter}&$expand=${expand}`, { signal })
    for (const [index, json] of items(answer, 'EntityDefinitions').entries()) {
      const path = `EntityDefinitions[${index}]`
      const table = object(json, path)
      const columns = list(table, 'Attributes', path).map((column, at) => decode(column, `${path}.Attributes[${at}]`))
      found.set(name(table, 'LogicalName', path), new Map(columns))
    }
  }
  await inParallel(groups, load, signal)
  return found
}

function decode(json: Json, path: string): readonly [string, RequiredLevel | UnknownValue] {
  const column = object(json, path)
  const level = column['RequiredLevel']
  return [name(column, 'LogicalName', path), isJsonObject(level) ? oneOf(requiredLevels, level['Value']) : notUnderstood(level)]
}
