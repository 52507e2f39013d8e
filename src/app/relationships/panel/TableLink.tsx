import { Link } from '@tanstack/react-router'
import { makeStyles, tokens } from '@fluentui/react-components'
import { tableName } from '../../../model/table.ts'
import { useSession } from '../../session.tsx'

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink, ':hover': { color: tokens.colorBrandForegroundLinkHover } },
  logical: { color: tokens.colorNeutralForeground3 },
})

/** A table by both its names; leads to its page. */
export function TableLink({ logicalName }: { logicalName: string }) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const table = environment.tables.get(logicalName)
  return (
    <>
      <Link
        className={styles.link}
        to="/$environment/tables/$table"
        params={{ environment: connection.id, table: logicalName }}
        search={(present) => ({ relationship: present.relationship })}
      >
        {table === undefined ? logicalName : tableName(table)}
      </Link>{' '}
      <span className={styles.logical}>{logicalName}</span>
    </>
  )
}
