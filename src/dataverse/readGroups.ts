/** Dataverse refuses filters of many conditions, and gateways long addresses; both with room to spare. */
const mostConditions = 100
const mostCharacters = 7_000

/**
 * The conditions, joined by `or` later, in groups that fit into one address. A longer one stands alone. Each group is
 * made when it is wanted: 200,000 conditions at once would hold up a page.
 */
export function* conditionGroups(conditions: Iterable<string>): Generator<readonly string[]> {
  let group: string[] = []
  let length = 0
  for (const condition of conditions) {
    const more = encodeURIComponent(`${condition} or `).length
    if (group.length >= mostConditions || (group.length > 0 && length + more > mostCharacters)) {
      yield group
      group = []
      length = 0
    }
    group.push(condition)
    length += more
  }
  if (group.length > 0) yield group
}

/** As many as the client lets through at a time (contract.md 12.3). */
const lanes = 6

/** Works on the items, a few at a time, in their order. Ends with the first failure. */
export async function inParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>, signal: AbortSignal): Promise<void> {
  const waiting = items[Symbol.iterator]()
  let failed = false
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      // All lanes draw from one iterator.
      for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
        if (failed) return
        const item = next.value
        signal.throwIfAborted()
        await work(item).catch((error: unknown) => {
          failed = true
          throw error
        })
      }
    }),
  )
}
