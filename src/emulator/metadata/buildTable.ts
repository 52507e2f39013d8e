import type { EntityMetadata } from '../../wire/entity.ts'
import type { BooleanManagedProperty } from '../../wire/managedProperty.ts'
import type { TableFacts } from '../seed.ts'
import { guidFrom } from './identity.ts'
import { labelFromFacts } from './label.ts'
import { managedProperty } from './managedProperty.ts'
import { solutionAwareTables } from './solutionAware.ts'

export const tableId = (logicalName: string): string => guidFrom('entity', logicalName)

const flag = (name: string, value: boolean): BooleanManagedProperty => ({
  Value: value,
  CanBeChanged: false,
  ManagedPropertyLogicalName: name,
})

/**
 * A table's definition (contract.md 2.10). The facts state no eligibility flags. EMU: intersect tables take no
 * relationships (contract.md 4.3), a managed table that is not customizable takes no new ones, a primary table
 * needs a primary name column (contract.md 14, 0x8004432e), and a related table is no component of solutions
 * (contract.md 14, 0x80044350).
 */
export const buildTable = (facts: TableFacts, baseLanguage: number): EntityMetadata => {
  const id = tableId(facts.logicalName)
  const isCustomizable = facts.isCustomizable ?? true
  const isOpen = !facts.isIntersect && (isCustomizable || !facts.isManaged)
  return {
    LogicalName: facts.logicalName,
    SchemaName: facts.schemaName,
    EntitySetName: facts.entitySetName,
    DisplayName: labelFromFacts(facts.displayName, baseLanguage, `${id}/DisplayName`),
    DisplayCollectionName: labelFromFacts(
      facts.displayCollectionName,
      baseLanguage,
      `${id}/DisplayCollectionName`,
    ),
    Description: labelFromFacts(null, baseLanguage, `${id}/Description`),
    PrimaryIdAttribute: facts.primaryIdAttribute,
    PrimaryNameAttribute: facts.primaryNameAttribute,
    ObjectTypeCode: facts.objectTypeCode,
    OwnershipType: facts.ownershipType,
    IsCustomEntity: facts.isCustom,
    IsManaged: facts.isManaged,
    IsIntersect: facts.isIntersect,
    IsActivity: facts.isActivity,
    IsPrivate: false,
    IsCustomizable: managedProperty('iscustomizable', isCustomizable, facts.isManaged),
    CanBeRelatedEntityInRelationship: flag(
      'canberelatedentityinrelationship',
      isOpen && !solutionAwareTables.has(facts.logicalName),
    ),
    CanBePrimaryEntityInRelationship: flag(
      'canbeprimaryentityinrelationship',
      isOpen && facts.primaryNameAttribute !== null,
    ),
    CanBeInManyToMany: flag('canbeinmanytomany', isOpen),
    CanChangeHierarchicalRelationship: flag('canchangehierarchicalrelationship', isOpen),
    MetadataId: id,
  }
}
