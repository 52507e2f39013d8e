import { syntaxError } from '../errors.ts'
import { compileFilter } from './compileFilter.ts'
import { bindPath } from './operand.ts'
import { sortBy, type SortKey } from './ordering.ts'
import type { QueryContext } from './queryContext.ts'
import type { OrderItem, QueryOptions } from './queryOptions.ts'
import type { ResourceType } from './resourceType.ts'

const compileOrder = <Item>(
  { path, descending }: OrderItem,
  type: ResourceType<Item>,
  query: QueryContext,
): SortKey<Item> => {
  const bound = bindPath({ type, variable: null, outer: null }, path, { ...query, usesDerivedProperty: false })
  if (bound === null) throw syntaxError(`The property '${path.join('/')}' can't be used in $orderby.`)
  const { property } = bound
  const { sortText } = property
  return {
    name: path.join('.'),
    kind: sortText === undefined ? property.kind : 'string',
    descending,
    read: (item) => {
      const reached = bound.reach({ item, outer: null })
      if (reached === undefined) return null
      return sortText === undefined ? property.read(reached) : sortText(reached)
    },
  }
}

/** The id decides between equals, and alone where nothing is asked for: pages need an order. EMU: ids as texts. */
const idOf = <Item>(type: ResourceType<Item>): SortKey<Item>[] => {
  const property = type.property(type.key)
  return property === undefined
    ? []
    : [{ name: type.key, kind: 'guid', descending: false, read: (item) => property.read(item) }]
}

export interface Selection<Item> {
  /** What `pick` sorts by; nothing for definitions. */
  readonly keys: readonly SortKey<Item>[]
  filter(items: readonly Item[]): readonly Item[]
  /** Filters and sorts; `$top` and pages are left to the caller. */
  pick(items: readonly Item[]): readonly Item[]
}

/** `$filter` and `$orderby`, checked once against the type. @throws ODataError as `compileFilter`. */
export const compileSelection = <Item>(
  options: QueryOptions,
  type: ResourceType<Item>,
  query: QueryContext,
): Selection<Item> => {
  const test = options.filter === null ? null : compileFilter(options.filter, type, query)
  const filter = (items: readonly Item[]) => (test === null ? items : items.filter(test))
  const orders = (options.orderby ?? []).map((item) => compileOrder(item, type, query))
  const keys = type.isMetadata ? [] : [...orders, ...idOf(type)]
  return { keys, filter, pick: (items) => sortBy(filter(items), keys) }
}
