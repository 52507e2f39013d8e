import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RowNaming } from '../../dataverse/rows.ts'
import type { RowRef } from '../../model/row.ts'
import { tableName } from '../../model/table.ts'
import { queries } from '../queries.ts'
import { recentRows } from '../recentRows.ts'
import { namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { rowsTexts as texts } from '../texts/rows.ts'

const useStyles = makeStyles({
  recent: { alignSelf: 'center', width: '480px', maxWidth: '100%', boxSizing: 'border-box', padding: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { width: '100%', justifyContent: 'flex-start', gap: tokens.spacingHorizontalM, fontWeight: tokens.fontWeightRegular },
  table: { color: tokens.colorNeutralForeground3 },
})

/** The rows that were opened last in this environment. */
export function RecentRows({ open }: { open: (row: RowRef) => void }) {
  const styles = useStyles()
  const { environment, organizationId } = useSession()
  const rows = recentRows(organizationId, () => localStorage).flatMap((row) => {
    const naming = namingOf(environment, row.table)
    return naming === null ? [] : [{ row, naming }]
  })
  if (rows.length === 0) return null
  return (
    <section className={styles.recent} aria-labelledby="recent-rows">
      <Subtitle2 as="h2" id="recent-rows" className={styles.heading}>
        {texts.start.recent}
      </Subtitle2>
      <ul className={styles.list}>
        {rows.map(({ row, naming }) => (
          <li key={`${row.table} ${row.id}`}>
            <RecentRow row={row} naming={naming} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Its name is read: only which row it is was kept. */
function RecentRow({ row, naming, open }: { row: RowRef; naming: RowNaming; open: (row: RowRef) => void }) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const { data } = useQuery(queries.row(connection, naming, row.id))
  const table = environment.tables.get(row.table)
  return (
    <Button appearance="subtle" className={styles.row} onClick={() => open(row)}>
      {data?.name ?? row.id}
      <Text className={styles.table}>{table === undefined ? row.table : tableName(table)}</Text>
    </Button>
  )
}
