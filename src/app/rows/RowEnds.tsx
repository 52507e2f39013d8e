import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { RowRef } from '../../model/row.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { GridColumn } from '../../ui/gridColumn.ts'
import type { Grouping } from '../../ui/gridItems.ts'
import { useSession } from '../session.tsx'
import { SmallList } from '../SmallList.tsx'
import { rowsTexts } from '../texts/rows.ts'
import { EndCount } from './EndCount.tsx'
import { endRows, endWidths, type EndRow } from './endRows.ts'

const texts = rowsTexts.ends
const route = getRouteApi('/$environment/rows')
const keyOf = ({ key }: EndRow): string => key
const kinds = new Map(Object.entries(texts.kinds))
const kindText = (kind: string): string => kinds.get(kind) ?? kind

const grouping: Grouping<EndRow> = { of: ({ end }) => end.kind, label: kindText }

function textColumn(id: 'table' | 'name' | 'through', text: (row: EndRow) => string): GridColumn<EndRow> {
  return { id, header: texts.columns[id], width: endWidths[id], text, sortValue: text, isRowHeader: id === 'table' }
}

/** The relationships of a row by kind. How much is linked is asked for those in sight alone. */
export function RowEnds({ row }: { row: RowRef }) {
  const { environment } = useSession()
  const { end } = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useMemo(() => endRows(environment, row.table), [environment, row.table])
  const columns = useMemo(
    (): readonly GridColumn<EndRow>[] => [
      textColumn('table', ({ other }) => other),
      {
        id: 'linked',
        header: texts.columns.linked,
        width: endWidths.linked,
        text: () => '',
        render: (one) => <EndCount row={row} end={one.end} />,
      },
      textColumn('name', (one) => one.end.relationship.schemaName),
      { ...textColumn('through', ({ through }) => through), filter: { values: (one) => [one.through], label: (value) => value } },
    ],
    [row],
  )
  const open = useCallback(
    ({ key }: EndRow) => void navigate({ search: ({ table, row: id }) => ({ table, row: id, end: key }), replace: true }),
    [navigate],
  )
  return (
    <SmallList
      label={texts.title}
      find={texts.find}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      grouping={grouping}
      selected={end ?? null}
      activate={open}
      empty={<EmptyState title={texts.noneAtAll} />}
      noMatch={{ title: texts.nothing, clear: texts.grid.clearAll }}
      texts={texts.grid}
    />
  )
}
