import { readResource } from '../../odata/readResource.ts'
import { rowSet } from '../../rows/rowSet.ts'
import type { Operation } from '../operation.ts'

/** Rows of a table: contract.md 6.3 and 12.5. */
export const readRows: Operation = {
  name: 'GET rows',
  method: 'GET',
  serves: ([first], { state }) => first !== undefined && state.schema.tableOfSet(first.name) !== undefined,
  answer: (exchange) => {
    const { state, segments } = exchange
    return readResource(rowSet(state, segments[0]?.name ?? ''), segments, exchange)
  },
}
