import type { Exchange } from '../exchange.ts'
import type { RowValue } from '../seed.ts'
import type { Row } from './row.ts'

/** What writing rows needs of a request. */
export type WriteContext = Pick<Exchange, 'state' | 'callerId' | 'now' | 'newId'>

/** A point in time as the service writes it. */
export const secondsOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

/** Who changed a row and when, for the columns of these that its table has. */
export const stamps = (
  { state, callerId, now }: WriteContext,
  table: string,
  kinds: readonly ('created' | 'modified')[],
): Map<string, RowValue> => {
  const values = new Map<string, RowValue>()
  for (const kind of kinds) {
    if (state.schema.column(table, `${kind}on`) !== undefined)
      values.set(`${kind}on`, secondsOf(now()))
    if (state.schema.column(table, `${kind}by`) !== undefined)
      values.set(`${kind}by`, { table: 'systemuser', id: callerId })
  }
  return values
}

/** Stores a row with other values in some columns, a new version, and who changed it. */
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
  rows.put(changed)
  return changed
}
