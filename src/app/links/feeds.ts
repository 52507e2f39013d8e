import type { LineFeed } from '../applyLinksCheck.ts'
import { nextTurn } from './nextTurn.ts'
import type { TableHandle } from './useTable.ts'

/** More lines than this are not looked at: they would not fit into a tab's memory. */
const mostLines = 500_000

/** Gives the values of one list. */
export type ListFeed = (signal: AbortSignal) => Promise<readonly (string | undefined)[]>

/** Two columns of one table, line by line. */
export const pairsOf =
  (table: TableHandle): LineFeed =>
  (add, signal) => {
    const { columns, hasHeader } = table.draft
    const onChunk = ([left = [], right = []]: readonly (readonly (string | undefined)[])[]) => {
      for (const [index, text] of left.entries()) add(text, right[index])
    }
    return table.reader().take(columns, hasHeader ? 1 : 0, onChunk, signal)
  }

/** One column of a table. */
export const listOf =
  (table: TableHandle): ListFeed =>
  async (signal) => {
    const values: (string | undefined)[] = []
    const { columns, hasHeader } = table.draft
    const onChunk = ([some = []]: readonly (readonly (string | undefined)[])[]) => {
      for (const text of some) values.push(text)
    }
    await table.reader().take(columns, hasHeader ? 1 : 0, onChunk, signal)
    return values
  }

/** Too many pairs come of two lists. */
export class TooManyPairsError extends Error {
  override readonly name = 'TooManyPairsError'
  readonly pairs: number

  constructor(pairs: number) {
    super(`${pairs} pairs are too many.`)
    this.pairs = pairs
  }
}

/** Two lists as pairs: each value with each, or line by line; a list that is shorter leaves lines without a partner. */
export const combined =
  (left: ListFeed, right: ListFeed, pairing: 'each' | 'lines'): LineFeed =>
  async (add, signal) => {
    const [lefts, rights] = await Promise.all([left(signal), right(signal)])
    if (pairing === 'lines') {
      const lines = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, line) => line)
      return inTurns(lines, (line) => add(lefts[line], rights[line]), signal)
    }
    const pairs = lefts.length * rights.length
    if (pairs > mostLines) throw new TooManyPairsError(pairs)
    const each = function* () {
      for (const one of lefts) for (const other of rights) yield [one, other] as const
    }
    await inTurns(each(), ([one, other]) => add(one, other), signal)
  }

/** Pairs that are known already. */
export const knownPairs =
  (pairs: Iterable<readonly [left: string, right: string]>): LineFeed =>
  (add, signal) =>
    inTurns(pairs, ([left, right]) => add(left, right), signal)

/** Lines given before the page has its turn. */
const slice = 5_000

async function inTurns<Item>(items: Iterable<Item>, give: (item: Item) => void, signal: AbortSignal): Promise<void> {
  let given = 0
  for (const item of items) {
    give(item)
    given += 1
    if (given % slice !== 0) continue
    await nextTurn()
    signal.throwIfAborted()
  }
}
