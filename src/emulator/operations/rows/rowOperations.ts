import type { Operation } from '../operation.ts'
import { aggregateRows } from './aggregateRows.ts'
import { fetchRows } from './fetchRows.ts'
import { readRows } from './readRows.ts'
import { retrieveTotalRecordCount } from './retrieveTotalRecordCount.ts'
import { serviceDocument } from './serviceDocument.ts'

/** Rows and the links between them: contract.md 6 and 12.5. */
export const rowOperations: readonly Operation[] = [
  fetchRows,
  aggregateRows,
  readRows,
  retrieveTotalRecordCount,
  serviceDocument,
]
