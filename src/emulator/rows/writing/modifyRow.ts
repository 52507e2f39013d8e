import { assignRow } from '../../cascade/assignRow.ts'
import { reparent } from '../../cascade/reparent.ts'
import { changedId, mandatoryColumn } from '../../errors.ts'
import { demandLink } from '../../security/demand.ts'
import type { RowValue } from '../../seed.ts'
import { changeRow, type WriteContext } from '../changeRow.ts'
import { isSame, type Row } from '../row.ts'
import { requireMessage, rulesOf } from '../rules/tableRules.ts'
import { checkAncestors } from './checkAncestors.ts'
import { checkState } from './checkState.ts'
import { isMandatory } from './columnAccess.ts'

const isSameValue = (left: RowValue, right: RowValue): boolean =>
  left === right || (typeof left === 'object' && typeof right === 'object' && isSame(left, right))

const isReference = (value: RowValue | undefined): boolean => typeof value === 'object' && value !== null

/** The tables that a write links its row to. An owner is no link: who may give rows away is asked there. */
export const linkedTables = (values: ReadonlyMap<string, RowValue>): readonly string[] =>
  [...values].flatMap(([column, value]) =>
    column !== 'ownerid' && typeof value === 'object' && value !== null ? [value.table] : [],
  )

/** The status that comes with a state when the request says nothing: contract.md 7.2. Other states' are not known. */
const statusOfState = new Map<RowValue, RowValue>([
  [0, 1],
  [1, 2],
])

const withStatus = (
  { state }: WriteContext,
  { table }: Row,
  values: ReadonlyMap<string, RowValue>,
): ReadonlyMap<string, RowValue> => {
  const status = statusOfState.get(values.get('statecode') ?? null)
  const isGiven = values.has('statuscode') || state.schema.column(table, 'statuscode') === undefined
  return status === undefined || isGiven ? values : new Map([...values, ['statuscode', status]])
}

const check = ({ state }: WriteContext, row: Row, values: ReadonlyMap<string, RowValue>): void => {
  const { schema } = state
  const key = schema.table(row.table)?.PrimaryIdAttribute
  for (const [name, value] of values) {
    if (name === key && value !== row.id) throw changedId()
    if (name === 'statecode') checkState(state, row.table, value)
    const column = schema.column(row.table, name)
    if (value === null && column !== undefined && isMandatory(schema, column))
      throw mandatoryColumn(row.table, name)
    if (typeof value === 'object' && value !== null) checkAncestors(state, row, name, value)
  }
}

/**
 * Changes columns of a row, with what follows: another owner is an assignment, another lookup moves the row
 * (contract.md 4.4), and its table's own rules.
 * @throws ODataError 400 for a mandatory column that is cleared, another id, no state or a loop of ancestors, 403
 * for a row that the caller may not link or assign, 405 for a table without updates.
 */
export const modifyRow = (context: WriteContext, row: Row, given: ReadonlyMap<string, RowValue>): Row => {
  const { state } = context
  requireMessage(state, row.table, 'Update')
  check(context, row, given)
  for (const target of linkedTables(given)) demandLink(context, row.table, target)
  const values = new Map(withStatus(context, row, given))
  const owner = values.get('ownerid')
  values.delete('ownerid')
  if (owner === null) throw mandatoryColumn(row.table, 'ownerid')

  const changed = changeRow(context, row, values)
  const isMoved = [...values].some(([name, value]) => {
    const before = row.values.get(name) ?? null
    return (isReference(before) || isReference(value)) && !isSameValue(before, value)
  })
  if (isMoved) reparent(context, row, changed)
  if (typeof owner === 'object' && !isSameValue(row.values.get('ownerid') ?? null, owner))
    assignRow(context, currentRow(context, changed), owner)
  const after = currentRow(context, changed)
  rulesOf(row.table).updated?.(context, row, after)
  return currentRow(context, after)
}

/** A row as it is now: what follows from a write may have changed it again. */
export const currentRow = ({ state }: WriteContext, row: Row): Row =>
  state.rows.byId(row.table, row.id) ?? row
