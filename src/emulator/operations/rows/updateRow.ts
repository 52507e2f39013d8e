import { notSupported, segmentNotFound } from '../../errors.ts'
import type { JsonObject } from '../../jsonBody.ts'
import { readKey, type Key } from '../../odata/key.ts'
import { idOfKey } from '../../rows/findRow.ts'
import { checkConditions } from '../../rows/writing/preconditions.ts'
import { insertRow } from '../../rows/writing/insertRow.ts'
import { modifyRow } from '../../rows/writing/modifyRow.ts'
import type { Operation } from '../operation.ts'
import { answerRow } from './answerRow.ts'
import { readRowBody } from './readRowBody.ts'
import { addressedTable, rowPath } from './rowPath.ts'

/** The values of an alternate key as members of the body of a row to be created. */
const membersOf = (key: Key): JsonObject => {
  for (const name of key.keys()) {
    if (name.startsWith('_')) throw notSupported(`an upsert that creates by a key with the lookup '${name}'`)
  }
  return Object.fromEntries(key)
}

/**
 * Updates a row; one that is not there is created with the id, or the values of the alternate key, of the URL
 * (contract.md 12.4, upsert). EMU: the key's values win over the body's.
 */
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
    const type = state.rowTypes.type(table)
    if (type === undefined) throw segmentNotFound(table)
    const key = readKey(type, keys, query.aliases)
    const row = state.rowTypes.find(table, key)
    if (row === undefined) {
      if (headers.has('If-Match')) throw type.notFound(key)
      const body = readRowBody(exchange, table, null, membersOf(key))
      return answerRow(exchange, insertRow(exchange, body), 'created')
    }
    checkConditions(headers, row, row)
    const { values } = readRowBody(exchange, table, row)
    return answerRow(exchange, modifyRow(exchange, row, values), 'updated')
  },
}
