import type { NamedRow, RelatedRow } from '../../dataverse/rows.ts'
import type { Column } from '../../model/column.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { rowsTexts } from '../texts/rows.ts'

const texts = rowsTexts.end

/** As the Web API names them; of those that a table has. */
const shownColumns = ['createdon', 'modifiedon', '_ownerid_value'] as const
type ShownColumn = (typeof shownColumns)[number]

const isDate = (column: ShownColumn): boolean => column !== '_ownerid_value'
const logicalName = (column: ShownColumn): string => (column === '_ownerid_value' ? 'ownerid' : column)

/** Which values are read of the related rows of a table. */
export const shownOf = (columns: readonly Column[]): readonly ShownColumn[] =>
  shownColumns.filter((shown) => columns.some((column) => column.logicalName === logicalName(shown)))

const nameOf = ({ name, id }: NamedRow): string => name ?? id

function valueText({ values }: RelatedRow, column: ShownColumn): string {
  const value = values[column]
  if (value === undefined || value.raw === null) return ''
  const time = isDate(column) && typeof value.raw === 'string' ? Date.parse(value.raw) : Number.NaN
  return Number.isNaN(time) ? value.text : texts.date(new Date(time))
}

/**
 * The columns of a list of related rows. The server sorts, since it alone has all of them: `sortValue` only says that a
 * column can be sorted.
 */
export const relatedColumns = (shown: readonly ShownColumn[]): readonly GridColumn<RelatedRow>[] => [
  { id: 'name', header: texts.columns.name, width: 280, text: nameOf, sortValue: nameOf, isRowHeader: true },
  ...shown.map((column): GridColumn<RelatedRow> => ({
    id: column,
    header: texts.columns[column],
    width: 180,
    text: (row) => valueText(row, column),
    ...(isDate(column) ? { sortValue: (row: RelatedRow) => valueText(row, column) } : {}),
  })),
  { id: 'id', header: texts.columns.id, width: 320, text: ({ id }) => id },
]
