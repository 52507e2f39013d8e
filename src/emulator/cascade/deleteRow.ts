import type { WriteContext } from '../rows/changeRow.ts'
import type { Row } from '../rows/row.ts'

/** Deletes a row. */
export const deleteRow = ({ state }: WriteContext, row: Row): void => state.rows.remove(row.table, row.id)
