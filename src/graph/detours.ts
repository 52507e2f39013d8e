import type { Box, Position } from './box.ts'

/** From a table's edge to the first line that runs along it. */
const distance = 7
const lineGap = 5
/** As many lines as run along one gap without nearing its other side. */
const lanes = 4

type Corners = readonly Position[]

/** The gaps between tables that lines take whose own way is blocked, each so many lines at most. */
export class Detours {
  /** How many lines run along each gap, by the height it begins at. */
  readonly #used = new Map<number, number>()

  constructor(boxes: ReadonlyMap<string, Box>) {
    for (const { y, height } of boxes.values()) this.#used.set(y + height + distance, 0)
    const top = Math.min(...[...boxes.values()].map(({ y }) => y))
    // Above all tables, beyond the lines that belong there.
    if (Number.isFinite(top)) this.#used.set(top - 44, 0)
  }

  /** The way along the gap that makes it shortest; null where none is open. */
  find(from: number, to: number, via: (y: number) => Corners, isOpen: (corners: Corners) => boolean): Corners | null {
    const length = (y: number) => Math.abs(y - from) + Math.abs(y - to)
    for (const [gap, used] of [...this.#used].toSorted(([a], [b]) => length(a) - length(b))) {
      if (used === lanes) continue
      const corners = via(gap + used * lineGap)
      if (!isOpen(corners)) continue
      this.#used.set(gap, used + 1)
      return corners
    }
    return null
  }
}
