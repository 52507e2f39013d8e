import { Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { TableDismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RowRef } from '../../model/row.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePageFrame } from '../../ui/pageFrame.ts'
import { LeftWrites } from '../LeftWrites.tsx'
import { readRowsAgain } from '../queriesRows.ts'
import { useSession } from '../session.tsx'
import { RowFinder } from '../RowFinder.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts as texts } from '../texts/rows.ts'
import { RecentRows } from './RecentRows.tsx'
import { RowAddressBox } from './RowAddressBox.tsx'
import { RowView } from './RowView.tsx'
import { useOpenRow } from './useOpenRow.ts'

const route = getRouteApi('/$environment/rows')

const useStyles = makeStyles({
  head: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBottom: tokens.spacingVerticalM,
  },
  name: { margin: 0, marginInlineEnd: tokens.spacingHorizontalL },
  left: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalM}`,
    ':empty': { display: 'none' },
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  table: { display: 'flex', flexDirection: 'column' },
  /** As the label of a field beside it. */
  label: { padding: `${tokens.spacingVerticalXXS} 0`, marginBottom: tokens.spacingVerticalXXS, lineHeight: tokens.lineHeightBase300 },
})

/** A row, what it is linked to, and every way to change that. */
export function RowsPage() {
  const frame = usePageFrame()
  const styles = useStyles()
  const { connection, environment } = useSession()
  const { table, row: id } = route.useSearch()
  const openRow = useOpenRow()
  const navigate = route.useNavigate()
  const known = table === undefined ? undefined : environment.tables.get(table)
  const row = useMemo(
    () => (known === undefined || id === undefined ? null : { table: known.logicalName, id: id.toLowerCase() }),
    [known, id],
  )
  return (
    <div className={frame.page}>
      <div className={mergeClasses(frame.head, styles.head)}>
        <Title3 as="h1" className={styles.name}>
          {texts.title}
        </Title3>
        <div className={styles.table}>
          <span className={styles.label} aria-hidden>
            {texts.table}
          </span>
          <TableFinder
            tables={environment.tables}
            label={texts.table}
            chosen={table}
            go={(next) => void navigate({ search: { table: next } })}
          />
        </div>
        {known !== undefined && (
          <RowFinder
            key={known.logicalName}
            label={texts.find(nounOf(environment, known.logicalName).a)}
            table={known.logicalName}
            choose={openRow}
            chooseOther={openRow}
          />
        )}
      </div>
      <div className={styles.left}>
        <LeftWrites of="row" schema={null} refresh={() => readRowsAgain(connection)} openRow={openRow} />
      </div>
      {table !== undefined && known === undefined && (
        <EmptyState icon={<TableDismissRegular />} title={texts.unknownTable(table)} text={texts.unknownTableText} />
      )}
      {row === null ? <NothingChosen table={known?.logicalName} open={openRow} /> : <RowView key={`${row.table} ${row.id}`} row={row} />}
    </div>
  )
}

function NothingChosen({ table, open }: { table: string | undefined; open: (row: RowRef) => void }) {
  const { environment } = useSession()
  const { start } = texts
  return (
    <>
      {table === undefined ? (
        <>
          <EmptyState title={start.title} text={start.text} />
          <RowAddressBox open={open} />
        </>
      ) : (
        <EmptyState title={start.tableChosen(nounOf(environment, table).many)} text={start.tableChosenText} />
      )}
      <RecentRows open={open} />
    </>
  )
}
