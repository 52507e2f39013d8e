import { askerOf } from '../../conditions/asker.ts'
import { invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { FetchFilter, FetchQuery } from '../../fetchxml/fetchQuery.ts'
import { joinRows } from '../../fetchxml/join.ts'
import { parseFetch } from '../../fetchxml/parseFetch.ts'
import { bindSources } from '../../fetchxml/source.ts'

const table = 'principalobjectaccess'
const refuse = (message: string) => invalidArgument(`The FetchXml of ResetInheritedAccess ${message}`)

const joins = ({ terms }: FetchFilter): boolean =>
  terms.some((term) => term.kind === 'existence' || (term.kind === 'filter' && joins(term)))

const check = ({ root, isAggregate, top, count }: FetchQuery): void => {
  if (root.table !== table) throw refuse(`must query ${table}.`)
  const [attribute, ...others] = root.attributes
  if (root.allAttributes || others.length > 0 || attribute?.name !== `${table}id`)
    throw refuse(`must return ${table}id and no other column.`)
  if (root.links.length > 0 || root.filters.some(joins)) throw refuse('must not contain link-entity.')
  if (isAggregate || top !== null || count !== null) throw refuse('must neither aggregate nor return pages.')
}

/**
 * The ids of the entries that a query picks. It must ask `principalobjectaccess` for the id alone, join nothing, and
 * filter on columns of that table (Microsoft's "How to clean up inherited access").
 * @throws ODataError 400 for any other query, and as `parseFetch` and `joinRows`.
 */
export const accessFetch = (exchange: Exchange, xml: string): ReadonlySet<string> => {
  const query = parseFetch(xml)
  check(query)
  const { state } = exchange
  const found = joinRows({ state, asker: askerOf(exchange) }, bindSources(state, query.root))
  return new Set(found.flatMap(([row]) => row?.id ?? []))
}
