import { Skeleton, SkeletonItem, Text, Tooltip } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { CollectionEnd, LinkEnd, ParentEnd } from '../../model/linkEnd.ts'
import type { RowRef } from '../../model/row.ts'
import { describeRowError } from '../applyRowFault.ts'
import { queries } from '../queries.ts'
import { addressIn, namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { rowsTexts } from '../texts/rows.ts'

const texts = rowsTexts.ends

/** What a row has at an end: the name of its parent, or how many rows. Asked when it comes into sight, given up when it leaves. */
export function EndCount({ row, end }: { row: RowRef; end: LinkEnd }) {
  const { environment } = useSession()
  if (end.kind === 'parent') return <ParentName row={row} end={end} />
  const rows = namingOf(environment, end.table)
  if (end.navigation === null || rows === null) return <Unknown why={texts.obstacles[end.navigation === null ? 'noNavigation' : 'noSet']} />
  return <Count row={row} end={end} navigation={end.navigation} idColumn={rows.idColumn} />
}

function Count(props: { row: RowRef; end: CollectionEnd; navigation: string; idColumn: string }) {
  const { connection, environment } = useSession()
  const { row, navigation, idColumn } = props
  const { data, error } = useQuery(queries.relatedCount(connection, addressIn(environment, row), navigation, idColumn))
  if (data !== undefined) return <>{texts.count(data)}</>
  return error === null ? <Waiting /> : <Failed error={error} />
}

function ParentName({ row, end }: { row: RowRef; end: ParentEnd }) {
  const { connection, environment } = useSession()
  const { lookupColumn, referencedTable } = end.relationship
  const { data, error } = useQuery(queries.lookup(connection, addressIn(environment, row), lookupColumn, referencedTable))
  if (data !== undefined) {
    // A lookup of several tables has one value: it is at one of its relationships.
    const isHere = data.target !== null && data.target.table === end.table
    return <>{isHere ? (data.name ?? rowsTexts.unnamed) : texts.none}</>
  }
  return error === null ? <Waiting /> : <Failed error={error} />
}

const Waiting = () => (
  <Skeleton aria-hidden style={{ width: '64px' }}>
    <SkeletonItem size={12} />
  </Skeleton>
)

function Failed({ error }: { error: Error }) {
  const { title, cause } = describeRowError(error)
  return <Unknown why={`${title}: ${cause}`} />
}

const Unknown = ({ why }: { why: string }) => (
  <Tooltip content={why} relationship="description">
    <Text italic>{texts.unknown}</Text>
  </Tooltip>
)
