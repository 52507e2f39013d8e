import { requiredLevels } from '../model/column.ts'
import type { LookupComponent } from '../model/deletion.ts'
import type { AttributeMetadata, LookupAttributeMetadata } from '../wire/attribute.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { allLabels } from './decodeLabel.ts'
import { notUnderstood, oneOf } from './decodeSetting.ts'
import { isJsonObject } from './json.ts'
import { flag, list, name, object } from './member.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/**
 * The column that a relationship hangs on, as a component. Read without a cast and without `$select`, because some
 * shipped relationships hang on a plain identifier (contract.md 13.1), and past the servers' caches: what is answered
 * decides about a deletion.
 * @throws DataverseError, DecodeError.
 */
export async function loadLookupComponent(
  client: ReadClient,
  table: string,
  column: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<LookupComponent> {
  const path = `${apiRoot}EntityDefinitions(LogicalName=${quoted(table)})/Attributes(LogicalName=${quoted(column)})`
  const source = object(await client.read(path, { signal, strong: true }), 'Attribute')
  const typeName = object(source['AttributeTypeName' satisfies keyof AttributeMetadata], 'Attribute.AttributeTypeName')
  const level = source['RequiredLevel' satisfies keyof AttributeMetadata]
  return {
    metadataId: name(source, 'MetadataId' satisfies keyof AttributeMetadata, 'Attribute'),
    isCustom: flag(source, 'IsCustomAttribute' satisfies keyof AttributeMetadata, 'Attribute'),
    isCustomer: name(typeName, 'Value', 'Attribute.AttributeTypeName') === 'CustomerType',
    targets: 'Targets' satisfies keyof LookupAttributeMetadata in source ? targetsOf(source) : null,
    schemaName: name(source, 'SchemaName' satisfies keyof AttributeMetadata, 'Attribute'),
    displayName: allLabels(source, 'DisplayName' satisfies keyof AttributeMetadata, 'Attribute'),
    description: allLabels(source, 'Description' satisfies keyof AttributeMetadata, 'Attribute'),
    requiredLevel: isJsonObject(level) ? oneOf(requiredLevels, level['Value']) : notUnderstood(level),
  }
}

const targetsOf = (source: ReturnType<typeof object>): readonly string[] =>
  list(source, 'Targets', 'Attribute').map((target, index) => {
    if (typeof target !== 'string') throw new DecodeError(`Attribute.Targets[${index}]`, target, 'text')
    return target
  })
