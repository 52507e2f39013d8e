import * as z from 'zod/mini'
import { isSameRow } from '../model/linkIntent.ts'
import type { RowRef } from '../model/row.ts'
import { recentList } from './recentList.ts'

const mostShown = 8

const rows = recentList('kinship.rows.1', z.strictObject({ organizationId: z.string(), table: z.string(), id: z.guid() }), 40)

/**
 * The rows of an environment that were opened last, the latest first. Only which they are is kept: what is in them stays
 * in the environment.
 */
export const recentRows = (organizationId: string, storage: () => Storage): readonly RowRef[] =>
  rows
    .read(storage)
    .filter((row) => row.organizationId === organizationId)
    .slice(0, mostShown)
    .map(({ table, id }) => ({ table, id }))

/** Puts a row first. */
export const rememberRow = (organizationId: string, { table, id }: RowRef, storage: () => Storage): void =>
  rows.remember({ organizationId, table, id }, (row) => row.organizationId === organizationId && isSameRow(row, { table, id }), storage)

export const forgetRows = rows.forget
