import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components'
import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment } from 'react'
import { tableName } from '../../model/table.ts'
import { useSession } from '../session.tsx'
import { listedParts } from '../texts/counted.ts'

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink, ':hover': { color: tokens.colorBrandForegroundLinkHover } },
})

/** A relationship of the past by its name, which opens its details beside the page; mere text once it is gone. */
export function HeldRelationship({ schemaName }: { schemaName: string }) {
  const { environment } = useSession()
  const navigate = useNavigate()
  const name = <bdi>{schemaName}</bdi>
  if (!environment.relationships.has(schemaName)) return name
  return (
    <FluentLink as="button" onClick={() => void navigate({ to: '.', search: { relationship: schemaName } })}>
      {name}
    </FluentLink>
  )
}

/** Tables of the past in one phrase, each leading to its page; mere text once it is gone. */
export function HeldTables({ logicalNames }: { logicalNames: readonly string[] }) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  return listedParts(logicalNames).map(({ type, value }, index) => {
    const table = type === 'element' ? environment.tables.get(value) : undefined
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a phrase never changes its order
      <Fragment key={index}>
        {table === undefined ? (
          value
        ) : (
          <Link className={styles.link} to="/$environment/tables/$table" params={{ environment: connection.id, table: value }}>
            {tableName(table)}
          </Link>
        )}
      </Fragment>
    )
  })
}
