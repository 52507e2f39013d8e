/**
 * For lists that are made anew and seldom differ: an item that is the same in all its parts as the one of the same id
 * before stays that object, so that what is drawn from it is not drawn again. `partsOf`: what is compared, always in
 * the same order; a part that is a list is compared by its members.
 */
export function keepUnchanged<Item extends { readonly id: string }>(
  partsOf: (item: Item) => readonly unknown[],
): (items: readonly Item[]) => readonly Item[] {
  let known = new Map<string, Item>()
  return (items) => {
    const kept = items.map((item) => {
      const before = known.get(item.id)
      return before !== undefined && haveSameParts(partsOf(before), partsOf(item)) ? before : item
    })
    known = new Map(kept.map((item) => [item.id, item]))
    return kept
  }
}

const haveSameParts = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((part, index) => isSamePart(part, after[index]))

const isSamePart = (before: unknown, after: unknown): boolean =>
  Object.is(before, after) ||
  (Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    before.every((member, index) => Object.is(member, after[index])))
