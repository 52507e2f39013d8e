import { deleteRow as removeRow } from '../../cascade/deleteRow.ts'
import { noContent } from '../../response.ts'
import { requireMessage } from '../../rows/rules/tableRules.ts'
import { checkConditions } from '../../rows/writing/preconditions.ts'
import type { Operation } from '../operation.ts'
import { addressedRow, rowPath } from './rowPath.ts'

/** Deletes a row, with what follows: contract.md 4.5 and 12.4. */
export const deleteRow: Operation = {
  name: 'DELETE rows',
  method: 'DELETE',
  serves: (segments, exchange) => rowPath(segments, exchange) === 'row',
  answer: (exchange) => {
    const row = addressedRow(exchange)
    requireMessage(exchange.state, row.table, 'Delete')
    checkConditions(exchange.headers, row, row)
    removeRow(exchange, row)
    return noContent()
  },
}
