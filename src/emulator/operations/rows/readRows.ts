import { segmentNotFound } from '../../errors.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Operation } from '../operation.ts'

/** Rows of a table: contract.md 6.3 and 12.5. */
export const readRows: Operation = {
  name: 'GET rows',
  method: 'GET',
  serves: ([first], { state }) => first !== undefined && state.schema.tableOfSet(first.name) !== undefined,
  answer: (exchange) => {
    const { state, segments } = exchange
    const set = segments[0]?.name ?? ''
    const table = state.schema.tableOfSet(set)?.LogicalName
    const type = table === undefined ? undefined : state.rowTypes.type(table)
    if (table === undefined || type === undefined) throw segmentNotFound(set)
    return readResource(
      { kind: 'collection', type, items: state.rows.of(table), context: set },
      segments,
      exchange,
    )
  },
}
