import type { AttributeMetadata, LookupAttributeMetadata } from '../../wire/attribute.ts'
import type { ColumnFacts, TableFacts } from '../seed.ts'
import { guidFrom } from './identity.ts'
import { labelFromFacts } from './label.ts'
import type { Prefixes } from './publisherPrefix.ts'
import type { ColumnSettings } from './storedDefinitions.ts'

export type PlainColumn = AttributeMetadata & ColumnSettings

export type Column = LookupAttributeMetadata | PlainColumn

const lookupTypes = new Set(['Lookup', 'Customer', 'Owner', 'PartyList'])

/** A column whose value is a reference to a row, with the tables it may point to. */
export const isLookup = (column: Column): column is LookupAttributeMetadata => 'Targets' in column

/** A column whose value is a reference to a row. */
const isLookupType = (type: string): boolean => lookupTypes.has(type)

/** contract.md 2.10: a column whose required level the source does not state counts as optional. */
export const buildColumn = (
  facts: ColumnFacts,
  table: TableFacts,
  prefixes: Prefixes,
  baseLanguage: number,
): Column => {
  const id = guidFrom('attribute', table.logicalName, facts.logicalName)
  const isManaged = table.isManaged && !prefixes.isUnmanaged(facts.logicalName)
  const column: AttributeMetadata = {
    LogicalName: facts.logicalName,
    SchemaName: facts.schemaName,
    EntityLogicalName: table.logicalName,
    AttributeType: facts.type,
    AttributeTypeName: { Value: `${facts.type}Type` },
    DisplayName: labelFromFacts(facts.displayName, baseLanguage, `${id}/DisplayName`),
    Description: labelFromFacts(null, baseLanguage, `${id}/Description`),
    RequiredLevel: {
      Value: facts.requiredLevel ?? 'None',
      CanBeChanged: facts.requiredLevel !== 'SystemRequired',
      ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
    },
    IsCustomAttribute: prefixes.isCustom(facts.logicalName),
    IsManaged: isManaged,
    IsPrimaryId: facts.logicalName === table.primaryIdAttribute,
    IsPrimaryName: facts.logicalName === table.primaryNameAttribute,
    MetadataId: id,
  }
  if (isLookupType(facts.type)) return { ...column, Targets: [...(facts.targets ?? [])] }
  if (facts.maxLength !== undefined) return { ...column, MaxLength: facts.maxLength }
  return column
}
