import { comparePositions, positionOf, type Position, type SortKey } from './ordering.ts'
import { readCookie, unwrapCookie, wrapCookie, writeCookie } from './pagingCookie.ts'

/** contract.md 10.3 and 12.5: counts stop here, and so do pages. */
export const limit = 5000

/** The first item behind a position, in a sorted list. */
export const indexBehind = <Item>(
  sorted: readonly Item[],
  position: Position,
  keys: readonly SortKey<Item>[],
): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = sorted[middle]
    if (item !== undefined && comparePositions(positionOf(item, keys), position, keys) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** The `$skiptoken` of what follows `items`; null for no items. */
  token(): string | null
  readonly hasMore: boolean
}

/**
 * One page of a sorted list: behind the token's row, so that rows which come and go meanwhile move nothing.
 * @throws ODataError 400 `0x0` for a token of another query.
 */
export const pageOf = <Item>(
  sorted: readonly Item[],
  keys: readonly SortKey<Item>[],
  size: number,
  skiptoken: string | null,
): Page<Item> => {
  const from = skiptoken === null ? null : unwrapCookie(skiptoken)
  const start = from === null ? 0 : indexBehind(sorted, readCookie(from.cookie, keys), keys)
  const items = sorted.slice(start, start + size)
  const page = from?.page ?? 1
  const [first, last] = [items[0], items.at(-1)]
  return {
    items,
    token: () =>
      first === undefined || last === undefined
        ? null
        : wrapCookie(writeCookie(page, { first, last }, keys), page + 1),
    hasMore: start + size < sorted.length,
  }
}
