import { loadLinkedPairs } from '../dataverse/linkedPairs.ts'
import { loadMatches } from '../dataverse/rowMatches.ts'
import type { ReadClient } from '../dataverse/client.ts'
import { systemClock } from '../dataverse/clock.ts'
import { createJudge, pairKey, pairsByLeft, type DryRun, type LineDetail, type LinkMode } from '../model/links/dryRun.ts'
import { createLedger, type Ledger } from '../model/links/ledger.ts'
import type { LinkEnds } from '../model/links/linkEnds.ts'
import { collectInput, type LinkInput, type Matches, type Side } from '../model/links/linkInput.ts'
import { resolve, soughtValues, type FoundRow } from '../model/links/resolution.ts'
import type { RowMatch } from '../model/links/rowMatch.ts'
import { sliceSize, type Sliced } from '../model/links/sliced.ts'

/** What somebody wants done with the lines of an input. */
export interface LinkSetup {
  readonly schemaName: string
  readonly mode: LinkMode
  readonly matches: Matches
}

/** Gives the lines of an input, some at a time; rejects when it is cancelled or cannot. */
export type LineFeed = (add: (left: string | undefined, right: string | undefined) => void, signal: AbortSignal) => Promise<void>

/** An input of which every line was looked at. */
export interface CheckedLinks {
  readonly setup: LinkSetup
  readonly ends: LinkEnds
  readonly dryRun: DryRun
  readonly ledger: Ledger
  readonly details: Map<number, LineDetail>
}

export interface CheckProgress {
  readonly step: 'lines' | 'left' | 'right' | 'links' | 'judging'
  readonly done: number
  /** Null while it is not known how many there are. */
  readonly all: number | null
}

/** Lines judged before the page has its turn. */
const slice = 5_000

/** Looks at every line, by reading alone. Rejects with a DataverseError or a DecodeError; nothing is kept then. */
export async function checkLinks(
  client: ReadClient,
  ends: LinkEnds,
  setup: LinkSetup,
  feed: LineFeed,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: CheckProgress) => void },
): Promise<CheckedLinks> {
  const input = await collected(setup.matches, feed, signal, onProgress)
  const find = (side: Side) => findRows(client, ends, input, side, setup.matches[side], signal, onProgress)
  const leftRows = await find('left')
  const rightRows = await find('right')
  const left = await inSlices(resolve(input.left, setup.matches.left, leftRows), signal)
  const right = await inSlices(resolve(input.right, setup.matches.right, rightRows), signal)
  const dryRun = { input, left, right }
  const linked = await linkedIn(client, ends, dryRun, signal, onProgress)
  const ledger = createLedger(input.size)
  const details = new Map<number, LineDetail>()
  const judge = createJudge(dryRun, ends.kind, setup.mode, linked)
  for (let line = 0; line < input.size; line += 1) {
    const { state, detail } = judge(line)
    ledger.move(line, state)
    if (detail !== null) details.set(line, detail)
    if (line % slice === slice - 1) {
      onProgress({ step: 'judging', done: line + 1, all: input.size })
      await turn(signal)
    }
  }
  return { setup, ends, dryRun, ledger, details }
}

/** Lets the page draw and hear clicks. */
const turn = (signal: AbortSignal): Promise<void> => systemClock.sleep(0, signal)

/** How long the page may have to wait for its turn, in milliseconds. */
const longestSlice = 15

/** Does work of which there may be much, while the page has its turns. */
async function inSlices<Result>(work: Sliced<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    await turn(signal)
    const startedAt = systemClock.now()
    while (systemClock.now() - startedAt < longestSlice) {
      const step = work.next()
      if (step.done === true) return step.value
    }
  }
}

async function collected(
  matches: Matches,
  feed: LineFeed,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<LinkInput> {
  const collector = collectInput(matches)
  let done = 0
  onProgress({ step: 'lines', done, all: null })
  await feed((left, right) => {
    collector.add(left, right)
    done += 1
    if (done % slice === 0) onProgress({ step: 'lines', done, all: null })
  }, signal)
  return collector.finish()
}

async function findRows(
  client: ReadClient,
  ends: LinkEnds,
  input: LinkInput,
  side: Side,
  match: RowMatch,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
) {
  const values = await inSlices(soughtValues(input, side, match), signal)
  const column = match.type === 'id' ? ends[side].idColumn : match.column
  const holds = match.type === 'id' ? 'guid' : match.type === 'key' ? match.holds : 'text'
  const told = (done: number) => onProgress({ step: side, done, all: values.length })
  told(0)
  return loadMatches(client, ends[side], column, holds, values, { signal, onProgress: told })
}

async function linkedIn(
  client: ReadClient,
  ends: LinkEnds,
  dryRun: DryRun,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<ReadonlySet<number>> {
  const linked = new Set<number>()
  // The rows on the right of a one-to-many were read with their links.
  if (ends.kind === 'OneToMany') return linked
  const { left, right } = dryRun
  const leftPlaces = await inSlices(placesById(left.rows), signal)
  const rightPlaces = await inSlices(placesById(right.rows), signal)
  const pairs = await inSlices(pairsByLeft(dryRun), signal)
  const all = await inSlices(pairsIn(pairs), signal)
  const told = (done: number) => onProgress({ step: 'links', done, all })
  told(0)
  const groups = function* () {
    for (const [place, rights] of pairs) yield { left: idOf(left.rows, place), rights: [...rights].map((each) => idOf(right.rows, each)) }
  }
  const note = (leftId: string, rightId: string) => {
    const pair = { left: leftPlaces.get(leftId), right: rightPlaces.get(rightId) }
    if (pair.left !== undefined && pair.right !== undefined) linked.add(pairKey({ left: pair.left, right: pair.right }))
  }
  await loadLinkedPairs(client, ends.links, groups(), note, { signal, onProgress: told })
  return linked
}

function* placesById(rows: readonly FoundRow[]): Sliced<ReadonlyMap<string, number>> {
  const places = new Map<string, number>()
  for (const [place, { id }] of rows.entries()) {
    if (place % sliceSize === sliceSize - 1) yield
    places.set(id, place)
  }
  return places
}

function* pairsIn(pairs: ReadonlyMap<number, ReadonlySet<number>>): Sliced<number> {
  let sum = 0
  let rows = 0
  for (const { size } of pairs.values()) {
    if (++rows % sliceSize === 0) yield
    sum += size
  }
  return sum
}

function idOf(rows: readonly FoundRow[], place: number): string {
  const row = rows[place]
  if (row === undefined) throw new Error(`No row has the place ${place}.`)
  return row.id
}
