import type { Environment } from '../environment.ts'
import type { Relationship } from '../relationship.ts'
import { nameColumnOf } from '../row.ts'

/** The rows of one side, as they are addressed and read. */
export interface LinkSide {
  readonly table: string
  readonly entitySet: string
  readonly idColumn: string
  readonly nameColumn: string | null
  /** On the related side of a one-to-many: the column that holds the link. */
  readonly lookupColumn: string | null
}

interface EndsBase {
  /** The primary table, or the first of a many-to-many. */
  readonly left: LinkSide
  readonly right: LinkSide
  /** The collection of a row on the left that holds the rows on the right, from metadata (contract.md 6.2). */
  readonly navigation: string
}

/** How the rows of a relationship are linked, and where their links are read. */
export type LinkEnds =
  | (EndsBase & { readonly kind: 'OneToMany' })
  | (EndsBase & {
      readonly kind: 'ManyToMany'
      readonly links: { readonly entitySet: string; readonly columns: readonly [left: string, right: string] }
    })

/** Why the rows of a relationship cannot be linked here. */
export type EndsProblem =
  | { readonly type: 'noNavigation' }
  /** The environment does not say how rows of this table are addressed. */
  | { readonly type: 'noEntitySet'; readonly table: string }

export type FoundEnds = { readonly ends: LinkEnds } | { readonly problem: EndsProblem }

/** Everything a run needs to know of a relationship, read from metadata alone. */
export function linkEndsFor(environment: Environment, relationship: Relationship): FoundEnds {
  const { tables } = environment
  const [leftTable, rightTable, navigation] =
    relationship.type === 'OneToMany'
      ? [relationship.referencedTable, relationship.referencingTable, relationship.referencedNavigation]
      : [relationship.table1, relationship.table2, relationship.navigation1]
  if (navigation === '') return { problem: { type: 'noNavigation' } }
  const left = sideOf(environment, leftTable, null)
  if (left === null) return { problem: { type: 'noEntitySet', table: leftTable } }
  const right = sideOf(environment, rightTable, relationship.type === 'OneToMany' ? relationship.lookupColumn : null)
  if (right === null) return { problem: { type: 'noEntitySet', table: rightTable } }
  if (relationship.type === 'OneToMany') return { ends: { kind: 'OneToMany', left, right, navigation } }
  const { intersectTable, intersectColumn1, intersectColumn2 } = relationship
  const entitySet = tables.get(intersectTable)?.entitySetName ?? null
  if (entitySet === null) return { problem: { type: 'noEntitySet', table: intersectTable } }
  return { ends: { kind: 'ManyToMany', left, right, navigation, links: { entitySet, columns: [intersectColumn1, intersectColumn2] } } }
}

function sideOf(environment: Environment, logicalName: string, lookupColumn: string | null): LinkSide | null {
  const table = environment.tables.get(logicalName)
  const entitySet = table?.entitySetName ?? null
  if (table === undefined || entitySet === null) return null
  const nameColumn = nameColumnOf(environment, logicalName)
  return { table: logicalName, entitySet, idColumn: table.primaryIdColumn, nameColumn, lookupColumn }
}
