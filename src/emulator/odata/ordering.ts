import { comparable, order, type Comparable } from './compare.ts'
import type { ValueKind } from './resourceType.ts'

/** One thing to sort by. */
export interface SortKey<Item> {
  /** As the paging cookie calls it. */
  readonly name: string
  readonly kind: ValueKind
  readonly descending: boolean
  read(item: Item): unknown
}

/** Where an item stands in an order: its values, key by key. */
export type Position = readonly Comparable[]

export const positionOf = <Item>(item: Item, keys: readonly SortKey<Item>[]): Position =>
  keys.map((key) => comparable(key.read(item), key.kind, true))

export const comparePositions = <Item>(
  left: Position,
  right: Position,
  keys: readonly SortKey<Item>[],
): number => {
  for (const [index, { descending }] of keys.entries()) {
    const sign = order(left[index] ?? null, right[index] ?? null)
    if (sign !== 0) return descending ? -sign : sign
  }
  return 0
}

/** Reads every value once. */
export const sortBy = <Item>(items: readonly Item[], keys: readonly SortKey<Item>[]): readonly Item[] => {
  if (keys.length === 0) return items
  return items
    .map((item) => ({ item, position: positionOf(item, keys) }))
    .toSorted((left, right) => comparePositions(left.position, right.position, keys))
    .map(({ item }) => item)
}
