import { Button, Subtitle1, Skeleton, SkeletonItem, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular, TableRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { linkEndKey, linkEndsOf } from '../../model/linkEnd.ts'
import type { NamedRow, RowNaming } from '../../dataverse/rows.ts'
import type { RowRef } from '../../model/row.ts'
import { tableName } from '../../model/table.ts'
import { GridSkeleton } from '../../ui/GridSkeleton.tsx'
import { describeRowError } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { ImpactButton } from '../ImpactButton.tsx'
import { queries } from '../queries.ts'
import { rememberRow } from '../recentRows.ts'
import { namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { impactTexts } from '../texts/impactPage.ts'
import { rowsTexts as texts } from '../texts/rows.ts'
import { shellTexts } from '../texts/shell.ts'
import { useCopy } from '../useCopy.ts'
import { EndPanel } from './EndPanel.tsx'
import { endWidths } from './endRows.ts'
import { RowEnds } from './RowEnds.tsx'
import { useRowPlan } from './useRowPlan.ts'

const route = getRouteApi('/$environment/rows')

const narrow = '@media (max-width: 1100px)'

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalM}`,
  },
  name: { margin: 0, overflowWrap: 'anywhere' },
  comingName: { width: '200px' },
  table: { color: tokens.colorNeutralForeground2 },
  id: { color: tokens.colorNeutralForeground2, marginInlineEnd: 'auto', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  notice: { padding: `0 ${tokens.spacingHorizontalXL}` },
  split: { flex: '1 0 420px', minHeight: 0, minWidth: 0, display: 'flex' },
  list: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  /** Beside an open relationship there is no room for both on a small screen. */
  aside: { [narrow]: { display: 'none' } },
  panel: {
    flex: '1.2 1 0',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartColor: tokens.colorNeutralStroke2,
    [narrow]: { borderInlineStartStyle: 'none' },
  },
})

/** One row: which it is, its relationships, and the one of them that stands open. */
export function RowView({ row }: { row: RowRef }) {
  const styles = useStyles()
  const { environment } = useSession()
  const rows = namingOf(environment, row.table)
  if (rows === null) {
    return (
      <div className={styles.notice}>
        <Text>{texts.unreachable(row.table)}</Text>
      </div>
    )
  }
  return <ReachableRow row={row} rows={rows} />
}

function ReachableRow({ row, rows }: { row: RowRef; rows: RowNaming }) {
  const styles = useStyles()
  const { connection } = useSession()
  const found = useQuery(queries.row(connection, rows, row.id))
  if (found.data !== undefined) return <PresentRow row={row} named={found.data} />
  if (found.error !== null) {
    return (
      <div className={styles.notice}>
        <FailureBar
          description={describeRowError(found.error)}
          action={{ text: shellTexts.retry, run: () => void found.refetch() }}
        />
      </div>
    )
  }
  return <RowSkeleton row={row} />
}

/** What is known of a row that is on its way, in the shape of what comes. */
function RowSkeleton({ row }: { row: RowRef }) {
  const styles = useStyles()
  return (
    <>
      <Skeleton aria-label={texts.row.loading} className={styles.head}>
        <SkeletonItem size={24} className={styles.comingName} />
        <RowTable table={row.table} />
        <RowId id={row.id} />
      </Skeleton>
      <GridSkeleton label={texts.ends.loading} widths={Object.values(endWidths)} />
    </>
  )
}

function RowTable({ table: logicalName }: { table: string }) {
  const styles = useStyles()
  const table = useSession().environment.tables.get(logicalName)
  return <Text className={styles.table}>{table === undefined ? logicalName : tableName(table)}</Text>
}

function RowId({ id }: { id: string }) {
  const styles = useStyles()
  return (
    <Text className={styles.id} font="monospace" size={200}>
      {id}
    </Text>
  )
}

function PresentRow({ row, named }: { row: RowRef; named: NamedRow }) {
  const styles = useStyles()
  const session = useSession()
  const { environment, organizationId } = session
  const { end: openKey } = route.useSearch()
  const planning = useRowPlan(session, openKey)
  const open = openKey === undefined ? undefined : linkEndsOf(environment, row.table).find((end) => linkEndKey(end) === openKey)
  const name = named.name ?? row.id
  useEffect(() => rememberRow(organizationId, row, () => localStorage), [organizationId, row])
  return (
    <>
      <RowHead row={row} named={named} />
      <div className={styles.split}>
        <div className={mergeClasses(styles.list, open !== undefined && styles.aside)}>
          <RowEnds row={row} />
        </div>
        {open !== undefined && (
          <div className={styles.panel}>
            <EndPanel key={openKey} row={row} name={name} end={open} planning={planning} />
          </div>
        )}
      </div>
    </>
  )
}

function RowHead({ row, named }: { row: RowRef; named: NamedRow }) {
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { state, copy } = useCopy(row.id)
  const copyTexts = { copy: texts.row.copyId, copied: texts.row.copied, copyFailed: texts.row.copyFailed }
  return (
    <div className={styles.head}>
      <Subtitle1 as="h2" className={styles.name}>
        {named.name ?? texts.unnamed}
      </Subtitle1>
      <RowTable table={row.table} />
      <RowId id={row.id} />
      <div className={styles.actions}>
        <ImpactButton table={row.table} row={row.id} text={impactTexts.askShort} size="small" />
        <Button size="small" icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>
          {copyTexts[state]}
        </Button>
        <Button
          size="small"
          icon={<TableRegular />}
          onClick={() => void navigate({ to: '/$environment/tables/$table', params: (present) => ({ ...present, table: row.table }), search: {} })}
        >
          {texts.row.showTable}
        </Button>
      </div>
    </div>
  )
}
