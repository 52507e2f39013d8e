import * as plain from '../model/builders.ts'
import type { Cascade } from '../model/cascade.ts'
import { buildEnvironment, type Environment } from '../model/environment.ts'
import { endsOf, type ManyToMany, type OneToMany, type Relationship } from '../model/relationship.ts'
import type { Table } from '../model/table.ts'
import { dressLines } from './edges.ts'
import { projectShape, type Picture } from './picture.ts'

/** A custom, user-owned table for tests; name what matters. */
export const aTable = (logicalName: string, differing: Partial<Table> = {}): Table =>
  plain.aTable({ logicalName, displayName: logicalName.charAt(0).toUpperCase() + logicalName.slice(1), ...differing })

/** A custom referential relationship for tests: `related` looks up `primary`. */
export function aOneToMany(
  primary: string,
  related: string,
  differing: Partial<Omit<OneToMany, 'cascade'>> & { readonly cascade?: Partial<Cascade> } = {},
): OneToMany {
  const lookupColumn = differing.lookupColumn ?? `${primary}id`
  return plain.aOneToMany({
    schemaName: `${primary}_${related}_${lookupColumn}`,
    referencedTable: primary,
    referencingTable: related,
    lookupColumn,
    referencingNavigation: lookupColumn,
    ...differing,
  })
}

/** A custom many-to-many relationship for tests. */
export const aManyToMany = (table1: string, table2: string, schemaName = `${table1}_${table2}`): ManyToMany =>
  plain.aManyToMany({ table1, table2, schemaName })

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
