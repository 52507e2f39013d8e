import { askerOf } from '../conditions/asker.ts'
import type { Exchange } from '../exchange.ts'
import { queryOptionNotSupported } from '../errors.ts'
import { listAnnotations } from '../odata/listAnnotations.ts'
import { sortBy } from '../odata/ordering.ts'
import { limit } from '../odata/page.ts'
import { ok, type Answer } from '../response.ts'
import { compileAggregates } from './fetchAggregates.ts'
import { fetchColumns, type FetchColumn } from './fetchColumns.ts'
import { invalidFetchValue } from './fetchErrors.ts'
import { fetchOrder } from './fetchOrder.ts'
import { fetchPage, type FetchPage } from './fetchPage.ts'
import type { FetchQuery } from './fetchQuery.ts'
import { joinRows } from './join.ts'
import { parseFetch } from './parseFetch.ts'
import { bindSources, type Joined, type Sources } from './source.ts'

type Member = Record<string, unknown>

interface Found {
  readonly page: FetchPage<Member>
  /** How many rows all pages have. */
  readonly total: number
}

const distinct = (rows: readonly Joined[], columns: readonly FetchColumn[]): readonly Joined[] => {
  const byText = new Map<string, Joined>()
  for (const joined of rows) {
    const shown = columns.map(({ source, column }) => {
      const row = joined[source.index] ?? null
      return row === null ? null : column.property.read(row)
    })
    const text = JSON.stringify(shown)
    if (!byText.has(text)) byText.set(text, joined)
  }
  return [...byText.values()]
}

const findRows = (exchange: Exchange, sources: Sources, query: FetchQuery): Found => {
  const { state, preference } = exchange
  const columns = fetchColumns(state, sources)
  const keys = fetchOrder(state, sources, query.isDistinct ? columns : null)
  const joined = joinRows({ state, asker: askerOf(exchange) }, sources)
  const sorted = sortBy(query.isDistinct ? distinct(joined, columns) : joined, keys)
  const page = fetchPage(sorted, query, keys, exchange)
  const key = state.schema.table(sources.root.table)?.PrimaryIdAttribute ?? ''
  const write = (each: Joined): Member => {
    const into: Member = {}
    const row = each[0] ?? null
    // Distinct rows stand for several: they have neither version nor, unless asked for, id.
    if (row !== null && !query.isDistinct) into['@odata.etag'] = `W/"${row.version}"`
    for (const { name, source, column } of columns) {
      const own = each[source.index] ?? null
      // Microsoft's samples leave empty columns out.
      if (own !== null && column.property.read(own) !== null)
        state.rowTypes.write(into, name, column, own, preference)
    }
    if (row !== null && !query.isDistinct) into[key] = row.id
    return into
  }
  return { page: { ...page, items: page.items.map(write) }, total: sorted.length }
}

const findGroups = (exchange: Exchange, sources: Sources, query: FetchQuery): Found => {
  const { state, preference } = exchange
  const group = compileAggregates(state, sources, query, preference)
  const groups = group(joinRows({ state, asker: askerOf(exchange) }, sources))
  return { page: fetchPage(groups, query, null, exchange), total: groups.length }
}

const checkOptions = ({ query }: Exchange): void => {
  for (const [name] of query.parameters) {
    if (name.startsWith('$') && name !== '$count') throw queryOptionNotSupported(name)
  }
}

/**
 * `GET set?fetchXml=…` (contract.md 10.3; Microsoft's pages on FetchXML).
 * @param table The table of the entity set: the query's own table must be the same.
 * @throws ODataError 400 or 501.
 */
export const answerFetch = (exchange: Exchange, table: string, xml: string): Answer => {
  checkOptions(exchange)
  const query = parseFetch(xml)
  if (query.root.table !== table) {
    throw invalidFetchValue(
      `The entity '${query.root.table}' of the fetchXml is not the one of the URL, which is '${table}'.`,
    )
  }
  const sources = bindSources(exchange.state, query.root)
  const { page, total } = query.isAggregate
    ? findGroups(exchange, sources, query)
    : findRows(exchange, sources, query)
  const counts = query.countsAll || exchange.query.options.count
  const annotations = Object.entries(page.annotations)
    .map(([name, value]) => [`Microsoft.Dynamics.CRM.${name}`, value] as const)
    .filter(([name]) => exchange.preference.annotates(name))
    .map(([name, value]) => [`@${name}`, value] as const)
  return ok(
    {
      '@odata.context': `${exchange.api}/$metadata#${exchange.segments[0]?.name ?? ''}`,
      ...(counts ? { '@odata.count': Math.min(total, limit) } : {}),
      ...listAnnotations(exchange, counts, total),
      ...Object.fromEntries(annotations),
      value: page.items,
    },
    exchange.preference.applied === null ? {} : { 'Preference-Applied': exchange.preference.applied },
  )
}
