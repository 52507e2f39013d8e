import type { GridColumn } from '../../ui/gridColumn.ts'
import { tablesTexts as texts } from '../texts/tables.ts'
import type { TableColumnId } from './tableColumnIds.ts'
import { kindText, ownershipText } from './tableKind.ts'
import type { TableRow } from './tableRows.ts'
import { formatNumber } from '../texts/format.ts'

type Column = GridColumn<TableRow> & { readonly id: TableColumnId }

function countColumn(id: 'oneToMany' | 'manyToOne' | 'manyToMany'): Column {
  return {
    id,
    header: texts.columns[id],
    width: 136,
    align: 'end',
    text: (row) => formatNumber(row[id]),
    sortValue: (row) => row[id],
    hint: (row) => texts.hints[id](row[id]),
  }
}

/** A column of few values: sorted and filtered by its text. */
function wordColumn(id: TableColumnId, width: number, text: (row: TableRow) => string): Column {
  return {
    id,
    header: texts.columns[id],
    width,
    text,
    sortValue: text,
    filter: { values: (row) => [text(row)], label: (value) => value },
  }
}

/** The columns of the list of tables. */
export const tableColumns: readonly Column[] = [
  {
    id: 'name',
    header: texts.columns.name,
    width: 256,
    isRowHeader: true,
    text: ({ name }) => name,
    sortValue: ({ name }) => name,
  },
  {
    id: 'logicalName',
    header: texts.columns.logicalName,
    width: 224,
    text: ({ table }) => table.logicalName,
    sortValue: ({ table }) => table.logicalName,
  },
  wordColumn('kind', 168, ({ table }) => kindText(table)),
  wordColumn('managed', 120, ({ table }) => (table.isManaged ? texts.yes : texts.no)),
  wordColumn('ownership', 168, ({ table }) => ownershipText(table.ownership)),
  countColumn('oneToMany'),
  countColumn('manyToOne'),
  countColumn('manyToMany'),
]
