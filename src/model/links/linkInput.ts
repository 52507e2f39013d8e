import { malformedBy, type MalformedReason, type RowMatch } from './rowMatch.ts'

export type Side = 'left' | 'right'

/** One side of every line, each distinct text kept once. */
export interface TextColumn {
  readonly texts: readonly string[]
  /** For each line its place in `texts`. */
  readonly of: Int32Array
}

export interface Malformed {
  readonly side: Side
  readonly reason: MalformedReason
}

/** What somebody gave: lines of two texts that name rows. */
export interface LinkInput {
  readonly size: number
  readonly left: TextColumn
  readonly right: TextColumn
  /** By line. */
  readonly malformed: ReadonlyMap<number, Malformed>
}

export type Matches = Readonly<Record<Side, RowMatch>>

/** Collects lines as they arrive. A line is kept whatever is wrong with it: none may get lost. */
export interface InputCollector {
  /** A text is absent where its line has no such column. */
  readonly add: (left: string | undefined, right: string | undefined) => void
  readonly finish: () => LinkInput
}

export function collectInput(matches: Matches): InputCollector {
  const left = collectColumn()
  const right = collectColumn()
  const malformed = new Map<number, Malformed>()
  return {
    add: (leftText, rightText) => {
      const line = left.add(leftText)
      right.add(rightText)
      const leftReason = malformedBy(matches.left, leftText)
      const rightReason = leftReason ?? malformedBy(matches.right, rightText)
      if (rightReason !== null) malformed.set(line, { side: leftReason === null ? 'right' : 'left', reason: rightReason })
    },
    finish: () => {
      const column = left.finish()
      return { size: column.of.length, left: column, right: right.finish(), malformed }
    },
  }
}

function collectColumn() {
  const texts: string[] = []
  const places = new Map<string, number>()
  const of: number[] = []
  return {
    add: (text = ''): number => {
      const bare = text.trim()
      let place = places.get(bare)
      if (place === undefined) {
        place = texts.push(bare) - 1
        places.set(bare, place)
      }
      return of.push(place) - 1
    },
    finish: (): TextColumn => ({ texts, of: Int32Array.from(of) }),
  }
}

/** The text that a line has on one side, as it was given. */
export const textAt = (input: LinkInput, side: Side, line: number): string => input[side].texts[input[side].of[line] ?? -1] ?? ''
