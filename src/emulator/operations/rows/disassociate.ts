import { invalidReference, queryOptionNotSupported } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { noContent } from '../../response.ts'
import { findRow } from '../../rows/findRow.ts'
import type { CollectionEnd } from '../../rows/linkEnds.ts'
import type { Row } from '../../rows/row.ts'
import { rowOfReference } from '../../rows/rowAddress.ts'
import { clearLookup, unlink } from '../../rows/writing/link.ts'
import type { Operation } from '../operation.ts'
import { addressedEnd, addressedRow, rowPath } from './rowPath.ts'

/** The member of a collection to take out: its key in the path, or its address in `$id`. */
const member = (exchange: Exchange, end: CollectionEnd): Row => {
  const { state, segments, query } = exchange
  const keys = segments[1]?.arguments ?? null
  const { id } = query.options
  if (keys !== null && id === null) return findRow(state, end.table, keys, query.aliases)
  if (keys === null && id !== null) return rowOfReference(exchange, id)
  throw invalidReference(end.name)
}

/** Takes a row out of a collection, or clears a single value: contract.md 6.1, ways 2a, 2b and 3. */
export const disassociate: Operation = {
  name: 'DELETE $ref',
  method: 'DELETE',
  serves: (segments, exchange) => rowPath(segments, exchange) === 'reference',
  answer: (exchange) => {
    const row = addressedRow(exchange)
    const end = addressedEnd(exchange)
    if (end.kind !== 'lookup') unlink(exchange, row, end, member(exchange, end))
    else if (exchange.query.options.id !== null) throw queryOptionNotSupported('$id')
    else if (exchange.segments[1]?.arguments !== null) throw invalidReference(end.name)
    else clearLookup(exchange, row, end)
    return noContent()
  },
}
