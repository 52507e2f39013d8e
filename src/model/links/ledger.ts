import { lineStates, mayBecome, type LineState } from './lineState.ts'

export type LineCounts = Readonly<Record<LineState, number>>

/**
 * The state of every line of an input: one byte each, so that a line has exactly one, and the counts add up to the
 * input whatever happens.
 */
export interface Ledger {
  readonly size: number
  readonly stateOf: (line: number) => LineState
  /** Throws where no line may go this way: see `mayBecome`. */
  readonly move: (line: number, to: LineState) => void
  readonly counts: () => LineCounts
  /** The lines in one of these states, in order. */
  readonly linesIn: (states: readonly LineState[]) => readonly number[]
  /** One byte for each line, its place in `lineStates`; to be kept. A copy. */
  readonly codes: () => Uint8Array
}

/** A ledger of so many unchecked lines, or of kept codes. Throws for codes that are no states. */
export function createLedger(from: number | Uint8Array): Ledger {
  const codes = typeof from === 'number' ? new Uint8Array(from) : from.slice()
  const amounts = lineStates.map(() => 0)
  for (const code of codes) {
    if (lineStates[code] === undefined) throw new RangeError(`No state has the code ${code}.`)
    amounts[code] = (amounts[code] ?? 0) + 1
  }
  const stateOf = (line: number): LineState => {
    const state = lineStates[codes[line] ?? -1]
    if (state === undefined) throw new RangeError(`There is no line ${line}.`)
    return state
  }
  return {
    size: codes.length,
    stateOf,
    move: (line, to) => {
      const present = stateOf(line)
      if (!mayBecome(present, to)) throw new Error(`Line ${line} cannot go from ${present} to ${to}.`)
      const [before, after] = [lineStates.indexOf(present), lineStates.indexOf(to)]
      codes[line] = after
      amounts[before] = (amounts[before] ?? 0) - 1
      amounts[after] = (amounts[after] ?? 0) + 1
    },
    counts: () => countsOf(amounts),
    linesIn: (states) => {
      const wanted = new Set(states.map((state) => lineStates.indexOf(state)))
      const lines: number[] = []
      for (let line = 0; line < codes.length; line += 1) if (wanted.has(codes[line] ?? -1)) lines.push(line)
      return lines
    },
    codes: () => codes.slice(),
  }
}

function countsOf(amounts: readonly number[]): LineCounts {
  const [unchecked = 0, fresh = 0, already = 0, moves = 0, notFound = 0, ambiguous = 0, duplicate = 0, malformed = 0, ...run] = amounts
  const [queued = 0, sending = 0, done = 0, failed = 0, notSent = 0, unknown = 0] = run
  return { unchecked, new: fresh, already, moves, notFound, ambiguous, duplicate, malformed, queued, sending, done, failed, notSent, unknown }
}

/** All lines, by their counts. */
export const totalOf = (counts: LineCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
