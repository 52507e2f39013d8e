import { notSupported, segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { answerFetch } from '../../fetchxml/answerFetch.ts'
import type { Operation } from '../operation.ts'

const fetchXmlOf = ({ query }: Exchange): string | undefined =>
  query.parameters.find(([name]) => name.toLowerCase() === 'fetchxml')?.[1]

/** `GET accounts?fetchXml=<fetch>…</fetch>`: contract.md 10.3. */
export const fetchRows: Operation = {
  name: 'fetchXml',
  method: 'GET',
  serves: ([first], exchange) =>
    first !== undefined &&
    exchange.state.schema.tableOfSet(first.name) !== undefined &&
    fetchXmlOf(exchange) !== undefined,
  answer: (exchange) => {
    const [set, ...rest] = exchange.segments
    const table = exchange.state.schema.tableOfSet(set?.name ?? '')
    if (set === undefined || table === undefined) throw segmentNotFound(set?.name ?? '')
    if (set.arguments !== null || rest.length > 0) throw notSupported('fetchXml on anything but an entity set')
    return answerFetch(exchange, table.LogicalName, fetchXmlOf(exchange) ?? '')
  },
}
