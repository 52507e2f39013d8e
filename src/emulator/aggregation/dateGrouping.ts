/** The part of a date that `dategrouping` takes, in UTC; weeks begin on Sunday, the first one with January 1. */
const parts = {
  day: (at: Date) => at.getUTCDate(),
  week: (at: Date) => {
    const first = Date.UTC(at.getUTCFullYear(), 0, 1)
    const day = Math.floor((at.getTime() - first) / 86_400_000)
    return Math.floor((day + new Date(first).getUTCDay()) / 7) + 1
  },
  month: (at: Date) => at.getUTCMonth() + 1,
  quarter: (at: Date) => Math.floor(at.getUTCMonth() / 3) + 1,
  year: (at: Date) => at.getUTCFullYear(),
} as const satisfies Record<string, (at: Date) => number>

export type DatePart = keyof typeof parts

export const isDatePart = (name: string): name is DatePart => Object.hasOwn(parts, name)

export const datePart = (part: DatePart, value: unknown): number | null =>
  typeof value === 'string' ? parts[part](new Date(value)) : null
