import type { LinkInput, Malformed, Side } from './linkInput.ts'
import type { Verdict } from './lineState.ts'
import { nothingFound, severalFound, type FoundRow, type Resolution } from './resolution.ts'
import { sliceSize, type Sliced } from './sliced.ts'

/** Whether lines are to become links, or links to go. */
export type LinkMode = 'link' | 'unlink'

/** More about a line than its state says. */
export type LineDetail =
  | { readonly type: 'malformed'; readonly malformed: Malformed }
  | { readonly type: 'notFound'; readonly sides: readonly Side[] }
  | { readonly type: 'ambiguous'; readonly side: Side; readonly candidates: readonly FoundRow[] }
  /** `sameLink`: an earlier line says the same; else it links the same related row to another one. */
  | { readonly type: 'duplicate'; readonly firstLine: number; readonly sameLink: boolean }
  /** The row it belongs to now. */
  | { readonly type: 'moves'; readonly from: string }
  | { readonly type: 'failed'; readonly reason: FailureReason }
  /** What is known of a line whose end is not: the failure that hid it. */
  | { readonly type: 'unknown'; readonly message: string }

/** Why a line was not carried out. */
export type FailureReason =
  | { readonly type: 'refused'; readonly status: number | null; readonly code: string | null; readonly message: string }
  /** `privilege`: as the server names it, for instance `prvAppendToAccount`. */
  | { readonly type: 'privilege'; readonly privilege: string; readonly message: string }
  /** After the dry run somebody else linked the related row elsewhere; `to` null: or took its link away. */
  | { readonly type: 'changedMeanwhile'; readonly to: string | null }
  /** It was sent so many times, and proven not to have been carried out each time. */
  | { readonly type: 'neverCarriedOut'; readonly attempts: number; readonly message: string }

export interface Judged {
  readonly state: Verdict
  readonly detail: LineDetail | null
}

/** The two rows of a line as places in their sides' resolutions; null where one is not exactly known. */
export interface RowPair {
  readonly left: number
  readonly right: number
}

export interface DryRun {
  readonly input: LinkInput
  readonly left: Resolution
  readonly right: Resolution
}

export function pairAt({ input, left, right }: DryRun, line: number): RowPair | null {
  if (input.malformed.has(line)) return null
  const leftRow = left.of[input.left.of[line] ?? -1] ?? nothingFound
  const rightRow = right.of[input.right.of[line] ?? -1] ?? nothingFound
  return leftRow < 0 || rightRow < 0 ? null : { left: leftRow, right: rightRow }
}

/** One number for a pair: a set of 200,000 of them stays small. */
export const pairKey = ({ left, right }: RowPair): number => left * 2 ** 26 + right

/** What of a relationship a dry run must know: whether a row on the right has one row on the left at most. */
export type LinkKind = 'ManyToMany' | 'OneToMany'

/**
 * Judges the lines, in their order, each once: which of two equal ones is the duplicate depends on it. `linked` holds
 * the pairs that are linked now, of a many-to-many; a one-to-many knows from the rows on its right.
 */
export function createJudge(dryRun: DryRun, kind: LinkKind, mode: LinkMode, linked: ReadonlySet<number>): (line: number) => Judged {
  const { input, left, right } = dryRun
  const firstOfPair = new Map<number, number>()
  const firstOfRow = new Map<number, number>()
  return (line) => {
    const malformed = input.malformed.get(line)
    if (malformed !== undefined) return { state: 'malformed', detail: { type: 'malformed', malformed } }
    const pair = pairAt(dryRun, line)
    if (pair === null) return unresolved(dryRun, line)
    const key = pairKey(pair)
    const earlier = firstOfPair.get(key)
    if (earlier !== undefined) return duplicate(earlier, true)
    firstOfPair.set(key, line)
    if (kind === 'ManyToMany') return { state: linked.has(key) === (mode === 'link') ? 'already' : 'new', detail: null }
    const parent = right.rows[pair.right]?.parent ?? null
    const isLinked = parent !== null && parent === left.rows[pair.left]?.id
    if (mode === 'unlink') return { state: isLinked ? 'new' : 'already', detail: null }
    // A row has one parent: a second line for it would only move it again.
    const other = firstOfRow.get(pair.right)
    if (other !== undefined) return duplicate(other, false)
    firstOfRow.set(pair.right, line)
    if (isLinked) return { state: 'already', detail: null }
    return parent === null ? { state: 'new', detail: null } : { state: 'moves', detail: { type: 'moves', from: parent } }
  }
}

const duplicate = (firstLine: number, sameLink: boolean): Judged => ({
  state: 'duplicate',
  detail: { type: 'duplicate', firstLine, sameLink },
})

function unresolved({ input, left, right }: DryRun, line: number): Judged {
  const meanings = [
    { side: 'left', place: input.left.of[line] ?? -1, resolution: left },
    { side: 'right', place: input.right.of[line] ?? -1, resolution: right },
  ] as const
  const missing = meanings.filter(({ place, resolution }) => resolution.of[place] === nothingFound).map(({ side }) => side)
  if (missing.length > 0) return { state: 'notFound', detail: { type: 'notFound', sides: missing } }
  const several = meanings.find(({ place, resolution }) => resolution.of[place] === severalFound)
  if (several === undefined) throw new Error(`Line ${line} has both of its rows.`)
  const candidates = several.resolution.candidates.get(several.place) ?? []
  return { state: 'ambiguous', detail: { type: 'ambiguous', side: several.side, candidates } }
}

/** The pairs whose links are to be looked up, by their row on the left: each once. */
export function* pairsByLeft(dryRun: DryRun): Sliced<ReadonlyMap<number, ReadonlySet<number>>> {
  const pairs = new Map<number, Set<number>>()
  for (let line = 0; line < dryRun.input.size; line += 1) {
    if (line % sliceSize === sliceSize - 1) yield
    const pair = pairAt(dryRun, line)
    if (pair === null) continue
    const rights = pairs.get(pair.left)
    if (rights === undefined) pairs.set(pair.left, new Set([pair.right]))
    else rights.add(pair.right)
  }
  return pairs
}
