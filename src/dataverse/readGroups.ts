/** Dataverse refuses filters of many conditions, and gateways long addresses; both with room to spare. */
const mostConditions = 100
const mostCharacters = 7_000

/** The conditions, joined by `or` later, in groups that fit into one address. A longer one stands alone. */
export function conditionGroups(conditions: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let group: string[] = []
  let length = 0
  for (const condition of conditions) {
    const more = encodeURIComponent(`${condition} or `).length
    if (group.length >= mostConditions || (group.length > 0 && length + more > mostCharacters)) {
      groups.push(group)
      group = []
      length = 0
    }
    group.push(condition)
    length += more
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** As many as the client lets through at a time (contract.md 12.3). */
const lanes = 6

/** Works on the items, a few at a time, in their order. Ends with the first failure. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, signal: AbortSignal): Promise<void> {
  const waiting = items.values()
  let failed = false
  await Promise.all(
    Array.from({ length: Math.min(lanes, items.length) }, async () => {
      // All lanes draw from one iterator.
      for (const item of waiting) {
        if (failed) return
        signal.throwIfAborted()
        await work(item).catch((error: unknown) => {
          failed = true
          throw error
        })
      }
    }),
  )
}
