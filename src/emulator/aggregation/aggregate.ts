import { comparable, order, type Comparable } from '../odata/compare.ts'
import type { ValueKind } from '../odata/resourceType.ts'

/** What rows are put together by. */
export interface Grouping<Item> {
  readonly kind: ValueKind
  read(item: Item): unknown
}

/** What is worked out for each group. Empty columns do not count (Microsoft's page on aggregates). */
export type Measure<Item> =
  | { readonly function: 'count' }
  | {
      readonly function: 'countcolumn' | 'countdistinct' | 'sum' | 'avg' | 'min' | 'max'
      readonly kind: ValueKind
      /** Averages of whole numbers are whole numbers. */
      readonly isWhole: boolean
      read(item: Item): unknown
    }

export interface Group<Item> {
  /** Any member: the group's columns can be read from it. Null: the one group of no rows at all. */
  readonly sample: Item | null
  /** The sort keys of the groupings, in their order. */
  readonly key: readonly Comparable[]
  /** One per measure; null: there was nothing to work it out from. */
  readonly values: readonly unknown[]
}

const numbers = (values: readonly unknown[]): readonly number[] =>
  values.filter((value) => typeof value === 'number')

const extreme = (values: readonly unknown[], kind: ValueKind, sign: 1 | -1): unknown => {
  let best: unknown = null
  let bestKey: Comparable = null
  for (const value of values) {
    const key = comparable(value, kind, true)
    if (best === null || sign * order(key, bestKey) > 0) [best, bestKey] = [value, key]
  }
  return best
}

const measure = <Item>(items: readonly Item[], wanted: Measure<Item>): unknown => {
  if (wanted.function === 'count') return items.length
  const { kind } = wanted
  const values = items.map((item) => wanted.read(item)).filter((value) => value !== null && value !== undefined)
  const { function: name } = wanted
  switch (name) {
    case 'countcolumn':
      return values.length
    case 'countdistinct':
      return new Set(values.map((value) => comparable(value, kind, true))).size
    case 'min':
      return extreme(values, kind, -1)
    case 'max':
      return extreme(values, kind, 1)
    case 'sum':
    case 'avg': {
      const all = numbers(values)
      if (all.length === 0) return null
      const sum = all.reduce((total, value) => total + value, 0)
      if (name === 'sum') return sum
      return wanted.isWhole ? Math.trunc(sum / all.length) : sum / all.length
    }
    default:
      return name satisfies never
  }
}

const compareKeys = (left: readonly Comparable[], right: readonly Comparable[]): number => {
  for (const [index, value] of left.entries()) {
    const sign = order(value, right[index] ?? null)
    if (sign !== 0) return sign
  }
  return 0
}

/** Groups in the order of their keys; without groupings one group, also of nothing. */
export const aggregate = <Item>(
  items: readonly Item[],
  groupings: readonly Grouping<Item>[],
  measures: readonly Measure<Item>[],
): readonly Group<Item>[] => {
  const groups = new Map<string, { readonly key: readonly Comparable[]; readonly members: Item[] }>()
  if (groupings.length === 0) groups.set('[]', { key: [], members: [] })
  for (const item of items) {
    const key = groupings.map((grouping) => comparable(grouping.read(item), grouping.kind, true))
    const name = JSON.stringify(key)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { key, members: [item] })
    else group.members.push(item)
  }
  return [...groups.values()]
    .toSorted((left, right) => compareKeys(left.key, right.key))
    .map(({ key, members }) => ({
      sample: members[0] ?? null,
      key,
      values: measures.map((wanted) => measure(members, wanted)),
    }))
}
