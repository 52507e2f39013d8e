/** Numbers and dates as the reader's language writes them. */
const number = new Intl.NumberFormat()

export const formatNumber = (value: number): string => number.format(value)

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** A moment that a server writes in ISO 8601; as it came where it is none. */
export function formatDateTime(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : moment.format(time)
}
