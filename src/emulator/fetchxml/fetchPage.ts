import type { Exchange } from '../exchange.ts'
import type { SortKey } from '../odata/ordering.ts'
import { indexBehind, limit } from '../odata/page.ts'
import { readCookie, wrapCookie, writeCookie } from '../odata/pagingCookie.ts'
import { invalidFetchValue } from './fetchErrors.ts'
import type { FetchQuery } from './fetchQuery.ts'

/** Simple paging ends here (Microsoft's page on paging with FetchXML). */
const simpleLimit = 50_000

export interface FetchPage<Item> {
  readonly items: readonly Item[]
  /** `@…morerecords` and the cookie that the next request sends; none on the last page. */
  readonly annotations: Readonly<Record<string, unknown>>
}

/**
 * A page by its cookie, so that rows which come and go move nothing; or by its number alone.
 * @param keys Null: no cookie, as for aggregates.
 * @throws ODataError 400: a cookie of another query, or a number too large.
 */
export const fetchPage = <Item>(
  sorted: readonly Item[],
  query: FetchQuery,
  keys: readonly SortKey<Item>[] | null,
  { preference }: Pick<Exchange, 'preference'>,
): FetchPage<Item> => {
  if (query.top !== null) return { items: sorted.slice(0, Math.min(query.top, limit)), annotations: {} }
  const { page, pagingCookie } = query
  const size = Math.min(query.count ?? preference.maxPageSize ?? limit, limit)
  const isBehind = pagingCookie !== null && keys !== null && page > 1
  if (!isBehind && (page - 1) * size >= simpleLimit) {
    throw invalidFetchValue(`Pages behind ${simpleLimit} rows need a paging cookie.`)
  }
  const start = isBehind ? indexBehind(sorted, readCookie(pagingCookie, keys), keys) : (page - 1) * size
  const items = sorted.slice(start, start + size)
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined || start + size >= sorted.length)
    return { items, annotations: {} }
  const cookie =
    keys === null
      ? {}
      : { fetchxmlpagingcookie: wrapCookie(writeCookie(page, { first, last }, keys), page + 1) }
  return { items, annotations: { ...cookie, morerecords: true } }
}
