import { insertInto, insertRow } from '../../rows/writing/insertRow.ts'
import type { Operation } from '../operation.ts'
import { answerRow } from './answerRow.ts'
import { readRowBody } from './readRowBody.ts'
import { addressedRow, addressedTable, memberCollection, rowPath } from './rowPath.ts'

/**
 * Creates a row, with those around it: contract.md 6.1, ways 5 and 6. EMU: one that is posted to a collection is linked
 * as well, as OData has it.
 */
export const createRow: Operation = {
  name: 'POST rows',
  method: 'POST',
  serves: (segments, { state }) => {
    const path = rowPath(segments, { state })
    return path === 'set' || (path === 'member' && memberCollection({ state, segments }) !== null)
  },
  answer: (exchange) => {
    const end = memberCollection(exchange)
    if (end === null) {
      const body = readRowBody(exchange, addressedTable(exchange), null)
      return answerRow(exchange, insertRow(exchange, body), 'created')
    }
    const parent = addressedRow(exchange)
    const body = readRowBody(exchange, end.table, null)
    return answerRow(exchange, insertInto(exchange, parent, end, body), 'created')
  },
}
