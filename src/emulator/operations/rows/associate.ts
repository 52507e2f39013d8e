import { methodNotSupported, payloadError, undeclaredProperty } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import { noContent } from '../../response.ts'
import type { Row } from '../../rows/row.ts'
import { rowOfReference } from '../../rows/rowAddress.ts'
import { link } from '../../rows/writing/link.ts'
import type { Operation } from '../operation.ts'
import { addressedEnd, addressedRow, rowPath } from './rowPath.ts'

const idMember = '@odata.id'

/** The row that a body `{"@odata.id": …}` names. @throws ODataError 400, or 404 for one that is not there. */
const sentRow = (exchange: Exchange): Row => {
  const set = exchange.segments[0]?.name ?? ''
  const json = readJsonBody(exchange, set, (key) => key === idMember)
  const other = Object.keys(json).find((key) => key !== idMember)
  if (other !== undefined) throw undeclaredProperty(set, other)
  const address = json[idMember]
  if (typeof address !== 'string')
    throw payloadError(set, `The payload has no '${idMember}' with an address.`)
  return rowOfReference(exchange, address)
}

/** `POST` adds to collections, `PUT` sets single values: contract.md 6.1, ways 1 and 4. */
const associating = (method: 'POST' | 'PUT', isSingle: boolean): Operation => ({
  name: `${method} $ref`,
  method,
  serves: (segments, exchange) =>
    rowPath(segments, exchange) === 'reference' && segments[1]?.arguments === null,
  answer: (exchange) => {
    const row = addressedRow(exchange)
    const end = addressedEnd(exchange)
    if ((end.kind === 'lookup') !== isSingle) throw methodNotSupported(row.table)
    link(exchange, row, end, sentRow(exchange))
    return noContent()
  },
})

export const associate = associating('POST', false)
export const setReference = associating('PUT', true)
