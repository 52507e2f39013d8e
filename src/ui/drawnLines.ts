import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The lines to draw: those in sight, and the one that has the keyboard, so that scrolling never takes the focus away. */
export function drawnLines(range: Range, active: number): number[] {
  const lines = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || lines.includes(active)) return lines
  return [...lines, active].toSorted((a, b) => a - b)
}
