import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/**
 * The lines to draw: those in sight; the one that has the keyboard, so that scrolling never takes the focus away; and
 * the heading that stays in view above its group. -1: there is none.
 */
export function drawnLines(range: Range, active: number, heading: number): number[] {
  const lines = defaultRangeExtractor(range)
  const others = [active, heading].filter((line) => line >= 0 && line < range.count && !lines.includes(line))
  return others.length === 0 ? lines : [...new Set([...lines, ...others])].toSorted((a, b) => a - b)
}

/** The last of the headings, which are in order, at a line or before it; -1 when there is none. */
export function headingOf(headings: readonly number[], line: number): number {
  let found = -1
  for (const heading of headings) {
    if (heading > line) break
    found = heading
  }
  return found
}
