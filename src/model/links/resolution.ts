import type { LinkInput, Side, TextColumn } from './linkInput.ts'
import { comparable, type RowMatch } from './rowMatch.ts'
import { sliceSize, type Sliced } from './sliced.ts'

/** A row that was read because a text may mean it. */
export interface FoundRow {
  readonly id: string
  readonly name: string | null
  /** The value of the column that texts are compared with; null where the row has none. */
  readonly value: string | null
  /** The id its lookup points to; null: nothing. Only of the related side of a one-to-many. */
  readonly parent: string | null
}

/** What the texts of one side mean. */
export interface Resolution {
  /** The rows that are meant, each once. */
  readonly rows: readonly FoundRow[]
  /** For each text its row's place in `rows`, or one of the two below. */
  readonly of: Int32Array
  /** By text: the rows that it may mean, where it means more than one. */
  readonly candidates: ReadonlyMap<number, readonly FoundRow[]>
}

export const nothingFound = -1
export const severalFound = -2

/** The comparable texts that rows are to be read for: of lines that are not malformed, each once. */
export function* soughtValues(input: LinkInput, side: Side, match: RowMatch): Sliced<readonly string[]> {
  const { texts, of } = input[side]
  const sought = new Set<string>()
  const seen = new Uint8Array(texts.length)
  for (let line = 0; line < input.size; line += 1) {
    if (line % sliceSize === sliceSize - 1) yield
    const place = of[line] ?? -1
    if (seen[place] === 1 || input.malformed.has(line)) continue
    seen[place] = 1
    sought.add(comparable(match, texts[place] ?? ''))
  }
  return [...sought]
}

/** Says for each text which row it means. Texts whose rows were not read mean nothing. */
export function* resolve({ texts }: TextColumn, match: RowMatch, found: readonly FoundRow[]): Sliced<Resolution> {
  const byValue = yield* rowsByValue(match, found)
  const rows: FoundRow[] = []
  const places = new Map<string, number>()
  const candidates = new Map<number, readonly FoundRow[]>()
  const of = new Int32Array(texts.length).fill(nothingFound)
  for (const [index, text] of texts.entries()) {
    if (index % sliceSize === sliceSize - 1) yield
    const [row, ...others] = byValue.get(comparable(match, text)) ?? []
    if (row === undefined) continue
    if (others.length > 0) {
      candidates.set(index, [row, ...others])
      of[index] = severalFound
      continue
    }
    const place = places.get(row.id) ?? rows.push(row) - 1
    places.set(row.id, place)
    of[index] = place
  }
  return { rows, of, candidates }
}

function* rowsByValue(match: RowMatch, found: readonly FoundRow[]): Sliced<ReadonlyMap<string, readonly FoundRow[]>> {
  const byValue = new Map<string, FoundRow[]>()
  for (const [index, row] of found.entries()) {
    if (index % sliceSize === sliceSize - 1) yield
    if (row.value === null) continue
    const value = comparable(match, row.value)
    const same = byValue.get(value)
    if (same === undefined) byValue.set(value, [row])
    else if (!same.some(({ id }) => id === row.id)) same.push(row)
  }
  return byValue
}
