import { noRelationship, readOnlyColumn } from '../../errors.ts'
import { demandLink } from '../../security/demand.ts'
import type { RowValue } from '../../seed.ts'
import type { WriteContext } from '../changeRow.ts'
import type { LinkEnd, LinksEnd, LookupEnd } from '../linkEnds.ts'
import { isSame, referenceIn, type Reference, type Row } from '../row.ts'
import { isWritable } from './columnAccess.ts'
import { modifyRow } from './modifyRow.ts'

const setLookup = (context: WriteContext, row: Row, column: string, value: Reference | null): void => {
  const { schema } = context.state
  const definition = schema.column(row.table, column)
  if (definition !== undefined && !isWritable(schema, definition, 'update'))
    throw readOnlyColumn(row.table, column)
  modifyRow(context, row, new Map<string, RowValue>([[column, value]]))
}

const isAt = (row: Row, column: string, target: Reference): boolean => isSame(referenceIn(row, column), target)

/** The ends of a many-to-many link, the row of entity 1 first: a link of a table with itself has two sides. */
const sides = ({ side }: LinksEnd, row: Row, other: Row): readonly [string, string] =>
  side === 1 ? [row.id, other.id] : [other.id, row.id]

/**
 * Links two rows by a navigation property of the first. One-to-many is an update of the child's lookup: it leaves a
 * former parent without a word. A many-to-many link that is there stays (contract.md 6.1).
 * @throws ODataError 400 `0x80040236` when the other row is of another table, 403 when the caller may not link
 * the two.
 */
export const link = (context: WriteContext, row: Row, end: LinkEnd, other: Row): void => {
  const tables = end.kind === 'lookup' ? end.targets : [end.table]
  if (!tables.includes(other.table)) throw noRelationship()
  if (end.kind === 'lookup') setLookup(context, row, end.column, { table: other.table, id: other.id })
  else if (end.kind === 'children') setLookup(context, other, end.column, { table: row.table, id: row.id })
  else {
    demandLink(context, row.table, other.table)
    context.state.rows.link(end.schemaName, ...sides(end, row, other))
  }
}

/**
 * Takes a link away; one that is not there is no error (contract.md 6.1; EMU: for one-to-many as for many-to-many).
 * @throws ODataError 400 for a mandatory lookup, or `0x80040236` when the other row is of another table, 403 when
 * the caller may not link the two (EMU: what linking needs, unlinking needs).
 */
export const unlink = (context: WriteContext, row: Row, end: LinkEnd, other: Row): void => {
  const tables = end.kind === 'lookup' ? end.targets : [end.table]
  if (!tables.includes(other.table)) throw noRelationship()
  const [from, to] = end.kind === 'children' ? [other, row] : [row, other]
  demandLink(context, from.table, to.table)
  if (end.kind === 'lookup') {
    if (isAt(row, end.column, other)) setLookup(context, row, end.column, null)
  } else if (end.kind === 'children') {
    if (isAt(other, end.column, row)) setLookup(context, other, end.column, null)
  } else context.state.rows.unlink(end.schemaName, ...sides(end, row, other))
}

/** Clears a lookup, unless it points to a row of another table than this property's (contract.md 6.1, way 3). */
export const clearLookup = (context: WriteContext, row: Row, end: LookupEnd): void => {
  const reference = referenceIn(row, end.column)
  if (reference === null || !end.targets.includes(reference.table)) return
  demandLink(context, row.table, reference.table)
  setLookup(context, row, end.column, null)
}
