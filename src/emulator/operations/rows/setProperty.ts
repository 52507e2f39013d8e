import { payloadError, readOnlyColumn, segmentNotFound, undeclaredProperty } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import { noContent, type Answer } from '../../response.ts'
import { columnValue, holdsValue } from '../../rows/writing/columnValue.ts'
import { isWritable } from '../../rows/writing/columnAccess.ts'
import { checkConditions } from '../../rows/writing/preconditions.ts'
import { modifyRow } from '../../rows/writing/modifyRow.ts'
import type { Operation } from '../operation.ts'
import { addressedRow, memberEnd, rowPath } from './rowPath.ts'

const serves: Operation['serves'] = (segments, { state }) =>
  rowPath(segments, { state }) === 'member' && memberEnd({ state, segments }) === undefined

/** The only member of a single value's body. @throws ODataError 400. */
const sentValue = (exchange: Exchange): unknown => {
  const set = exchange.segments[0]?.name ?? ''
  const json = readJsonBody(exchange, set)
  const other = Object.keys(json).find((key) => key !== 'value')
  if (other !== undefined) throw undeclaredProperty(set, other)
  if (!Object.hasOwn(json, 'value'))
    throw payloadError(set, "The payload of a single property has no 'value'.")
  return json['value']
}

const write = (exchange: Exchange, valueOf: () => unknown): Answer => {
  const { schema } = exchange.state
  const row = addressedRow(exchange)
  const name = exchange.segments[1]?.name ?? ''
  const column = schema.column(row.table, name)
  if (column === undefined || !holdsValue(column)) throw segmentNotFound(name)
  if (!isWritable(schema, column, 'update')) throw readOnlyColumn(row.table, name)
  checkConditions(exchange.headers, row, row)
  const value = columnValue(column, valueOf(), exchange.segments[0]?.name ?? '')
  modifyRow(exchange, row, new Map([[name, value]]))
  return noContent()
}

/** Sets one column: `PUT accounts(A)/name` with `{"value": …}`. */
export const setProperty: Operation = {
  name: 'PUT a property',
  method: 'PUT',
  serves,
  answer: (exchange) => write(exchange, () => sentValue(exchange)),
}

/** Empties one column: `DELETE accounts(A)/name`. */
export const clearProperty: Operation = {
  name: 'DELETE a property',
  method: 'DELETE',
  serves,
  answer: (exchange) => write(exchange, () => null),
}
