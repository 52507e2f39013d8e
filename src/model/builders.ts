import type { Cascade } from './cascade.ts'
import type { LookupComponent } from './deletion.ts'
import { buildEnvironment, type Environment } from './environment.ts'
import type { ManyToMany, Menu, OneToMany, Relationship } from './relationship.ts'
import type { Table } from './table.ts'

/** Builders for tests: a believable custom thing, with what the test is about changed. */

/** A custom user-owned table. */
export function aTable(changes: Partial<Table> = {}): Table {
  const { logicalName = 'cso_project' } = changes
  return {
    logicalName,
    schemaName: logicalName,
    metadataId: `id-${logicalName}`,
    displayName: logicalName,
    collectionName: `${logicalName}s`,
    entitySetName: `${logicalName}s`,
    primaryIdColumn: `${logicalName}id`,
    primaryNameColumn: 'name',
    objectTypeCode: 10_000,
    ownership: 'UserOwned',
    isCustom: true,
    isManaged: false,
    isIntersect: false,
    isActivity: false,
    isCustomizable: true,
    canBePrimary: true,
    canBeRelated: true,
    canBeInManyToMany: true,
    canChangeHierarchy: true,
    ...changes,
  }
}

/** Referential (contract.md 4.2), with what is given changed. */
export const aCascade = (changes: Partial<Cascade> = {}): Cascade => ({
  assign: 'NoCascade',
  reparent: 'NoCascade',
  share: 'NoCascade',
  delete: 'RemoveLink',
  unshare: 'NoCascade',
  merge: 'NoCascade',
  rollupView: 'NoCascade',
  archive: 'RemoveLink',
  ...changes,
})

/** Parental (contract.md 4.2). */
export const aParentalCascade = (): Cascade =>
  aCascade({
    assign: 'Cascade',
    reparent: 'Cascade',
    share: 'Cascade',
    unshare: 'Cascade',
    delete: 'Cascade',
  })

const menu: Menu = {
  behavior: 'UseCollectionName',
  group: 'Details',
  labels: {},
  order: 10_000,
  isCustomizable: true,
}

/** A custom referential relationship from `cso_project` to `cso_task`. */
export function aOneToMany({
  cascade,
  ...changes
}: Partial<Omit<OneToMany, 'cascade'>> & { cascade?: Partial<Cascade> } = {}): OneToMany {
  const { referencedTable = 'cso_project', referencingTable = 'cso_task' } = changes
  const schemaName = changes.schemaName ?? `${referencedTable}_${referencingTable}`
  return {
    type: 'OneToMany',
    schemaName,
    metadataId: `id-${schemaName}`,
    isCustom: true,
    isManaged: false,
    isCustomizable: true,
    isSearchable: true,
    referencedTable,
    referencedColumn: `${referencedTable}id`,
    referencedNavigation: schemaName,
    referencingTable,
    lookupColumn: `${referencedTable}id`,
    referencingNavigation: `${referencedTable}id`,
    isHierarchical: false,
    menu,
    ...changes,
    cascade: aCascade(cascade),
  }
}

/** A custom many-to-many relationship between `cso_project` and `cso_skill`. */
export function aManyToMany(changes: Partial<ManyToMany> = {}): ManyToMany {
  const { table1 = 'cso_project', table2 = 'cso_skill' } = changes
  const schemaName = changes.schemaName ?? `${table1}_${table2}`
  return {
    type: 'ManyToMany',
    schemaName,
    metadataId: `id-${schemaName}`,
    isCustom: true,
    isManaged: false,
    isCustomizable: true,
    isSearchable: true,
    table1,
    table2,
    navigation1: schemaName,
    navigation2: schemaName,
    intersectTable: schemaName.toLowerCase(),
    intersectColumn1: `${table1}id`,
    intersectColumn2: `${table2}id`,
    menu1: menu,
    menu2: menu,
    ...changes,
  }
}

/**
 * An environment of these relationships and their tables; a table that is not given is a plain custom one.
 */
export function anEnvironment(
  relationships: readonly Relationship[],
  tables: readonly Table[] = [],
): Environment {
  const given = new Set(tables.map((table) => table.logicalName))
  const needed = relationships.flatMap((relationship) =>
    relationship.type === 'OneToMany'
      ? [relationship.referencedTable, relationship.referencingTable]
      : [relationship.table1, relationship.table2],
  )
  const plain = [...new Set(needed)]
    .filter((name) => !given.has(name))
    .map((logicalName) => aTable({ logicalName }))
  return buildEnvironment([...tables, ...plain], relationships)
}

/** The custom lookup column of `aOneToMany()`. */
export const aLookupComponent = (changes: Partial<LookupComponent> = {}): LookupComponent => ({
  metadataId: 'id-cso_projectid',
  isCustom: true,
  isCustomer: false,
  targets: ['cso_project'],
  schemaName: 'cso_ProjectId',
  displayName: [{ languageCode: 1033, text: 'Project' }],
  description: [],
  requiredLevel: 'None',
  ...changes,
})
