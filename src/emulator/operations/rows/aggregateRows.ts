import { applyRows } from '../../aggregation/applyRows.ts'
import { notSupported } from '../../errors.ts'
import { limit } from '../../odata/page.ts'
import { ok } from '../../response.ts'
import { rowSet } from '../../rows/rowSet.ts'
import type { Operation } from '../operation.ts'

/** `GET accounts?$apply=groupby((statuscode),aggregate($count as n))`: contract.md 10.3. */
export const aggregateRows: Operation = {
  name: '$apply',
  method: 'GET',
  serves: ([first], { state, query }) =>
    first !== undefined && state.schema.tableOfSet(first.name) !== undefined && query.options.apply !== null,
  answer: (exchange) => {
    const { state, segments, query, preference, api } = exchange
    const [set, ...rest] = segments
    const other = query.parameters.find(([name]) => name.startsWith('$') && name !== '$apply')
    if (other !== undefined) throw notSupported(`$apply together with ${other[0]}`)
    if (set === undefined || query.options.apply === null || set.arguments !== null || rest.length > 0) {
      throw notSupported('$apply on anything but an entity set')
    }
    const { type, items } = rowSet(state, set.name)
    // EMU: no pages; more than a page of groups is cut off like every list.
    const value = applyRows(exchange, type, items(), query.options.apply).slice(0, limit)
    const headers = preference.applied === null ? {} : { 'Preference-Applied': preference.applied }
    return ok({ '@odata.context': `${api}/$metadata#${set.name}`, value }, headers)
  },
}
