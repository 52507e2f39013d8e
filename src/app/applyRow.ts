import type { RowOutcome, RowSettling } from '../apply/rowOutcome.ts'
import { namesVersion, sendRow as sendOnce } from '../apply/sendRow.ts'
import { lookAgainAt } from '../apply/settleRow.ts'
import { systemClock } from '../dataverse/clock.ts'
import { observeRow, type WatchedRow } from '../dataverse/observeRow.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readIsLinked, readLookup, readParties, type Party } from '../dataverse/rows.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { Environment } from '../model/environment.ts'
import { inverseOf, isAsWanted, isElsewhere, questionOf, type LinkIntent, type LinkQuestion, type LinkState } from '../model/linkIntent.ts'
import type { ChildrenEnd } from '../model/linkEnd.ts'
import type { NewRelatedRow } from '../model/newRow.ts'
import { areSameParties } from '../model/participation.ts'
import type { RowRef } from '../model/row.ts'
import type { Connection } from './connection.ts'
import type { RowSend } from './applyRowJournal.ts'
import { whyNotToBegin } from './applyRowBegin.ts'
import { createForms, linkForms, partyForms, type FormId } from './applyRowForms.ts'
import { addressIn, namingOf } from './rowNaming.ts'
import type { NotBegun } from './rowStanding.ts'
import type { Session } from './session.tsx'

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

/** How looking at a row after a lost answer goes, and the way to stop it. */
export interface Looking {
  readonly signal: AbortSignal
  readonly onSettling: (settling: RowSettling) => void
}

/**
 * Makes sure who answers, journals a plan, sends it in one of its forms, once, and looks until it is certain what came of
 * it. Never rejects for what the server does. `title`: what it does, in words; `send`: where it is journaled.
 */
export function sendRow(
  session: Session,
  plan: RowPlan,
  form: RequestForm,
  title: string,
  send: RowSend,
  looking: Looking,
): Promise<RowOutcome | NotBegun> {
  const { client, writer } = session.connection
  if (writer === null) throw new Error('The environment is open read-only.')
  const { request, text } = form
  const watched = watchedRow(session, plan, namesVersion(request))
  const look = (signal?: AbortSignal) => observeRow(client, watched, signal)
  const entry = send.entry({ subject: { type: 'row', row: rowOf(plan.intent), watched }, title, request: text })
  // Another form than the one that was shown is not approved.
  const write = { request, withoutVersion: null, look, entry }
  const parameters = { transport: writer, clock: systemClock, journal: send.journal, ...looking }
  return send.hold(async () => (await whyNotToBegin(session)) ?? sendOnce(write, parameters))
}

/** The row that an intent was proposed at. */
function rowOf(intent: RowIntent): RowRef {
  switch (intent.type) {
    case 'link':
      return intent.link.row
    case 'create':
      return intent.create.row
    case 'parties':
      return intent.activity
  }
}

/** Looks again at what is not certain. Sends nothing; never rejects. */
export function lookAgain(place: Place, plan: RowPlan, { request }: RequestForm, outcome: RowOutcome, looking: Looking): Promise<RowOutcome> {
  const isVersioned = namesVersion(request)
  const watched = watchedRow(place, plan, isVersioned)
  const look = (signal?: AbortSignal) => observeRow(place.connection.client, watched, signal)
  return lookAgainAt({ look, isVersioned }, outcome, { clock: systemClock, ...looking })
}

/** What is looked at to learn what came of a plan. */
function watchedRow({ environment }: Place, { intent, before }: RowPlan, isVersioned: boolean): WatchedRow {
  if (intent.type === 'create') {
    const { end, id } = intent.create
    const rows = namingOf(environment, end.table)
    if (rows === null) throw new Error(`The table ${end.table} has no set.`)
    return { type: 'new', rows, id }
  }
  if (intent.type === 'parties') {
    const { activity, end, parties } = intent
    if (end.navigation === null || before.type !== 'parties') throw new Error('Metadata names no property to read.')
    return { type: 'parties', activity: addressIn(environment, activity), navigation: end.navigation, wanted: parties, before: before.parties }
  }
  const question = questionOf(intent.link)
  if (question.type === 'link') return { type: 'link', ...linkAddress(environment, question), wanted: question.wanted }
  if (before.type !== 'lookup') throw new Error('The lookup was not read.')
  const { row, relationship, wanted } = question
  return {
    type: 'lookup',
    row: addressIn(environment, row),
    lookupColumn: relationship.lookupColumn,
    only: relationship.referencedTable,
    wanted,
    before: before.target,
    version: isVersioned ? before.version : null,
  }
}

/** What brings back how it was; null where nothing honest can. */
export function undoOf(environment: Environment, { intent, before }: RowPlan): RowIntent | null {
  if (intent.type === 'parties' && before.type === 'parties') return { ...intent, parties: before.parties }
  if (intent.type !== 'link' || before.type === 'parties' || before.type === 'nothing') return null
  const link = inverseOf(environment, intent.link, before)
  return link === null ? null : { type: 'link', link }
}

function holds(intent: RowIntent, state: RowState): boolean {
  if (intent.type === 'parties') return state.type === 'parties' && areSameParties(intent.parties, state.parties)
  if (intent.type === 'create' || state.type === 'parties' || state.type === 'nothing') return false
  return isAsWanted(questionOf(intent.link), state)
}

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
  if (question.type === 'lookup') {
    const { lookupColumn, referencedTable } = question.relationship
    return { type: 'lookup', ...(await readLookup(connection.client, addressIn(environment, question.row), lookupColumn, referencedTable)) }
  }
  const { row, navigation, member } = linkAddress(environment, question)
  return { type: 'link', isLinked: await readIsLinked(connection.client, row, navigation, member) }
}

function linkAddress(environment: Environment, { row, end, member }: Extract<LinkQuestion, { readonly type: 'link' }>) {
  const members = namingOf(environment, member.table)
  if (end.navigation === null || members === null) throw new Error('Metadata names no property to read.')
  return { row: addressIn(environment, row), navigation: end.navigation, member: { idColumn: members.idColumn, id: member.id } }
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
