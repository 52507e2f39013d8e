import { queryOptionNotSupported, segmentNotFound, syntaxError } from '../errors.ts'
import { metadataVersionOf } from '../state.ts'
import type { Exchange } from '../exchange.ts'
import { ok, type Answer } from '../response.ts'
import { compileProjection, refuseMetadataOptions } from './compileProjection.ts'
import { compileSelection } from './compileSelection.ts'
import { queryContext } from './queryContext.ts'
import type { Collection, Single } from './position.ts'

/** contract.md 10.3 and 12.5: counts stop here, and so do pages. */
const limit = 5000

const representation = (exchange: Exchange) => ({
  api: exchange.api,
  annotates: exchange.preference.annotates,
})

const contextOf = (exchange: Exchange, context: string, isMetadata: boolean): string => {
  const { select } = exchange.query.options
  if (isMetadata || select === null) return `${exchange.api}/$metadata#${context}`
  const [path, entity] = context.endsWith('/$entity') ? [context.slice(0, -8), '/$entity'] : [context, '']
  return `${exchange.api}/$metadata#${path}(${select.join(',')})${entity}`
}

const applied = (exchange: Exchange): Record<string, string> =>
  exchange.preference.applied === null ? {} : { 'Preference-Applied': exchange.preference.applied }

const pageOf = (exchange: Exchange): number => {
  const { skiptoken } = exchange.query.options
  if (skiptoken === null) return 1
  const page = Number(skiptoken)
  if (!Number.isInteger(page) || page < 2) throw syntaxError('Malformed paging cookie in $skiptoken.')
  return page
}

const nextLink = (exchange: Exchange, page: number): string => {
  const parameters = exchange.query.parameters.filter(([name]) => name !== '$skiptoken')
  const query = [...parameters, ['$skiptoken', String(page)] as const]
  return `${exchange.url.origin}${exchange.url.pathname}?${query
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
}

/** A list. Schema lists come whole (contract.md 2.2); rows come in pages (contract.md 12.5). */
export const readCollection = <Item>(at: Collection<Item>, exchange: Exchange): Answer => {
  const { options } = exchange.query
  const query = queryContext(exchange)
  const { type } = at
  if (type.isMetadata) refuseMetadataOptions(options)
  const project = compileProjection(options, type, query, representation(exchange))
  const found = compileSelection(options, type, query).pick(at.items())
  const body: Record<string, unknown> = { '@odata.context': contextOf(exchange, at.context, type.isMetadata) }
  if (type.isMetadata) return ok({ ...body, value: found.map(project) })

  const size = Math.min(exchange.preference.maxPageSize ?? limit, limit)
  const page = pageOf(exchange)
  const from = (page - 1) * size
  const to = options.top === null ? from + size : Math.min(options.top, limit)
  if (options.count) body['@odata.count'] = Math.min(found.length, limit)
  if (exchange.preference.annotates('Microsoft.Dynamics.CRM.totalrecordcount')) {
    body['@Microsoft.Dynamics.CRM.totalrecordcount'] = options.count ? Math.min(found.length, limit) : -1
    body['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] = options.count && found.length > limit
  }
  if (exchange.preference.annotates('Microsoft.Dynamics.CRM.globalmetadataversion')) {
    body['@Microsoft.Dynamics.CRM.globalmetadataversion'] = String(metadataVersionOf(exchange.state))
  }
  body['value'] = found.slice(from, to).map(project)
  if (options.top === null && found.length > to) body['@odata.nextLink'] = nextLink(exchange, page + 1)
  return ok(body, applied(exchange))
}

/** One item; a row answers 304 when its ETag is the caller's (contract.md 12.4). */
export const readItem = <Item>(at: Single<Item>, exchange: Exchange): Answer => {
  const { options } = exchange.query
  const query = queryContext(exchange)
  for (const [name, given] of [
    ['$filter', options.filter],
    ['$orderby', options.orderby],
    ['$top', options.top],
  ] as const) {
    if (given !== null) throw queryOptionNotSupported(name)
  }
  const project = compileProjection(options, at.type, query, representation(exchange))
  const item = project(at.item)
  const context = { '@odata.context': contextOf(exchange, at.context, at.type.isMetadata) }
  const tag = item['@odata.etag']
  // Definitions have no ETag, and preferences are for rows (contract.md 1.1, 2.2).
  if (typeof tag !== 'string') return ok({ ...context, ...item })
  const isPlain = options.expand.length === 0 && exchange.preference.applied === null
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
  const found = compileSelection(exchange.query.options, at.type, queryContext(exchange)).pick(at.items())
  return ok({ '@odata.context': `${exchange.api}/$metadata#Collection($ref)`, value: found.map(link) })
}
