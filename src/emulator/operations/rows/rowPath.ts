import { segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Segment } from '../../odata/parsePath.ts'
import { findRow } from '../../rows/findRow.ts'
import type { CollectionEnd, LinkEnd } from '../../rows/linkEnds.ts'
import type { Row } from '../../rows/row.ts'

/** The shapes that writes know: `accounts`, `accounts(A)`, `accounts(A)/x`, and `accounts(A)/x/$ref` or `…/x(B)/$ref`. */
export type RowPath = 'set' | 'row' | 'member' | 'reference'

type Place = Pick<Exchange, 'state'>

/** Bound functions and casts have dots, and `$count` and the like are no members. */
const isMember = ({ name }: Segment): boolean => !name.includes('.') && !name.startsWith('$')

/** Null: another shape, or no set of rows. */
export const rowPath = (segments: readonly Segment[], { state }: Place): RowPath | null => {
  const [set, member, suffix, ...more] = segments
  if (set === undefined || state.schema.tableOfSet(set.name) === undefined || more.length > 0) return null
  if (member === undefined) return set.arguments === null ? 'set' : 'row'
  if (set.arguments === null || !isMember(member)) return null
  if (suffix === undefined) return member.arguments === null ? 'member' : null
  return suffix.name === '$ref' && suffix.arguments === null ? 'reference' : null
}

/** The table whose set the path begins with. @throws ODataError 404. */
export const addressedTable = ({ segments, state }: Pick<Exchange, 'state' | 'segments'>): string => {
  const name = segments[0]?.name ?? ''
  const table = state.schema.tableOfSet(name)
  if (table === undefined) throw segmentNotFound(name)
  return table.LogicalName
}

/** The row whose key the path begins with. @throws ODataError 400 or 404. */
export const addressedRow = (exchange: Exchange): Row => {
  const { segments, state, query } = exchange
  const [set] = segments
  if (set === undefined || set.arguments === null) throw segmentNotFound(set?.name ?? '')
  return findRow(state, addressedTable(exchange), set.arguments, query.aliases)
}

/** The navigation property that the second segment names; undefined: it names none. */
export const memberEnd = (exchange: Pick<Exchange, 'state' | 'segments'>): LinkEnd | undefined =>
  exchange.state.linkEnds.of(addressedTable(exchange)).get(exchange.segments[1]?.name ?? '')

/** The collection that the second segment names. Null: it names none. */
export const memberCollection = (exchange: Pick<Exchange, 'state' | 'segments'>): CollectionEnd | null => {
  const end = memberEnd(exchange)
  return end === undefined || end.kind === 'lookup' ? null : end
}

/** The navigation property that must be there. @throws ODataError 404 (contract.md 6.1). */
export const addressedEnd = (exchange: Exchange): LinkEnd => {
  const end = memberEnd(exchange)
  if (end === undefined) throw segmentNotFound(exchange.segments[1]?.name ?? '')
  return end
}
