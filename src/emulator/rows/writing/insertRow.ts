import { reparent } from '../../cascade/reparent.ts'
import { changedId, duplicateRecord, mandatoryColumn, readOnlyColumn } from '../../errors.ts'
import { demand, demandLink } from '../../security/demand.ts'
import type { RowValue } from '../../seed.ts'
import type { WriteContext } from '../changeRow.ts'
import { checkKeys } from '../checkKeys.ts'
import type { CollectionEnd } from '../linkEnds.ts'
import type { Reference, Row } from '../row.ts'
import { rulesOf } from '../rules/tableRules.ts'
import { isMandatory, isWritable } from './columnAccess.ts'
import { link } from './link.ts'
import { currentRow, linkedTables } from './modifyRow.ts'
import { newRow } from './newRow.ts'
import type { RowBody } from './rowBody.ts'

/** What the place of a new row decides. */
interface Place {
  /** The id in the URL (contract.md 12.4, upsert). */
  readonly id?: string
  /** The lookup to the row in whose collection it is created. */
  readonly lookup?: readonly [column: string, parent: Reference]
}

/** The id of a new row: the URL's, its body's, or one of its own. @throws ODataError 400 when the first two differ. */
const idOf = (context: WriteContext, place: Place, given: RowValue | undefined): string => {
  if (typeof given !== 'string') return place.id ?? context.newId()
  if (place.id !== undefined && place.id !== given) throw changedId()
  return given
}

/**
 * Creates a row with the rows around it: those its lookups point to first, then itself, then its collections
 * (contract.md 6.1, deep insert).
 * @throws ODataError 412 for an id or an alternate key that is taken, 400 `0x80040203` for a mandatory column without a
 * value, 403 for one of the rows that the caller may not create or link.
 */
export const insertRow = (context: WriteContext, body: RowBody, place: Place = {}): Row => {
  const { schema, rows } = context.state
  const { table } = body
  demand(context, 'Create', [table])
  const given = new Map(body.values)
  if (place.lookup !== undefined) given.set(...place.lookup)
  for (const { end, body: parent } of body.parents) {
    const { table: target, id } = insertRow(context, parent)
    given.set(end.column, { table: target, id })
  }
  const id = idOf(context, place, given.get(schema.table(table)?.PrimaryIdAttribute ?? ''))
  if (rows.byId(table, id) !== undefined) throw duplicateRecord()
  for (const target of linkedTables(given)) demandLink(context, table, target)

  const row = newRow(context, { table, id }, given)
  for (const column of schema.columns(table)) {
    const isEmpty = (row.values.get(column.LogicalName) ?? null) === null
    if (isEmpty && isMandatory(schema, column)) throw mandatoryColumn(table, column.LogicalName)
  }
  checkKeys(context.state, row, row.values)
  rows.put(row)
  reparent(context, null, row)
  rulesOf(table).created?.(context, row)
  for (const { end, body: child } of body.children) insertInto(context, row, end, child)
  for (const { end, row: other } of body.links) link(context, row, end, other)
  return currentRow(context, row)
}

/** Creates a row as a member of another row's collection. */
export const insertInto = (context: WriteContext, row: Row, end: CollectionEnd, body: RowBody): Row => {
  if (end.kind === 'children') {
    const { table, id } = row
    const { schema } = context.state
    const column = schema.column(end.table, end.column)
    if (column !== undefined && !isWritable(schema, column, 'create'))
      throw readOnlyColumn(end.table, end.column)
    return insertRow(context, body, { lookup: [end.column, { table, id }] })
  }
  const other = insertRow(context, body)
  link(context, row, end, other)
  return other
}
