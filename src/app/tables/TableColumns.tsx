import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GridSkeleton } from '../../ui/GridSkeleton.tsx'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { SmallList } from '../SmallList.tsx'
import { shellTexts } from '../texts/shell.ts'
import { tableTexts as texts } from '../texts/tables.ts'
import { columnColumns, columnRows, type ColumnRow } from './columnRows.ts'

const widths = columnColumns.map(({ width }) => width)
const keyOf = ({ column }: ColumnRow): string => column.logicalName
/** A column has no page of its own. */
const nowhere = () => undefined

/** The columns of a table, read when they are asked for. */
export function TableColumns({ table }: { table: string }) {
  const { connection } = useSession()
  const columns = useQuery(queries.columns(connection, table))
  const rows = useMemo(() => columnRows(columns.data ?? []), [columns.data])
  if (columns.error !== null) {
    const retry = { text: shellTexts.retry, run: () => void columns.refetch() }
    return <FailureBar description={describeError(columns.error)} action={retry} />
  }
  if (columns.data === undefined) return <GridSkeleton label={texts.loadingColumns} widths={widths} />
  return (
    <SmallList
      label={texts.tabs.columns}
      find={texts.find.columns}
      columns={columnColumns}
      rows={rows}
      rowKey={keyOf}
      selected={null}
      activate={nowhere}
      empty={<EmptyState title={texts.noColumns} text={texts.noColumnsAdvice} />}
      noMatch={texts.noMatch}
      texts={texts.columnGrid}
    />
  )
}
