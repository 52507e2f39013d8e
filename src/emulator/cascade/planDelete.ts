import { isOneToMany } from '../metadata/relationship.ts'
import { rowKey, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { createRelated } from './relatedRows.ts'

/** A row that loses the lookups it had to deleted rows. */
export interface Unlinked {
  readonly row: Row
  readonly columns: ReadonlySet<string>
}

/** A related row that keeps the deletion from happening. */
export interface Blocker {
  /** Restrict, or RemoveLink on a lookup that cannot be null. */
  readonly cause: 'restrict' | 'required lookup'
  /** Schema name. */
  readonly relationship: string
  readonly row: Row
}

export interface DeletePlan {
  /** The row itself first, then what Cascade reaches from it. */
  readonly deleted: readonly Row[]
  readonly unlinked: readonly Unlinked[]
  /** Many-to-many links of deleted rows, on either side. */
  readonly links: readonly { readonly schemaName: string; readonly one: string; readonly two: string }[]
  /** Empty: the plan can be carried out. */
  readonly blockedBy: readonly Blocker[]
}

type Rows = Pick<State, 'schema' | 'rows'>

const linksOf = ({ schema, rows }: Rows, deleted: readonly Row[]): DeletePlan['links'] => {
  const manyToMany = new Map<string, readonly { schemaName: string; side: 1 | 2 }[]>()
  const sidesOf = (table: string) => {
    const known = manyToMany.get(table)
    if (known !== undefined) return known
    const sides = schema.relationshipsOf(table).flatMap((item) => {
      if (isOneToMany(item) || rows.linksOf(item.SchemaName).length === 0) return []
      const { SchemaName: schemaName, Entity1LogicalName, Entity2LogicalName } = item
      return [
        ...(Entity1LogicalName === table ? [{ schemaName, side: 1 as const }] : []),
        ...(Entity2LogicalName === table ? [{ schemaName, side: 2 as const }] : []),
      ]
    })
    manyToMany.set(table, sides)
    return sides
  }
  return deleted.flatMap(({ table, id }) =>
    sidesOf(table).flatMap(({ schemaName, side }) =>
      rows
        .linked(schemaName, side, id)
        .map((other) =>
          side === 1 ? { schemaName, one: id, two: other } : { schemaName, one: other, two: id },
        ),
    ),
  )
}

/**
 * What deleting a row would do (contract.md 4.5), without doing it.
 *
 * EMU, the rule in one sentence: Cascade is followed to its end first, and only a row that is not deleted by that
 * itself blocks the deletion (Restrict) or loses its lookup (RemoveLink), whatever the order of the relationships.
 */
export const planDelete = (state: Rows, row: Row): DeletePlan => {
  const { schema } = state
  const relatedTo = createRelated(state, ({ Delete }) => Delete !== 'NoCascade')
  const deleted = new Map([[rowKey(row), row]])
  const judgedLater: { relationship: string; column: string; row: Row; isRestricted: boolean }[] = []
  // A map shows what is added while it is walked: a queue without recursion.
  for (const parent of deleted.values()) {
    for (const { relationship, rows } of relatedTo(parent)) {
      const { SchemaName, ReferencingAttribute: column, CascadeConfiguration: cascade } = relationship
      for (const child of rows) {
        if (cascade.Delete === 'Cascade') deleted.set(rowKey(child), child)
        else {
          const isRestricted = cascade.Delete === 'Restrict'
          judgedLater.push({ relationship: SchemaName, column, row: child, isRestricted })
        }
      }
    }
  }
  const blockedBy: Blocker[] = []
  const unlinked = new Map<string, { row: Row; columns: Set<string> }>()
  for (const { relationship, column, row: child, isRestricted } of judgedLater) {
    const key = rowKey(child)
    if (deleted.has(key)) continue
    const isRequired = schema.column(child.table, column)?.RequiredLevel.Value === 'SystemRequired'
    if (isRestricted) blockedBy.push({ cause: 'restrict', relationship, row: child })
    else if (isRequired) blockedBy.push({ cause: 'required lookup', relationship, row: child })
    else {
      const known = unlinked.get(key)
      if (known === undefined) unlinked.set(key, { row: child, columns: new Set([column]) })
      else known.columns.add(column)
    }
  }
  const rows = [...deleted.values()]
  return { deleted: rows, unlinked: [...unlinked.values()], links: linksOf(state, rows), blockedBy }
}
