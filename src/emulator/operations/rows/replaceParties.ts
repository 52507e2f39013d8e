import { deleteRow } from '../../cascade/deleteRow.ts'
import { methodNotSupported, payloadError, undeclaredProperty } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { isObject, readJsonBody, type JsonObject } from '../../jsonBody.ts'
import { noContent } from '../../response.ts'
import { insertInto } from '../../rows/writing/insertRow.ts'
import { parseRowBody } from '../../rows/writing/parseRowBody.ts'
import { isRowAnnotation } from '../../rows/writing/rowBody.ts'
import type { Operation } from '../operation.ts'
import { addressedEnd, addressedRow, memberCollection, rowPath } from './rowPath.ts'

const parties = 'activityparty'

const sentRows = (exchange: Exchange, set: string): JsonObject[] => {
  const json = readJsonBody(exchange, set, isRowAnnotation)
  const other = Object.keys(json).find((key) => key !== 'value')
  if (other !== undefined) throw undeclaredProperty(set, other)
  const { value } = json
  if (!Array.isArray(value)) throw payloadError(set, "The payload of a collection has no list 'value'.")
  return value.map((item: unknown) => {
    if (!isObject(item)) throw payloadError(set, "The list 'value' holds something that is no row.")
    return item
  })
}

/** Replaces the parties of an activity, the only collection that can be: contract.md 6.1, way 7. */
export const replaceParties: Operation = {
  name: 'PUT activity parties',
  method: 'PUT',
  serves: (segments, { state }) =>
    rowPath(segments, { state }) === 'member' && memberCollection({ state, segments }) !== null,
  answer: (exchange) => {
    const { state } = exchange
    const row = addressedRow(exchange)
    const end = addressedEnd(exchange)
    if (end.kind !== 'children' || end.table !== parties) throw methodNotSupported(row.table)
    const bodies = sentRows(exchange, end.name).map((json) => parseRowBody(exchange, parties, json, null))
    for (const party of state.rows.pointingTo(parties, end.column, row)) deleteRow(exchange, party)
    for (const body of bodies) insertInto(exchange, row, end, body)
    return noContent()
  },
}
