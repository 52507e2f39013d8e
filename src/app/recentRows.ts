import * as z from 'zod/mini'
import { isSameRow } from '../model/linkIntent.ts'
import type { RowRef } from '../model/row.ts'

const key = 'kinship.rows.1'
const most = 40
const mostShown = 8

const stored = z.array(z.strictObject({ organizationId: z.string(), table: z.string(), id: z.guid() }))

function read(storage: () => Storage): z.infer<typeof stored> {
  try {
    const found = stored.safeParse(JSON.parse(storage().getItem(key) ?? '[]'))
    return found.success ? found.data : []
  } catch {
    // A storage that is refused, or damaged, remembers none.
    return []
  }
}

/**
 * The rows of an environment that were opened last, the latest first. Only which they are is kept: what is in them stays
 * in the environment.
 */
export const recentRows = (organizationId: string, storage: () => Storage): readonly RowRef[] =>
  read(storage)
    .filter((row) => row.organizationId === organizationId)
    .slice(0, mostShown)
    .map(({ table, id }) => ({ table, id }))

/** Puts a row first. */
export function rememberRow(organizationId: string, { table, id }: RowRef, storage: () => Storage): void {
  const others = read(storage).filter((row) => row.organizationId !== organizationId || !isSameRow(row, { table, id }))
  try {
    storage().setItem(key, JSON.stringify([{ organizationId, table, id }, ...others].slice(0, most)))
  } catch {
    // It is found again by its name.
  }
}

/** At sign-out: what somebody worked on is part of their session. */
export function forgetRows(storage: () => Storage): void {
  try {
    storage().removeItem(key)
  } catch {
    // A storage that is refused holds nothing.
  }
}
