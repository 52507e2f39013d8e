import type { EntityKeyMetadata } from '../../wire/entityKey.ts'
import type { EnvironmentSeed, TableFacts } from '../seed.ts'
import { guidFrom } from './identity.ts'
import { labelFromFacts } from './label.ts'
import { managedProperty } from './managedProperty.ts'
import type { Prefixes } from './publisherPrefix.ts'

/** EMU: facts state no keys. What a seed does not declare are the natural ones of tables everybody knows. */
const wellKnown: Readonly<Record<string, readonly (readonly string[])[]>> = {
  account: [['accountnumber']],
  product: [['productnumber']],
  publisher: [['uniquename']],
  solution: [['uniquename']],
  systemuser: [['azureactivedirectoryobjectid']],
}

const keyNames = (table: TableFacts, columns: readonly string[]) => {
  const schemaName = `${table.schemaName}_${columns.join('_')}_Key`
  return { SchemaName: schemaName, LogicalName: schemaName.toLowerCase() }
}

const buildKey = (table: TableFacts, columns: readonly string[], baseLanguage: number): EntityKeyMetadata => {
  const id = guidFrom('key', table.logicalName, ...columns)
  return {
    MetadataId: id,
    ...keyNames(table, columns),
    EntityLogicalName: table.logicalName,
    KeyAttributes: [...columns],
    DisplayName: labelFromFacts(null, baseLanguage, `${id}/DisplayName`),
    EntityKeyIndexStatus: 'Active',
    IsCustomizable: managedProperty('iscustomizable', true, table.isManaged),
    IsManaged: table.isManaged,
    IntroducedVersion: null,
    HasChanged: null,
  }
}

/**
 * The alternate keys a table starts with: those of the seed, the well-known ones, and one for every custom text
 * column whose name ends in `number` (EMU). A key whose columns the table lacks is none.
 */
export const keysOfTable = (
  table: TableFacts,
  { keys }: Pick<EnvironmentSeed, 'keys'>,
  prefixes: Prefixes,
  baseLanguage: number,
): ReadonlyMap<string, EntityKeyMetadata> => {
  const names = new Set(table.attributes.map(({ logicalName }) => logicalName))
  const numbers = table.attributes.filter(
    ({ logicalName, type }) =>
      type === 'String' && prefixes.isCustom(logicalName) && logicalName.endsWith('number'),
  )
  const all = [
    ...(keys?.[table.logicalName] ?? []),
    ...(wellKnown[table.logicalName] ?? []),
    ...numbers.map(({ logicalName }) => [logicalName]),
  ]
  return new Map(
    all
      .filter((columns) => columns.every((column) => names.has(column)))
      .map((columns) => buildKey(table, columns, baseLanguage))
      .map((key) => [key.LogicalName, key]),
  )
}
