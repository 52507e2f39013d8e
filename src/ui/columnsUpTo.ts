/** How many columns begin before a distance from the grid's start, and the width of the others. In CSS pixels. */
export function columnsUpTo(
  columns: readonly { readonly width: number }[],
  end: number,
): { readonly count: number; readonly rest: number } {
  let start = 0
  let count = 0
  for (const { width } of columns) {
    if (start >= end) break
    start += width
    count += 1
  }
  return { count, rest: columns.slice(count).reduce((sum, { width }) => sum + width, 0) }
}
