/** From and up to (excluded), in milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const shift = (at: Date, unit: Unit, count: number): Date => {
  const moved = new Date(at)
  if (unit === 'minute') moved.setUTCMinutes(moved.getUTCMinutes() + count)
  if (unit === 'hour') moved.setUTCHours(moved.getUTCHours() + count)
  if (unit === 'day') moved.setUTCDate(moved.getUTCDate() + count)
  if (unit === 'week') moved.setUTCDate(moved.getUTCDate() + 7 * count)
  if (unit === 'month') moved.setUTCMonth(moved.getUTCMonth() + count)
  if (unit === 'year') moved.setUTCFullYear(moved.getUTCFullYear() + count)
  return moved
}

export const startOfDay = (at: Date): Date => {
  const day = new Date(at)
  day.setUTCHours(0, 0, 0, 0)
  return day
}

/** Weeks run from Sunday to Saturday. */
const startOf = (at: Date, unit: 'day' | 'week' | 'month' | 'year'): Date => {
  const day = startOfDay(at)
  if (unit === 'week') day.setUTCDate(day.getUTCDate() - day.getUTCDay())
  if (unit === 'month') day.setUTCDate(1)
  if (unit === 'year') day.setUTCMonth(0, 1)
  return day
}

const span = (from: Date, to: Date): Span => ({ from: from.getTime(), to: to.getTime() })

/** The unit around now, or the one `offset` units away. */
export const calendarSpan = (now: Date, unit: 'day' | 'week' | 'month' | 'year', offset: number): Span => {
  const start = startOf(now, unit)
  return span(shift(start, unit, offset), shift(start, unit, offset + 1))
}

/** Seven whole days: those that end with today, or those that begin with it. */
export const sevenDays = (now: Date, direction: 'last' | 'next'): Span => {
  const today = startOfDay(now)
  return direction === 'last'
    ? span(shift(today, 'day', -6), shift(today, 'day', 1))
    : span(today, shift(today, 'day', 7))
}

/** The last `count` units up to now; whole days except for hours. */
export const lastSpan = (now: Date, unit: 'hour' | 'day' | 'week' | 'month' | 'year', count: number): Span => {
  const start = unit === 'hour' ? now : startOfDay(now)
  return span(shift(start, unit, -count), new Date(now.getTime() + 1))
}

/** The next `count` units from now on; to the end of the last day, except for hours. */
export const nextSpan = (now: Date, unit: 'hour' | 'day' | 'week' | 'month' | 'year', count: number): Span => {
  const end = unit === 'hour' ? now : shift(startOfDay(now), 'day', 1)
  return span(now, shift(end, unit, count))
}

/** Before now by more than `count` units. */
export const olderSpan = (now: Date, unit: Unit, count: number): Span => {
  const start = unit === 'minute' || unit === 'hour' ? now : startOfDay(now)
  return { from: Number.NEGATIVE_INFINITY, to: shift(start, unit, -count).getTime() }
}
