import type { Operation } from '../operation.ts'
import { associate, setReference } from './associate.ts'
import { createRow } from './createRow.ts'
import { deleteRow } from './deleteRow.ts'
import { disassociate } from './disassociate.ts'
import { replaceParties } from './replaceParties.ts'
import { clearProperty, setProperty } from './setProperty.ts'
import { updateRow } from './updateRow.ts'
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
  createRow,
  updateRow,
  deleteRow,
  setProperty,
  clearProperty,
  associate,
  setReference,
  disassociate,
  replaceParties,
  retrieveTotalRecordCount,
  serviceDocument,
]
