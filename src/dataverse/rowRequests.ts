import type { RowAddress } from '../model/row.ts'
import type { Json } from './json.ts'
import { apiRoot, deleteRequest, writeRequest, type WireRequest } from './wireRequest.ts'

/**
 * The requests that link rows, in the forms of Microsoft's "Associate and disassociate entities" and "Create related
 * entities in one operation" (contract.md 6.1). Sets and navigation properties are named by metadata alone.
 * All throw an Error for a name that could not be one in an address, or an id that is no GUID.
 */

/** Names from a server become part of addresses; letters, digits and underscores are all they ever have. */
function segment(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`Not a name in an address: ${name}`)
  return name
}

function key(id: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error(`Not a GUID: ${id}`)
  return `(${id})`
}

/** `accounts(00000000-…)`: a row from the API's root on. */
export const rowSegment = ({ entitySet, id }: RowAddress): string => `${segment(entitySet)}${key(id)}`
export const rowPath = (row: RowAddress): string => `${apiRoot}${rowSegment(row)}`
/** A navigation property of a row: where its related rows are read. */
export const navigationPath = (row: RowAddress, navigation: string): string => `${rowPath(row)}/${segment(navigation)}`
const reference = (row: RowAddress, navigation: string): string => `${navigationPath(row, navigation)}/$ref`
/** Absolute, as the documents write ids. */
export const rowUrl = (origin: string, row: RowAddress): string => `${origin}${rowPath(row)}`
const idBody = (origin: string, row: RowAddress): string => JSON.stringify({ '@odata.id': rowUrl(origin, row) })

/** Adds a row to a collection; in a one-to-many it leaves the parent it had (contract.md 6.1, way 1). */
export const addToCollection = (origin: string, row: RowAddress, navigation: string, member: RowAddress): WireRequest =>
  writeRequest('POST', reference(row, navigation), idBody(origin, member))

/** Takes a row out of a collection, named by its address (contract.md 6.1, way 2a). */
export const removeById = (origin: string, row: RowAddress, navigation: string, member: RowAddress): WireRequest =>
  deleteRequest(`${reference(row, navigation)}?$id=${rowUrl(origin, member)}`)

/** Takes a row out of a collection, named by its key. Never without `/$ref` (contract.md 6.1, way 2b). */
export const removeByKey = (row: RowAddress, navigation: string, id: string): WireRequest =>
  deleteRequest(`${navigationPath(row, navigation)}${key(id)}/$ref`)

/** Sets a single-valued property (contract.md 6.1, way 4). */
export const setReference = (origin: string, row: RowAddress, navigation: string, target: RowAddress): WireRequest =>
  writeRequest('PUT', reference(row, navigation), idBody(origin, target))

/** Clears a single-valued property (contract.md 6.1, way 3). */
export const clearReference = (row: RowAddress, navigation: string): WireRequest => deleteRequest(reference(row, navigation))

/**
 * Sets a single-valued property by an update (contract.md 6.1, way 5). A PATCH of a row that is gone would create it:
 * `version` is an ETag of the row as it was read, or `*` for whichever version there is (contract.md 12.4).
 */
export const bindReference = (
  origin: string,
  row: RowAddress,
  navigation: string,
  target: RowAddress,
  version: string,
): WireRequest =>
  writeRequest('PATCH', rowPath(row), JSON.stringify({ [`${segment(navigation)}@odata.bind`]: rowUrl(origin, target) }), {
    'If-Match': version,
  })

/** What a new row is made of: values, links to rows that are there, and rows made along with it. */
export interface NewRow {
  readonly values: Readonly<Record<string, Json>>
  /** By single-valued property: the row it points to. */
  readonly bind?: Readonly<Record<string, RowAddress>>
  /** By collection: the rows in it. */
  readonly bindAll?: Readonly<Record<string, readonly RowAddress[]>>
  /** By single-valued property: a row made along with it. */
  readonly inside?: Readonly<Record<string, NewRow>>
  /** By collection: rows made along with it. */
  readonly insideAll?: Readonly<Record<string, readonly NewRow[]>>
}

/** Makes a row with its links, and rows along with it, in one transaction: deep insert (contract.md 6.1, way 6). */
export const insertRow = (origin: string, entitySet: string, row: NewRow): WireRequest =>
  writeRequest('POST', `${apiRoot}${segment(entitySet)}`, JSON.stringify(rowBody(origin, row)))

const named = <Value>(members: Readonly<Record<string, Value>>, suffix: string, of: (value: Value) => Json) =>
  Object.entries(members).map(([member, value]): [string, Json] => [`${segment(member)}${suffix}`, of(value)])

function rowBody(origin: string, { values, bind = {}, bindAll = {}, inside = {}, insideAll = {} }: NewRow): Json {
  return Object.fromEntries([
    ...named(values, '', (value) => value),
    ...named(bind, '@odata.bind', (target) => rowUrl(origin, target)),
    ...named(bindAll, '@odata.bind', (targets) => targets.map((target) => rowUrl(origin, target))),
    ...named(inside, '', (row) => rowBody(origin, row)),
    ...named(insideAll, '', (rows) => rows.map((row) => rowBody(origin, row))),
  ])
}

/** One participant of an activity. */
export interface NewParty {
  /** The property of `activityparty` that points to the participant's table: `partyid_contact`. */
  readonly navigation: string
  readonly participant: RowAddress
  /** `participationtypemask`: 1 sender, 2 to, 3 cc and so on. */
  readonly participation: number
}

/** Replaces all parties of an activity, the only collection that an update can (contract.md 6.1, way 7). */
export const replaceParties = (activity: RowAddress, navigation: string, parties: readonly NewParty[]): WireRequest => {
  const value = parties.map(({ navigation: property, participant, participation }) => ({
    [`${segment(property)}@odata.bind`]: rowSegment(participant),
    participationtypemask: participation,
  }))
  return writeRequest('PUT', navigationPath(activity, navigation), JSON.stringify({ value }))
}
