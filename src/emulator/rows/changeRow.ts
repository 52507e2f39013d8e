import type { Exchange } from '../exchange.ts'
import type { RowValue } from '../seed.ts'
import { checkKeys } from './checkKeys.ts'
import type { Row } from './row.ts'
import { timestamp } from './timestamp.ts'

/** What writing rows needs of a request. */
export type WriteContext = Pick<Exchange, 'state' | 'callerId' | 'now' | 'newId'>

/** Who changed a row and when, for the columns of these that its table has. */
export const stamps = (
  { state, callerId, now }: WriteContext,
  table: string,
  kinds: readonly ('created' | 'modified')[],
): Map<string, RowValue> => {
  const values = new Map<string, RowValue>()
  for (const kind of kinds) {
    if (state.schema.column(table, `${kind}on`) !== undefined)
      values.set(`${kind}on`, timestamp(now()))
    if (state.schema.column(table, `${kind}by`) !== undefined)
      values.set(`${kind}by`, { table: 'systemuser', id: callerId })
  }
  return values
}

/**
 * Stores a row with other values in some columns, a new version, and who changed it.
 * @throws ODataError 412 `0x80060892` when another row has its alternate key.
 */
export const changeRow = (
  context: WriteContext,
  row: Row,
  values: ReadonlyMap<string, RowValue>,
): Row => {
  const { rows } = context.state
  const changed: Row = {
    ...row,
    version: rows.nextVersion(),
    values: new Map([...row.values, ...stamps(context, row.table, ['modified']), ...values]),
  }
  checkKeys(context.state, changed, values)
  rows.put(changed)
  return changed
}
