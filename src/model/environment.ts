import { Overlay } from './overlay.ts'
import { endsOf, type OneToMany, type Relationship } from './relationship.ts'
import type { Table } from './table.ts'

/** Something in the server's answer that contradicts itself. Shown, never repaired silently. */
export type EnvironmentProblem =
  | { readonly type: 'duplicateTable'; readonly logicalName: string }
  | { readonly type: 'duplicateRelationship'; readonly schemaName: string }
  | { readonly type: 'missingTable'; readonly schemaName: string; readonly logicalName: string }

/** One immutable picture of an environment's tables and relationships, with its indexes. */
export interface Environment {
  readonly tables: ReadonlyMap<string, Table>
  readonly relationships: ReadonlyMap<string, Relationship>
  /** Every relationship that touches a table; a self relationship once. */
  readonly byTable: ReadonlyMap<string, readonly Relationship[]>
  /** The one-to-many relationships whose lookup column is on the table. */
  readonly byReferencingTable: ReadonlyMap<string, readonly OneToMany[]>
  readonly problems: readonly EnvironmentProblem[]
  /** See `structureOf`; absent where it is the environment itself. */
  readonly structure?: Environment
  /** See `withoutRelationships`; absent where nothing was left out. */
  readonly whole?: Environment
  /** The schema names of relationships that are to be deleted; absent where there is none. */
  readonly leaving?: ReadonlySet<string>
}

/**
 * The environment this one differs from in values alone: it has the same tables, and the same relationships between the
 * same of their columns. What depends on nothing else is derived from it, once, however many values are staged.
 */
export const structureOf = (environment: Environment): Environment => environment.structure ?? environment

/**
 * Builds the picture. A relationship whose table is not listed is left out of the indexes and named among the
 * problems; of two with the same schema name the first is kept and the name reported.
 */
export function buildEnvironment(tables: readonly Table[], relationships: readonly Relationship[]): Environment {
  const problems: EnvironmentProblem[] = []
  const tableIndex = new Map<string, Table>()
  for (const table of tables) {
    if (tableIndex.has(table.logicalName)) problems.push({ type: 'duplicateTable', logicalName: table.logicalName })
    else tableIndex.set(table.logicalName, table)
  }
  const relationshipIndex = new Map<string, Relationship>()
  for (const relationship of relationships) {
    const { schemaName } = relationship
    const missing = endsOf(relationship).find((end) => !tableIndex.has(end))
    if (relationshipIndex.has(schemaName)) problems.push({ type: 'duplicateRelationship', schemaName })
    else if (missing !== undefined) problems.push({ type: 'missingTable', schemaName, logicalName: missing })
    else relationshipIndex.set(schemaName, relationship)
  }
  return { tables: tableIndex, relationships: relationshipIndex, problems, ...indexes(tableIndex, relationshipIndex) }
}

/**
 * The same environment with some relationships replaced by ones that differ in values: of the same schema name, tables
 * and columns. The lists of tables they do not touch stay the same objects, so that what was derived from them may stay.
 */
export function withRelationships(environment: Environment, replaced: readonly Relationship[]): Environment {
  if (replaced.length === 0) return environment
  const relationships = new Map(environment.relationships)
  for (const relationship of replaced) relationships.set(relationship.schemaName, relationship)
  const byTable = new Map(environment.byTable)
  const byReferencingTable = new Map(environment.byReferencingTable)
  for (const end of new Set(replaced.flatMap(endsOf))) {
    const touching = (byTable.get(end) ?? []).map((one) => relationships.get(one.schemaName) ?? one)
    byTable.set(end, touching)
    byReferencingTable.set(end, touching.filter(isReferencing(end)))
  }
  return { ...environment, relationships, byTable, byReferencingTable, structure: structureOf(environment) }
}

/**
 * The environment without a few of its relationships, made without a copy of the others: indexes of names are kept for
 * the `whole` one, which says more than there is.
 */
export function withoutRelationships(environment: Environment, gone: readonly Relationship[]): Environment {
  if (gone.length === 0) return environment
  const names = new Set(gone.map(({ schemaName }) => schemaName))
  const isLeft = ({ schemaName }: Relationship): boolean => !names.has(schemaName)
  const ends = [...new Set(gone.flatMap(endsOf))]
  const { relationships, byTable, byReferencingTable, structure: _, ...rest } = environment
  return {
    ...rest,
    relationships: new Overlay(relationships, new Map(gone.map(({ schemaName }) => [schemaName, undefined]))),
    byTable: new Overlay(byTable, new Map(ends.map((end) => [end, byTable.get(end)?.filter(isLeft)]))),
    byReferencingTable: new Overlay(
      byReferencingTable,
      new Map(ends.map((end) => [end, byReferencingTable.get(end)?.filter(isLeft)])),
    ),
    whole: environment.whole ?? environment,
  }
}

const isReferencing =
  (table: string) =>
  (relationship: Relationship): relationship is OneToMany =>
    relationship.type === 'OneToMany' && relationship.referencingTable === table

function indexes(
  tables: ReadonlyMap<string, Table>,
  relationships: ReadonlyMap<string, Relationship>,
): Pick<Environment, 'byTable' | 'byReferencingTable'> {
  const byTable = new Map<string, Relationship[]>()
  const byReferencingTable = new Map<string, OneToMany[]>()
  for (const logicalName of tables.keys()) {
    byTable.set(logicalName, [])
    byReferencingTable.set(logicalName, [])
  }
  for (const relationship of relationships.values()) {
    for (const end of new Set(endsOf(relationship))) byTable.get(end)?.push(relationship)
    if (relationship.type === 'OneToMany') byReferencingTable.get(relationship.referencingTable)?.push(relationship)
  }
  return { byTable, byReferencingTable }
}

/** Whether a relationship is there now and will not be once the staged changes are applied. */
export const isLeaving = (environment: Environment, schemaName: string): boolean =>
  environment.leaving?.has(schemaName) === true

/** The relationships that touch a table; none for a table that is not listed. */
export const relationshipsOf = (environment: Environment, logicalName: string): readonly Relationship[] =>
  environment.byTable.get(logicalName) ?? []
