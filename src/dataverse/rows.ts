import type { RowAddress, RowRef } from '../model/row.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { DecodeError } from './decodeError.ts'
import type { Json, JsonObject } from './json.ts'
import type { LinkCount } from './linkCount.ts'
import { guid, list, numberOrNull, object, text, textOrNull } from './member.ts'
import { pathOf } from './origin.ts'
import { navigationPath, rowPath } from './rowRequests.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/** The columns of a table that say which row it is; the name is null where the table has none. */
export interface RowNaming {
  readonly table: string
  readonly entitySet: string
  readonly idColumn: string
  readonly nameColumn: string | null
}

export interface NamedRow {
  readonly id: string
  /** Null: the table has no name column, or the row no name. */
  readonly name: string | null
}

type Reading = Pick<ReadOptions, 'signal' | 'strong'>

const formatted = 'OData.Community.Display.V1.FormattedValue'
const lookupTable = 'Microsoft.Dynamics.CRM.lookuplogicalname'
const annotated = `odata.include-annotations="${formatted},${lookupTable}"`
const counting = 'odata.include-annotations="Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"'

/** Names of columns come from metadata and become part of addresses. */
const column = (name: string): string => {
  if (!/^\w+$/.test(name)) throw new Error(`Not the name of a column: ${name}`)
  return name
}

const naming = ({ idColumn, nameColumn }: RowNaming): string =>
  [idColumn, ...(nameColumn === null ? [] : [nameColumn])].map(column).join(',')

function namedRow(json: Json, { idColumn, nameColumn }: RowNaming, path: string): NamedRow {
  const row = object(json, path)
  return { id: guid(row, idColumn, path), name: nameColumn === null ? null : textOrNull(row, nameColumn, path) }
}

/** As many as a list under a search box holds. */
const mostFound = 20

export interface FoundRows {
  readonly rows: readonly NamedRow[]
  /** There are others that match. */
  readonly areMore: boolean
}

/** The first rows, by name, whose names contain the words; none of a table without names. Rejects like `read`. */
export async function findRows(client: ReadClient, rows: RowNaming, words: string, { signal }: Reading = {}): Promise<FoundRows> {
  const { entitySet, nameColumn } = rows
  if (nameColumn === null) return { rows: [], areMore: false }
  const filter = words === '' ? '' : `&$filter=contains(${column(nameColumn)},${quoted(words)})`
  const path = `${apiRoot}${column(entitySet)}?$select=${naming(rows)}${filter}&$orderby=${nameColumn}&$top=${mostFound + 1}`
  const body = object(await client.read(path, { kind: 'dataRead', signal }), 'rows')
  const found = list(body, 'value', 'rows').map((json, index) => namedRow(json, rows, `rows[${index}]`))
  return { rows: found.slice(0, mostFound), areMore: found.length > mostFound }
}

/** One row by its id. Rejects with a DataverseError of status 404 for one that is not there. */
export async function readRow(client: ReadClient, rows: RowNaming, id: string, reading: Reading = {}): Promise<NamedRow> {
  const path = `${rowPath({ entitySet: rows.entitySet, id })}?$select=${naming(rows)}`
  return namedRow(await client.read(path, { kind: 'dataRead', ...reading }), rows, 'row')
}

/** A lookup of a row as it stands. */
export interface LookupValue {
  /** Null: empty. */
  readonly target: RowRef | null
  readonly name: string | null
  /** The row's ETag (contract.md 12.4). */
  readonly version: string
}

const etag = '@odata.etag'
const valueOf = (lookup: string): string => `_${column(lookup)}_value`

function lookupIn(row: JsonObject, lookup: string, only: string | null, path: string): LookupValue {
  const member = valueOf(lookup)
  const version = text(row, etag, path)
  const value = textOrNull(row, member, path)
  if (value === null) return { target: null, name: null, version }
  const stated = row[`${member}@${lookupTable}`]
  const table = stated === undefined ? only : text(row, `${member}@${lookupTable}`, path)
  if (table === null) throw new DecodeError(`${path}.${member}@${lookupTable}`, stated, 'the table of the row')
  const name = row[`${member}@${formatted}`]
  return { target: { table, id: guid(row, member, path) }, name: typeof name === 'string' ? name : null, version }
}

/**
 * Where a lookup of a row points now. `only`: the one table it can point to, for servers that do not say; null where it
 * has several.
 */
export async function readLookup(
  client: ReadClient,
  row: RowAddress,
  lookup: string,
  only: string | null,
  reading: Reading = {},
): Promise<LookupValue> {
  const path = `${rowPath(row)}?$select=${valueOf(lookup)}`
  return lookupIn(object(await client.read(path, { kind: 'dataRead', ...reading, prefer: annotated }), 'row'), lookup, only, 'row')
}

/** Whether a row is in a collection of another one. */
export async function readIsLinked(
  client: ReadClient,
  row: RowAddress,
  navigation: string,
  member: { readonly idColumn: string; readonly id: string },
  reading: Reading = {},
): Promise<boolean> {
  const id = column(member.idColumn)
  const path = `${navigationPath(row, navigation)}?$select=${id}&$filter=${id}%20eq%20${encodeURIComponent(member.id)}&$top=1`
  return list(object(await client.read(path, { kind: 'dataRead', ...reading }), 'links'), 'value', 'links').length > 0
}

