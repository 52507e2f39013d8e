import { queryOptionNotSupported, segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { ok, type Answer } from '../response.ts'
import { compileProjection, type ProjectionContext } from './compileProjection.ts'
import { compileSelection } from './compileSelection.ts'
import { expandMode, refuseMetadataOptions } from './expandRules.ts'
import { listAnnotations } from './listAnnotations.ts'
import type { SortKey } from './ordering.ts'
import { limit, pageOf } from './page.ts'
import { queryContext } from './queryContext.ts'
import type { Collection, Single } from './position.ts'

const projectionContext = (exchange: Exchange): ProjectionContext => ({
  ...queryContext(exchange),
  api: exchange.api,
  annotates: exchange.preference.annotates,
  ...expandMode(exchange.query.options.expand, exchange.preference.maxPageSize),
})

const contextOf = (exchange: Exchange, context: string, isMetadata: boolean): string => {
  const { select } = exchange.query.options
  if (isMetadata || select === null) return `${exchange.api}/$metadata#${context}`
  const [path, entity] = context.endsWith('/$entity') ? [context.slice(0, -8), '/$entity'] : [context, '']
  return `${exchange.api}/$metadata#${path}(${select.join(',')})${entity}`
}

const applied = (exchange: Exchange): Record<string, string> =>
  exchange.preference.applied === null ? {} : { 'Preference-Applied': exchange.preference.applied }

const nextLink = (exchange: Exchange, token: string): string => {
  const parameters = exchange.query.parameters.filter(([name]) => name !== '$skiptoken')
  const query = [...parameters, ['$skiptoken', token] as const]
  return `${exchange.url.origin}${exchange.url.pathname}?${query
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
}

/** The rows of a list that this request gets: `$top` of them, or a page (contract.md 12.5: not both). */
const pageOfRows = <Item>(
  found: readonly Item[],
  keys: readonly SortKey<Item>[],
  exchange: Exchange,
): { readonly items: readonly Item[]; readonly next: Readonly<Record<string, string>> } => {
  const { top, skiptoken } = exchange.query.options
  const size = Math.min(top ?? exchange.preference.maxPageSize ?? limit, limit)
  const page = pageOf(found, keys, size, skiptoken)
  const token = top === null && page.hasMore ? page.token() : null
  return { items: page.items, next: token === null ? {} : { '@odata.nextLink': nextLink(exchange, token) } }
}

/** A list. Schema lists come whole (contract.md 2.2); rows come in pages (contract.md 12.5). */
export const readCollection = <Item>(at: Collection<Item>, exchange: Exchange): Answer => {
  const { options } = exchange.query
  const { type } = at
  if (type.isMetadata) refuseMetadataOptions(options)
  const context = projectionContext(exchange)
  const project = compileProjection(options, type, context)
  const selection = compileSelection(options, type, context)
  const found = selection.pick(at.items())
  const envelope = { '@odata.context': contextOf(exchange, at.context, type.isMetadata) }
  if (type.isMetadata) return ok({ ...envelope, value: found.map(project) })
  const { items, next } = pageOfRows(found, selection.keys, exchange)
  const count = options.count ? { '@odata.count': Math.min(found.length, limit) } : {}
  const annotations = listAnnotations(exchange, options.count, found.length)
  return ok({ ...envelope, ...count, ...annotations, value: items.map(project), ...next }, applied(exchange))
}

/** One item; a row answers 304 when its ETag is the caller's (contract.md 12.4). */
export const readItem = <Item>(at: Single<Item>, exchange: Exchange): Answer => {
  const { options } = exchange.query
  for (const [name, given] of [
    ['$filter', options.filter],
    ['$orderby', options.orderby],
    ['$top', options.top],
    ['$skiptoken', options.skiptoken],
  ] as const) {
    if (given !== null) throw queryOptionNotSupported(name)
  }
  const project = compileProjection(options, at.type, projectionContext(exchange))
  const item = project(at.item)
  const context = { '@odata.context': contextOf(exchange, at.context, at.type.isMetadata) }
  const tag = item['@odata.etag']
  // Definitions have no ETag, and preferences are for rows (contract.md 1.1, 2.2).
  if (typeof tag !== 'string') return ok({ ...context, ...item })
  const isPlain = options.expand.length === 0 && !exchange.preference.asksForAnnotations
  if (isPlain && exchange.headers.get('If-None-Match') === tag) return { status: 304, headers: { ETag: tag } }
  return ok({ ...context, ...item }, { ...applied(exchange), ETag: tag })
}

/** contract.md 6.3: text with a byte order mark, capped at 5,000. Schema sets have no `/$count` (2.2). */
export const readCount = <Item>(at: Collection<Item>, exchange: Exchange): Answer => {
  if (at.type.isMetadata) throw queryOptionNotSupported('$count')
  const found = compileSelection(exchange.query.options, at.type, queryContext(exchange)).filter(at.items())
  return { status: 200, text: `\uFEFF${Math.min(found.length, limit)}` }
}

/** contract.md 6.3: links only. */
export const readReferences = <Item>(at: Collection<Item> | Single<Item>, exchange: Exchange): Answer => {
  if (at.type.isMetadata) throw segmentNotFound('$ref')
  const link = (item: Item) => ({ '@odata.id': `${exchange.api}/${at.type.address(item)}` })
  if (at.kind === 'item') return ok({ '@odata.context': `${exchange.api}/$metadata#$ref`, ...link(at.item) })
  const selection = compileSelection(exchange.query.options, at.type, queryContext(exchange))
  const { items, next } = pageOfRows(selection.pick(at.items()), selection.keys, exchange)
  const context = `${exchange.api}/$metadata#Collection($ref)`
  return ok({ '@odata.context': context, value: items.map(link), ...next }, applied(exchange))
}
