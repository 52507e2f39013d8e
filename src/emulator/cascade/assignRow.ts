import { changeRow, type WriteContext } from '../rows/changeRow.ts'
import type { Reference, Row } from '../rows/row.ts'

/** Gives a row to another owner: a user or a team. */
export const assignRow = (context: WriteContext, row: Row, owner: Reference): Row =>
  changeRow(context, row, new Map([['ownerid', owner]]))
