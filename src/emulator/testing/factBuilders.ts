import type {
  CascadeValue,
  ColumnFacts,
  ManyToManyFacts,
  MenuFacts,
  OneToManyFacts,
  TableFacts,
} from '../seed.ts'

/** Facts for tests, with what does not matter filled in. */

export const aColumn = (logicalName: string, type: string, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  logicalName,
  schemaName: logicalName,
  displayName: logicalName,
  type,
  requiredLevel: 'None',
  ...more,
})

export const aLookup = (logicalName: string, ...targets: string[]): ColumnFacts =>
  aColumn(logicalName, targets.length > 1 ? 'Customer' : 'Lookup', { targets })

export const aTable = (
  logicalName: string,
  columns: readonly ColumnFacts[],
  more: Partial<TableFacts> = {},
): TableFacts => {
  const isCustom = logicalName.includes('_')
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: `${logicalName}s`,
    displayName: { 1033: `${logicalName} in English`, 1031: `${logicalName} auf Deutsch` },
    displayCollectionName: `${logicalName}s`,
    ownershipType: 'UserOwned',
    primaryIdAttribute: `${logicalName}id`,
    primaryNameAttribute: 'name',
    objectTypeCode: null,
    isActivity: false,
    isIntersect: false,
    isCustom,
    isManaged: !isCustom,
    ...more,
    attributes: [
      aColumn(`${logicalName}id`, 'Uniqueidentifier', { requiredLevel: 'SystemRequired' }),
      aColumn('name', 'String', { maxLength: 100, requiredLevel: 'ApplicationRequired' }),
      ...columns,
    ],
  }
}

export const aMenu = (more: Partial<MenuFacts> = {}): MenuFacts => ({
  behavior: 'DoNotDisplay',
  group: 'Details',
  label: null,
  order: null,
  ...more,
})

type Cascade = OneToManyFacts['cascade']

export const cascade = (
  access: CascadeValue,
  remove: CascadeValue,
  merge: CascadeValue = 'NoCascade',
): Cascade => ({
  assign: access,
  share: access,
  unshare: access,
  reparent: access,
  delete: remove,
  merge,
  rollupView: null,
  archive: null,
})

export const referential = cascade('NoCascade', 'RemoveLink')

export const aOneToMany = (
  schemaName: string,
  referencedEntity: string,
  referencing: string,
  behavior: Cascade,
  more: Partial<OneToManyFacts> = {},
): OneToManyFacts => {
  const [referencingEntity = '', referencingAttribute = ''] = referencing.split('.')
  return {
    schemaName,
    referencedEntity,
    referencedAttribute: `${referencedEntity}id`,
    referencingEntity,
    referencingAttribute,
    referencedNavigationProperty: schemaName,
    referencingNavigationProperty: referencingAttribute,
    isHierarchical: false,
    isCustomizable: true,
    cascade: behavior,
    menu: aMenu(),
    ...more,
  }
}

export const projectLabels = { 1033: 'Projects', 1031: 'Projekte' }

export const aManyToMany = (schemaName: string, entity1: string, entity2: string): ManyToManyFacts => ({
  schemaName,
  entity1,
  entity1IntersectAttribute: `${entity1}id`,
  entity1NavigationProperty: schemaName,
  entity1Menu: aMenu({ behavior: 'UseLabel', label: projectLabels, order: 10000 }),
  entity2,
  entity2IntersectAttribute: `${entity2}id`,
  entity2NavigationProperty: schemaName,
  entity2Menu: aMenu(),
  intersectEntityName: schemaName,
  isCustomizable: true,
})
