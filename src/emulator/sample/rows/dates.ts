import type { Random } from '../../seededRandom.ts'

const dayInMilliseconds = 24 * 60 * 60 * 1000

/** A day as the Web API writes it, counted from 2025-01-01; hours are UTC. */
export function day(fromStartOf2025: number, hour = 0, minute = 0): string {
  const time = Date.UTC(2025, 0, 1, hour, minute) + fromStartOf2025 * dayInMilliseconds
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** A moment in office hours of one of the days between the two, both included. */
export function workingMoment(random: Random, fromDay: number, toDay: number): string {
  return day(random.whole(fromDay, toDay), random.whole(7, 16), random.whole(0, 59))
}

/** The last day counted from 2025-01-01 at which sample rows were made or changed: 30 September 2026. */
export const lastDay = 637
