import type { GridColumn } from '../../../ui/gridColumn.ts'
import { MarkedText } from '../../../ui/MarkedText.tsx'
import { accessTexts as texts } from '../../texts/access.ts'
import { actionNames } from '../../texts/cascade.ts'
import { formatNumber } from '../../texts/format.ts'
import type { AccessRow } from './accessRows.ts'
import type { AccessColumnId } from './accessSearch.ts'

type Column = GridColumn<AccessRow> & { readonly id: AccessColumnId }

const actionsText = ({ actions }: AccessRow): string => actions.map((action) => actionNames[action]).join(', ')
const stateText = ({ isStagedOff }: AccessRow): string => (isStagedOff ? texts.stagedOff : texts.on)

function wordColumn(id: 'primary' | 'related' | 'actions', width: number, text: (row: AccessRow) => string): Column {
  return { id, header: texts.columns[id], width, text, sortValue: text, filter: { values: (row) => [text(row)], label: (value) => value } }
}

/** The columns of the ranking. `shares`: how a number of shares is shown, and why there is none. */
export const accessColumns = (sharesHint: string): readonly Column[] => [
  {
    id: 'name',
    header: texts.columns.name,
    width: 208,
    isRowHeader: true,
    text: ({ schemaName }) => schemaName,
    sortValue: ({ schemaName }) => schemaName,
    render: ({ schemaName, isStagedOff }) => <MarkedText text={schemaName} isChanged={isStagedOff} />,
  },
  wordColumn('primary', 114, ({ primary }) => primary),
  wordColumn('related', 114, ({ related }) => related),
  wordColumn('actions', 132, actionsText),
  {
    id: 'tables',
    header: texts.columns.tables,
    width: 88,
    align: 'end',
    text: ({ tables }) => formatNumber(tables),
    sortValue: ({ tables }) => tables,
    hint: ({ tables, levels }) => texts.reached(tables, levels),
  },
  {
    id: 'levels',
    header: texts.columns.levels,
    width: 84,
    align: 'end',
    text: ({ levels }) => formatNumber(levels),
    sortValue: ({ levels }) => levels,
  },
  {
    id: 'shares',
    header: texts.columns.shares,
    width: 88,
    align: 'end',
    text: ({ shares }) => (shares === null ? texts.none : formatNumber(shares)),
    sortValue: ({ shares }) => shares,
    hint: () => sharesHint,
  },
  {
    id: 'state',
    header: texts.columns.state,
    width: 100,
    text: stateText,
    sortValue: stateText,
    filter: { values: (row) => [stateText(row)], label: (value) => value },
    render: (row) => <MarkedText text={stateText(row)} isChanged={row.isStagedOff} />,
  },
]
