import type { GridColumn } from './gridColumn.ts'

/** The column of check boxes. It belongs to no rectangle of cells. */
export const checkColumnId = 'check'

export const isCheck = (column: string | undefined): boolean => column === checkColumnId

/** In CSS pixels. */
export const checkWidth = 44

/** The column of check boxes that a grid puts first when its rows can be changed together. */
export const checkColumn = <Row>(header: string): GridColumn<Row> => ({
  id: checkColumnId,
  header,
  width: checkWidth,
  text: () => '',
})
