/** One line of a request; `changed` when it is not what was read. */
export interface RequestLine {
  readonly text: string
  readonly changed: boolean
}

/**
 * The lines of `after`, each marked where it differs from `before`. Both are the same document printed the same way,
 * so what differs stands between an equal head and an equal tail, and line by line where that part is as long.
 */
export function changedLines(before: string, after: string): readonly RequestLine[] {
  const old = before.split('\n')
  const lines = after.split('\n')
  const shorter = Math.min(old.length, lines.length)
  let head = 0
  while (head < shorter && old[head] === lines[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail += 1
  const alike = old.length === lines.length
  return lines.map((text, index) => {
    const inside = index >= head && index < lines.length - tail
    return { text, changed: inside && !(alike && old[index] === text) }
  })
}
