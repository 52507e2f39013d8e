import { syntaxError } from '../errors.ts'
import { compileFilter } from './compileFilter.ts'
import { comparable, order } from './compare.ts'
import type { Aliases } from './expression.ts'
import { bindPath } from './operand.ts'
import type { OrderItem, QueryOptions } from './queryOptions.ts'
import type { ResourceType } from './resourceType.ts'

const compileOrder = <Item>(
  item: OrderItem,
  type: ResourceType<Item>,
): ((left: Item, right: Item) => number) => {
  const context = { aliases: new Map<string, never>(), usesDerivedProperty: false }
  const bound = bindPath({ type, variable: null, outer: null }, item.path, context)
  if (bound === null) throw syntaxError(`The property '${item.path.join('/')}' can't be used in $orderby.`)
  const value = (of: Item) => comparable(bound.read({ item: of, outer: null }), bound.property.kind, true)
  const sign = item.descending ? -1 : 1
  return (left, right) => sign * order(value(left), value(right))
}

/** `$filter` and `$orderby` into a function that picks and sorts; `$top` and pages are left to the caller. */
export const compileSelection = <Item>(
  options: QueryOptions,
  type: ResourceType<Item>,
  aliases: Aliases,
): ((items: readonly Item[]) => readonly Item[]) => {
  const filter = options.filter === null ? null : compileFilter(options.filter, type, aliases)
  const orders = (options.orderby ?? []).map((item) => compileOrder(item, type))
  return (items) => {
    const found = filter === null ? items : items.filter(filter)
    if (orders.length === 0) return found
    return found.toSorted((left, right) => {
      for (const compare of orders) {
        const sign = compare(left, right)
        if (sign !== 0) return sign
      }
      return 0
    })
  }
}
