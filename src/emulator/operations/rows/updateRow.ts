import { segmentNotFound } from '../../errors.ts'
import { findRow, idOfKey } from '../../rows/findRow.ts'
import { checkConditions } from '../../rows/writing/conditions.ts'
import { insertRow } from '../../rows/writing/insertRow.ts'
import { modifyRow } from '../../rows/writing/modifyRow.ts'
import type { Operation } from '../operation.ts'
import { answerRow } from './answerRow.ts'
import { readRowBody } from './readRowBody.ts'
import { addressedTable, rowPath } from './rowPath.ts'

/** Updates a row; one that is not there is created with the id of the URL (contract.md 12.4, upsert). */
export const updateRow: Operation = {
  name: 'PATCH rows',
  method: 'PATCH',
  serves: (segments, exchange) => rowPath(segments, exchange) === 'row',
  answer: (exchange) => {
    const { state, segments, query, headers } = exchange
    const keys = segments[0]?.arguments ?? null
    if (keys === null) throw segmentNotFound(segments[0]?.name ?? '')
    const table = addressedTable(exchange)
    const id = idOfKey(state, table, keys, query.aliases)
    if (id !== null && state.rows.byId(table, id) === undefined) {
      checkConditions(headers, { table, id }, null)
      const body = readRowBody(exchange, table, null)
      return answerRow(exchange, insertRow(exchange, body, { id }), 'created')
    }
    const row = findRow(state, table, keys, query.aliases)
    checkConditions(headers, row, row)
    const { values } = readRowBody(exchange, table, row)
    return answerRow(exchange, modifyRow(exchange, row, values), 'updated')
  },
}
