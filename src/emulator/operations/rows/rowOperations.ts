import type { Operation } from '../operation.ts'
import { fetchRows } from './fetchRows.ts'
import { readRows } from './readRows.ts'

/** Rows and the links between them: contract.md 6 and 12.5. */
export const rowOperations: readonly Operation[] = [
  fetchRows,
  readRows,
]
