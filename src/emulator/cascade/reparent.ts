import type { WriteContext } from '../rows/changeRow.ts'
import type { Row } from '../rows/row.ts'

/** What follows when lookups of a row got other values, on create as well (before: null). */
export const reparent = (_context: WriteContext, _before: Row | null, _after: Row): void => undefined
