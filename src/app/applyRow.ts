import { look, sendRowWrite, type RowWriteOutcome, type Seen } from '../apply/sendRowWrite.ts'
import { isNotThere } from '../dataverse/dataverseError.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readIsLinked, readLookup, readParties, readRow, type Party } from '../dataverse/rows.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { Environment } from '../model/environment.ts'
import { inverseOf, isAsWanted, isElsewhere, isSameRow, questionOf, type LinkIntent, type LinkQuestion, type LinkState } from '../model/linkIntent.ts'
import type { ChildrenEnd } from '../model/linkEnd.ts'
import type { NewRelatedRow } from '../model/newRow.ts'
import type { RowRef } from '../model/row.ts'
import type { Connection } from './connection.ts'
import { createForms, linkForms, partyForms, type FormId } from './applyRowForms.ts'
import { addressIn, namingOf } from './rowNaming.ts'

/** What can be written to rows one at a time. */
export type RowIntent =
  | { readonly type: 'link'; readonly link: LinkIntent }
  | { readonly type: 'create'; readonly create: NewRelatedRow }
  | { readonly type: 'parties'; readonly activity: RowRef; readonly end: ChildrenEnd; readonly parties: readonly Party[] }

/** How it was before, as far as it is to be changed. */
export type RowState = LinkState | { readonly type: 'parties'; readonly parties: readonly Party[] } | { readonly type: 'nothing' }

/** One way to send an intent. */
export interface RequestForm {
  readonly id: FormId
  readonly request: WireRequest
  /** As it goes over the wire. */
  readonly text: string
}

/** What is about to be sent, looked at closely. */
export interface RowPlan {
  readonly intent: RowIntent
  readonly before: RowState
  /** At least one; the first is what we would send. */
  readonly forms: readonly [RequestForm, ...RequestForm[]]
}

export type Prepared =
  | { readonly type: 'ready'; readonly plan: RowPlan }
  /** It is so already. */
  | { readonly type: 'asWanted' }
  /** The row hangs on another one by now: there is no such link to remove. */
  | { readonly type: 'elsewhere'; readonly state: RowState }
  /** Somebody changed it after what was to be undone. */
  | { readonly type: 'changedSince'; readonly state: RowState }

/** Where rows are written. */
interface Place {
  readonly connection: Connection
  readonly environment: Environment
}

/**
 * Reads how it is now, and makes the requests. `expected`: how it must be for an undo to be honest.
 * Rejects with a DataverseError, for instance of status 404 where a row is gone, or a DecodeError.
 */
export async function prepareRow(place: Place, intent: RowIntent, expected: RowIntent | null = null): Promise<Prepared> {
  const before = await stateOf(place, intent)
  if (expected !== null && !holds(expected, before)) return { type: 'changedSince', state: before }
  if (holds(intent, before)) return { type: 'asWanted' }
  if (intent.type === 'link' && before.type !== 'parties' && before.type !== 'nothing' && isElsewhere(intent.link, before))
    return { type: 'elsewhere', state: before }
  const { origin } = place.connection.client
  const [first, ...others] = formsOf(place, intent, before).map(
    ({ id, request }): RequestForm => ({ id, request, text: requestText(request, origin) }),
  )
  if (first === undefined) throw new Error('Metadata names no property to write with.')
  return { type: 'ready', plan: { intent, before, forms: [first, ...others] } }
}

/** Sends a plan in one of its forms, once. Never rejects for what the server does. */
export function sendRow(place: Place, { intent }: RowPlan, form: RequestForm): Promise<RowWriteOutcome> {
  const { writer } = place.connection
  if (writer === null) throw new Error('The environment is open read-only.')
  return sendRowWrite(writer, form.request, () => isSo(place, intent))
}

/** Looks again whether it is as wanted. Never rejects. */
export const lookAgain = (place: Place, intent: RowIntent): Promise<Seen> => look(() => isSo(place, intent))

/** What brings back how it was; null where nothing honest can. */
export function undoOf(environment: Environment, { intent, before }: RowPlan): RowIntent | null {
  if (intent.type === 'parties' && before.type === 'parties') return { ...intent, parties: before.parties }
  if (intent.type !== 'link' || before.type === 'parties' || before.type === 'nothing') return null
  const link = inverseOf(environment, intent.link, before)
  return link === null ? null : { type: 'link', link }
}

const isSo = async (place: Place, intent: RowIntent): Promise<boolean> =>
  intent.type === 'create' ? exists(place, { table: intent.create.end.table, id: intent.create.id }) : holds(intent, await stateOf(place, intent))

function holds(intent: RowIntent, state: RowState): boolean {
  if (intent.type === 'parties') return state.type === 'parties' && areSameParties(intent.parties, state.parties)
  if (intent.type === 'create' || state.type === 'parties' || state.type === 'nothing') return false
  return isAsWanted(questionOf(intent.link), state)
}

const partyKey = ({ participant, participation }: Party): string => `${participation} ${participant?.table ?? ''} ${participant?.id ?? ''}`
/** Whether the same rows take part in the same ways, in whichever order. */
export const areSameParties = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.map(partyKey).toSorted().join('\n') === others.map(partyKey).toSorted().join('\n')

async function stateOf(place: Place, intent: RowIntent): Promise<RowState> {
  const { connection, environment } = place
  if (intent.type === 'link') return linkState(place, questionOf(intent.link))
  if (intent.type === 'create') return createState(place, intent.create)
  const { navigation } = intent.end
  if (navigation === null) return { type: 'parties', parties: [] }
  return { type: 'parties', parties: await readParties(connection.client, addressIn(environment, intent.activity), navigation) }
}

/** A new row takes a row that has another parent with it: that is changed, and nothing else. */
async function createState(place: Place, { end, row }: NewRelatedRow): Promise<RowState> {
  if (end.kind !== 'parent') return { type: 'nothing' }
  return linkState(place, { type: 'lookup', row, relationship: end.relationship, wanted: null })
}

async function linkState({ connection, environment }: Place, question: LinkQuestion): Promise<LinkState> {
  const address = addressIn(environment, question.row)
  if (question.type === 'lookup') {
    const { lookupColumn, referencedTable } = question.relationship
    return { type: 'lookup', ...(await readLookup(connection.client, address, lookupColumn, referencedTable)) }
  }
  const { end, member } = question
  const members = namingOf(environment, member.table)
  if (end.navigation === null || members === null) throw new Error('Metadata names no property to read.')
  const isLinked = await readIsLinked(connection.client, address, end.navigation, { idColumn: members.idColumn, id: member.id })
  return { type: 'link', isLinked }
}

async function exists({ connection, environment }: Place, row: RowRef): Promise<boolean> {
  const rows = namingOf(environment, row.table)
  if (rows === null) throw new Error(`The table ${row.table} has no set.`)
  try {
    return isSameRow(row, { table: row.table, id: (await readRow(connection.client, rows, row.id)).id })
  } catch (error) {
    if (isNotThere(error)) return false
    throw error
  }
}

function formsOf({ connection, environment }: Place, intent: RowIntent, before: RowState) {
  const context = { environment, origin: connection.client.origin }
  switch (intent.type) {
    case 'link':
      return linkForms(context, intent.link, before.type === 'lookup' ? before.version : null)
    case 'create':
      return createForms(context, intent.create)
    case 'parties':
      return partyForms(context, intent)
  }
}
