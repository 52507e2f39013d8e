import { invalidArgument, mergeRefused } from '../errors.ts'
import { isParental } from '../relationships/parental.ts'
import { changeRow, type WriteContext } from '../rows/changeRow.ts'
import { isSame, referenceIn, rowKey, type Reference, type Row } from '../rows/row.ts'
import { currentRow, modifyRow } from '../rows/writing/modifyRow.ts'
import { demand } from '../security/demand.ts'
import type { RowValue } from '../seed.ts'
import type { State } from '../state.ts'
import { primaryRow, towards } from './primaryRows.ts'
import { createRelated } from './relatedRows.ts'
import { reparent } from './reparent.ts'

/**
 * The tables that can be merged (contract.md 3.4), with the state and status reason of a row that was merged into
 * another: inactive; disqualified and canceled; canceled and merged.
 */
const mergedStates: ReadonlyMap<string, Readonly<{ statecode: number; statuscode: number }>> = new Map([
  ['account', { statecode: 1, statuscode: 2 }],
  ['contact', { statecode: 1, statuscode: 2 }],
  ['lead', { statecode: 2, statuscode: 7 }],
  ['incident', { statecode: 2, statuscode: 2000 }],
])

const isInactive = ({ values }: Row): boolean => {
  const state = values.get('statecode')
  return typeof state === 'number' && state !== 0
}

/** Is the subordinate above the target in a hierarchy? Then its related rows would come to lie above themselves. */
const isAbove = (state: State, target: Row, subordinate: Row): boolean =>
  towards(state, target.table, (cascade) => cascade.Merge === 'Cascade')
    .filter(
      ({ ReferencedEntity, IsHierarchical, CascadeConfiguration: cascade }) =>
        ReferencedEntity === target.table && (IsHierarchical || isParental(cascade)),
    )
    .some((relationship) => {
      const seen = new Set<string>()
      for (let row: Row | null = target; row !== null; row = primaryRow(state, relationship, row)) {
        if (isSame(row, subordinate)) return true
        if (seen.has(row.id)) return false
        seen.add(row.id)
      }
      return false
    })

/** PerformParentingChecks: have both the same parent? (EMU: over every parental lookup of the table.) */
const checkParents = (state: State, target: Row, subordinate: Row): void => {
  for (const { ReferencingAttribute: column } of towards(state, target.table, isParental)) {
    const lost = referenceIn(subordinate, column)
    const kept = referenceIn(target, column)
    if (lost === null || isSame(lost, kept)) continue
    throw mergeRefused(kept === null ? 'no parent' : 'other parent')
  }
}

/** @returns What becomes of the subordinate. @throws ODataError 400: see `mergeRows`. */
const check = (state: State, target: Row, subordinate: Row, checksParents: boolean) => {
  const merged = mergedStates.get(target.table)
  if (merged === undefined)
    throw invalidArgument(`This type: ${target.table} is not supported with merge operation`)
  if (target.table !== subordinate.table)
    throw invalidArgument(`A row of ${subordinate.table} cannot be merged into one of ${target.table}.`)
  if (isSame(target, subordinate)) throw mergeRefused('identical')
  if (isInactive(target) || isInactive(subordinate)) throw mergeRefused('inactive')
  if (checksParents) checkParents(state, target, subordinate)
  if (isAbove(state, target, subordinate)) throw mergeRefused('cycle')
  return merged
}

/** The lookups that point to the row over relationships that merge: by related row, its columns. */
const pointers = (state: State, row: Row): ReadonlyMap<string, { row: Row; columns: readonly string[] }> => {
  const found = new Map<string, { row: Row; columns: string[] }>()
  const relatedTo = createRelated(state, ({ Merge }) => Merge === 'Cascade')
  for (const { relationship, rows } of relatedTo(row)) {
    for (const related of rows) {
      const known = found.get(rowKey(related))
      const { ReferencingAttribute: column } = relationship
      if (known === undefined) found.set(rowKey(related), { row: related, columns: [column] })
      else known.columns.push(column)
    }
  }
  return found
}

const change = (
  context: WriteContext,
  { table, id }: Reference,
  values: ReadonlyMap<string, RowValue>,
): void => {
  // As it is by now: a row may be related and merged at once.
  const row = context.state.rows.byId(table, id)
  if (row !== undefined && values.size > 0) reparent(context, row, changeRow(context, row, values))
}

/**
 * Merges a row into another one of its table: contract.md 4.4. Lookups to the subordinate are rewritten to the target
 * over relationships whose Merge is Cascade. Over the others, and in many-to-many links, they keep pointing to the
 * subordinate, which stays as an inactive row (EMU). Of the subordinate's own values nothing is copied but
 * what `content` says.
 * @param content Columns to set on the target; a case takes none (Microsoft's "Merge table rows using the Web API").
 * @throws ODataError 400 for a table that cannot be merged, a row merged into itself or into one below it, inactive
 * rows, and, where parents are checked, for other parents; 403 `0x80040220` when the caller may not write one of
 * the rows that change (contract.md 4.4; EMU: the privilege is Write). Nothing is changed then.
 */
export const mergeRows = (
  context: WriteContext,
  { target, subordinate, content, checksParents }: {
    readonly target: Row
    readonly subordinate: Row
    readonly content: ReadonlyMap<string, RowValue>
    readonly checksParents: boolean
  },
): void => {
  const { state } = context
  const outcome = check(state, target, subordinate, checksParents)
  const survivor = { table: target.table, id: target.id }
  const related = [...pointers(state, subordinate).values()]
  demand(context, 'Write', [target.table, ...related.map(({ row }) => row.table)])
  for (const { row, columns } of related)
    change(context, row, new Map(columns.map((column) => [column, survivor])))
  if (target.table !== 'incident' && content.size > 0) modifyRow(context, currentRow(context, target), content)
  const merged = new Map<string, RowValue>([
    ...Object.entries(outcome),
    ['masterid', survivor],
    ['merged', true],
  ])
  const known = [...merged].filter(([column]) => state.schema.column(subordinate.table, column) !== undefined)
  change(context, subordinate, new Map(known))
}
