import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SmallList } from '../SmallList.tsx'
import { useDiff, useStagedEnvironment } from '../staged.ts'
import { tableTexts as texts } from '../texts/tables.ts'
import { tableRelationshipColumns } from './tableRelationshipColumns.tsx'
import { tableRelationships, type RelationshipTab, type TableRelationshipRow } from './tableRelationships.ts'

const route = getRouteApi('/$environment/tables/$table')
const keyOf = ({ schemaName }: TableRelationshipRow): string => schemaName

/** The relationships of one kind that a table takes part in; a row opens its details. */
export function TableRelationships({ table, tab }: { table: string; tab: RelationshipTab }) {
  const environment = useStagedEnvironment()
  const diffs = useDiff()
  const { relationship } = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useMemo(() => {
    const changed = new Set(diffs.map(({ schemaName }) => schemaName))
    return tableRelationships(environment, changed, table, tab)
  }, [environment, diffs, table, tab])
  const columns = useMemo(() => tableRelationshipColumns(tab), [tab])
  const open = useCallback(
    ({ schemaName }: TableRelationshipRow) =>
      void navigate({
        search: (present) => ({ ...present, relationship: schemaName }),
        replace: relationship !== undefined,
      }),
    [navigate, relationship],
  )
  return (
    <SmallList
      label={texts.tabs[tab]}
      find={texts.find.relationships}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      selected={relationship ?? null}
      activate={open}
      empty={<EmptyState title={texts.empty[tab]} />}
      noMatch={texts.noMatch}
      texts={texts.relationshipGrid}
    />
  )
}
