const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const httpDate = new RegExp(`^${weekday}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$`)

/**
 * The seconds a Retry-After header asks for, clamped to 1 to 300; null when it is absent or says nothing
 * readable. Both forms of RFC 9110 are read. A date is measured by our own clock: the server's is hidden by
 * CORS (contract.md 12.2).
 */
export function parseRetryAfter(header: string | null, wallTime: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return clamp(Number(text))
  // `Date.parse` alone would read "-5" as a year.
  if (!httpDate.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : clamp(Math.ceil((date - wallTime.getTime()) / 1000))
}

const clamp = (seconds: number): number => Math.min(300, Math.max(1, seconds))

/**
 * Milliseconds to wait where nobody says how long: doubling from `first` up to `most`, less up to half by
 * chance.
 */
export function backOff(attempt: number, first: number, most: number, random: () => number): number {
  const full = Math.min(most, first * 2 ** attempt)
  return Math.round(full * (1 - random() / 2))
}