/** How many rows are in a collection. Dataverse counts to 5,000 (contract.md 10.3). */
export async function countRelated(
  client: ReadClient,
  row: RowAddress,
  navigation: string,
  idColumn: string,
  { signal }: Reading = {},
): Promise<LinkCount> {
  const path = `${navigationPath(row, navigation)}?$select=${column(idColumn)}&$count=true&$top=1`
  const body = object(await client.read(path, { kind: 'dataRead', signal, prefer: counting }), 'count')
  const links = numberOrNull(body, '@odata.count', 'count')
  if (links === null) throw new DecodeError('count.@odata.count', links, 'a number')
  const isMore = body['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true || links >= mostCounted
  return { links, exactness: isMore ? 'atLeast' : 'exact' }
}

const mostCounted = 5_000

/** One value of a related row: as it is, and as the server writes it for people. */
export interface RelatedValue {
  readonly raw: string | number | boolean | null
  readonly text: string
}

export interface RelatedRow extends NamedRow {
  readonly values: Readonly<Record<string, RelatedValue>>
}

export interface RelatedPage {
  readonly rows: readonly RelatedRow[]
  /** The path of the next page; null: this is the last. */
  readonly next: string | null
}

/** What to read of related rows. `columns` as the Web API names them: lookups `_x_value`. */
export interface RelatedQuery {
  readonly row: RowAddress
  readonly navigation: string
  readonly naming: RowNaming
  readonly columns: readonly string[]
  readonly sort: { readonly column: string; readonly descending: boolean } | null
}

const pageSize = 100

/** The first page of related rows, or the one that a page before said is next, with the same preferences (contract.md 12.5). */
export async function readRelated(
  client: ReadClient,
  { row, navigation, naming: rows, columns, sort }: RelatedQuery,
  next: string | null,
  { signal }: Reading = {},
): Promise<RelatedPage> {
  const order = sort === null ? column(rows.idColumn) : `${column(sort.column)}${sort.descending ? '%20desc' : ''},${column(rows.idColumn)}`
  const select = [naming(rows), ...columns.map(column)].join(',')
  const path = next ?? `${navigationPath(row, navigation)}?$select=${select}&$orderby=${order}`
  const prefer = `odata.maxpagesize=${pageSize},${annotated}`
  const body = object(await client.read(path, { kind: 'dataRead', signal, prefer }), 'related')
  return {
    rows: list(body, 'value', 'related').map((json, index) => relatedRow(json, rows, columns, `related[${index}]`)),
    next: nextPath(client, body, path),
  }
}

/** Only the path of a next link is taken, of one that stays at this origin and leads on (safety.md 4.3). */
function nextPath(client: ReadClient, body: JsonObject, present: string): string | null {
  if (!('@odata.nextLink' in body)) return null
  const link = text(body, '@odata.nextLink', 'related')
  const path = pathOf(client.origin, link)
  if (path === null || path === present) throw new DecodeError('related.@odata.nextLink', link, 'another page of this environment')
  return path
}

function relatedRow(json: Json, rows: RowNaming, columns: readonly string[], path: string): RelatedRow {
  const row = object(json, path)
  const values = Object.fromEntries(columns.map((member) => [member, relatedValue(row, member, path)]))
  return { ...namedRow(json, rows, path), values }
}

function relatedValue(row: JsonObject, member: string, path: string): RelatedValue {
  const value = row[member]
  if (value === undefined || (typeof value === 'object' && value !== null)) throw new DecodeError(`${path}.${member}`, value, 'a value')
  const shown = row[`${member}@${formatted}`]
  return { raw: value, text: typeof shown === 'string' ? shown : value === null ? '' : String(value) }
}

/** One participant of an activity, as the server holds it. */
export interface Party {
  readonly participant: RowRef | null
  readonly name: string | null
  readonly participation: number
}

/** The parties of an activity. */
export async function readParties(client: ReadClient, activity: RowAddress, navigation: string, reading: Reading = {}): Promise<readonly Party[]> {
  const path = `${navigationPath(activity, navigation)}?$select=_partyid_value,participationtypemask&$orderby=activitypartyid`
  const body = object(await client.read(path, { kind: 'dataRead', ...reading, prefer: annotated }), 'parties')
  if ('@odata.nextLink' in body) throw new DecodeError('parties.@odata.nextLink', body['@odata.nextLink'], 'the whole list in one answer')
  return list(body, 'value', 'parties').map((json, index) => {
    const where = `parties[${index}]`
    const row = object(json, where)
    const participation = numberOrNull(row, 'participationtypemask', where)
    if (participation === null) throw new DecodeError(`${where}.participationtypemask`, participation, 'a number')
    const { target, name } = lookupIn({ [etag]: '', ...row }, 'partyid', null, where)
    return { participant: target, name, participation }
  })
}
