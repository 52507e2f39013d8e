import type { Cascade } from '../model/cascade.ts'
import { buildEnvironment, type Environment } from '../model/environment.ts'
import type { ManyToMany, OneToMany, Relationship } from '../model/relationship.ts'
import { endsOf } from '../model/relationship.ts'
import type { Table } from '../model/table.ts'
import { unknownValue } from '../model/unknown.ts'
import { dressLines } from './edges.ts'
import { projectShape, type Picture } from './picture.ts'

/** A custom, user-owned table for tests; name what matters. */
export const aTable = (logicalName: string, differing: Partial<Table> = {}): Table => ({
  logicalName,
  schemaName: logicalName,
  metadataId: `table ${logicalName}`,
  displayName: logicalName.charAt(0).toUpperCase() + logicalName.slice(1),
  collectionName: `${logicalName}s`,
  entitySetName: `${logicalName}s`,
  primaryIdColumn: `${logicalName}id`,
  primaryNameColumn: 'name',
  objectTypeCode: null,
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
  ...differing,
})

const referential: Cascade = {
  assign: 'NoCascade',
  reparent: 'NoCascade',
  share: 'NoCascade',
  delete: 'RemoveLink',
  unshare: 'NoCascade',
  merge: 'NoCascade',
  rollupView: 'NoCascade',
  archive: 'RemoveLink',
}

/** A custom referential relationship for tests: `related` looks up `primary`. */
export function aOneToMany(
  primary: string,
  related: string,
  differing: Partial<Omit<OneToMany, 'cascade'>> & { readonly cascade?: Partial<Cascade> } = {},
): OneToMany {
  const lookupColumn = differing.lookupColumn ?? `${primary}id`
  return {
    type: 'OneToMany',
    schemaName: `${primary}_${related}_${lookupColumn}`,
    metadataId: `relationship ${primary} ${related} ${lookupColumn}`,
    isCustom: true,
    isManaged: false,
    isCustomizable: true,
    isSearchable: true,
    referencedTable: primary,
    referencedColumn: `${primary}id`,
    referencedNavigation: `${primary}_${related}`,
    referencingTable: related,
    lookupColumn,
    referencingNavigation: lookupColumn,
    isHierarchical: false,
    menu: unknownValue(null),
    ...differing,
    cascade: { ...referential, ...differing.cascade },
  }
}

/** A custom many-to-many relationship for tests. */
export const aManyToMany = (table1: string, table2: string, schemaName = `${table1}_${table2}`): ManyToMany => ({
  type: 'ManyToMany',
  schemaName,
  metadataId: `relationship ${schemaName}`,
  isCustom: true,
  isManaged: false,
  isCustomizable: true,
  isSearchable: true,
  table1,
  table2,
  navigation1: schemaName,
  navigation2: schemaName,
  intersectTable: schemaName,
  intersectColumn1: `${table1}idone`,
  intersectColumn2: `${table2}idtwo`,
  menu1: unknownValue(null),
  menu2: unknownValue(null),
})

/** An environment of these relationships; tables nobody described are made up. */
export function anEnvironment(relationships: readonly Relationship[], tables: readonly Table[] = []): Environment {
  const named = new Map(tables.map((table) => [table.logicalName, table]))
  for (const end of relationships.flatMap(endsOf)) if (!named.has(end)) named.set(end, aTable(end))
  return buildEnvironment([...named.values()], relationships)
}

/** The picture around a table of an environment without staged changes. */
export function aPicture(environment: Environment, focus: string, opened: readonly string[] = []): Picture {
  const shape = projectShape(environment, { focus, expanded: [], shown: new Set() }, new Set(opened))
  return { ...shape, edges: dressLines(shape.lines, environment, { baseline: environment, inSolution: null, action: 'delete', light: null }) }
}
