import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { faultOf } from '../apply/fault.ts'
import type { RowOutcome, RowSettling } from '../apply/rowOutcome.ts'
import type { GuardedJournal } from '../apply/guardedJournal.ts'
import type { RowEntry } from '../apply/journal.ts'
import { sendRow, type RowWrite } from '../apply/sendRow.ts'
import { lookAgainAt } from '../apply/settleRow.ts'
import type { DataverseClient } from '../dataverse/client.ts'
import { systemClock } from '../dataverse/clock.ts'
import { roleRequest, withoutVersion } from '../dataverse/encodeRole.ts'
import { observeRole } from '../dataverse/observeRole.ts'
import { requestText } from '../dataverse/requestText.ts'
import type { RoleData } from '../dataverse/roleRows.ts'
import type { RoleSchema } from '../dataverse/roleSchema.ts'
import type { RoleKind } from '../model/roles/role.ts'
import { kindOf, type RoleWrite } from '../model/roles/roleWrite.ts'
import { whyNotToBegin } from './applyRowBegin.ts'
import { forgetRowEntries, rowSend } from './applyRowJournal.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import { rowsClosed, useSession, type Session } from './session.tsx'
import { isUncertain, type RowStanding } from './rowStanding.ts'

/** One write as it went, or goes. */
export interface RoleEntry {
  readonly id: string
  readonly write: RoleWrite
  /** What it does, in words. */
  readonly title: string
  /** The literal request. */
  readonly request: string
  readonly state: RowStanding
}

/** What this tab has written of roles in one environment since it was opened: newest first. */
export interface RoleWork {
  readonly entries: readonly RoleEntry[]
  /** The writes that are under way together; empty: none is. */
  readonly running: readonly string[]
  /** The last writes that went together. */
  readonly last: readonly string[]
  readonly cancelling: boolean
}

const noWork: RoleWork = { entries: [], running: [], last: [], cancelling: false }

/** By organization. */
const store = createStore<{ readonly works: ReadonlyMap<string, RoleWork> }>(() => ({ works: new Map() }))
const stops = new Map<string, AbortController>()

const workOf = (organizationId: string): RoleWork => store.getState().works.get(organizationId) ?? noWork
const setWork = (organizationId: string, change: (work: RoleWork) => RoleWork): void =>
  store.setState(({ works }) => ({ works: new Map(works).set(organizationId, change(workOf(organizationId))) }))

/** What was written of roles in the environment on the screen. */
export function useRoleWork(): RoleWork {
  const { organizationId } = useSession()
  return useStore(store, ({ works }) => works.get(organizationId) ?? noWork)
}

/** Sends nothing more; what is under way comes to its end. */
export function cancelRoleWrites({ organizationId }: Session): void {
  stops.get(organizationId)?.abort()
  setWork(organizationId, (work) => ({ ...work, cancelling: true }))
}

/** The request of a write, as it goes over the wire. */
export const roleRequestText = ({ connection }: Session, schema: RoleSchema, write: RoleWrite): string => {
  const { origin } = connection.client
  return requestText(roleRequest(write, schema, origin), origin)
}

export interface TitledWrite {
  readonly write: RoleWrite
  readonly title: string
  /** Whether it is still needed, by the rows as they are right before it is sent. Absent: it is sent whatever they are. */
  readonly isNeeded?: ((rows: RoleData) => boolean) | undefined
}

/**
 * Sends writes, one after the other, each exactly once, and reads the roles again. The outcomes are in the work; after
 * one that is not certain nothing more is sent. Does nothing while others are under way, and where nothing may be written.
 * Whether all of them are done.
 */
export async function sendRoleWrites(session: Session, schema: RoleSchema, writes: readonly TitledWrite[]): Promise<boolean> {
  const { organizationId, connection } = session
  const { writer } = connection
  if (writer === null || rowsClosed(session) !== null || writes.length === 0 || workOf(organizationId).running.length > 0) return false
  const stop = new AbortController()
  stops.set(organizationId, stop)
  const send = rowSend(organizationId)
  const kept = writes.map(({ write, title, isNeeded }) => ({
    write,
    isNeeded,
    entry: send.entry({ subject: { type: 'role', write }, title, request: roleRequestText(session, schema, write) }),
  }))
  const entries = kept.map(({ write, entry: { id, title, request } }): RoleEntry => ({ id, write, title, request, state: { type: 'waiting' } }))
  const ids = entries.map(({ id }) => id)
  setWork(organizationId, (work) => ({ entries: [...entries.toReversed(), ...work.entries], running: ids, last: ids, cancelling: false }))
  const tell = (id: string, state: RowStanding) => setState(organizationId, id, state)
  try {
    const carryOut = async () => {
      let ends: RowStanding | null = await whyNotToBegin(session)
      // All are kept before the first is sent: whoever comes back is told of the whole.
      if (ends === null) for (const { entry } of kept) await send.journal.append(entry)
      for (const { write, isNeeded, entry } of kept) {
        if (ends === null && stop.signal.aborted) ends = { type: 'notSent', reason: 'cancelled', message: null }
        if (ends !== null) {
          tell(entry.id, ends)
          continue
        }
        const needless = isNeeded === undefined ? null : await whyNeedless(session, schema, write, isNeeded)
        if (needless !== null) {
          tell(entry.id, needless)
          if (needless.type === 'refused') ends = { type: 'notSent', reason: 'stopped', message: null }
          continue
        }
        const outcome = await sendPatiently({ writer, schema, write, entry, journal: send.journal }, stop.signal, (state) => tell(entry.id, state))
        tell(entry.id, outcome)
        if (isUncertain(outcome) || stopsTheRest(outcome)) ends = { type: 'notSent', reason: 'stopped', message: null }
      }
      for (const { id, state } of workOf(organizationId).entries) if (ids.includes(id) && !isUncertain(state)) await send.journal.clear(id)
    }
    await askBeforeClosing(() => send.hold(carryOut))
    await refreshRoles(session)
    return workOf(organizationId).entries.every(({ id, state }) => !ids.includes(id) || state.type === 'done')
  } finally {
    finish(organizationId)
  }
}

function finish(organizationId: string): void {
  stops.delete(organizationId)
  setWork(organizationId, (work) => ({ ...work, running: [], cancelling: false }))
}

/** Why a write is not sent after all: it is not needed any more, or whether it is cannot be read; null: it is needed. */
async function whyNeedless(
  session: Session,
  schema: RoleSchema,
  write: RoleWrite,
  isNeeded: (rows: RoleData) => boolean,
): Promise<Extract<RowStanding, { readonly type: 'notSent' | 'refused' }> | null> {
  try {
    return isNeeded(await readRolesNow(session, schema, kindOf(write))) ? null : { type: 'notSent', reason: 'notNeeded', message: null }
  } catch (error) {
    return { type: 'refused', fault: faultOf(error) }
  }
}

/** Whoever is signed out, or locked out, would only be told so once more. */
const stopsTheRest = (outcome: RowOutcome): boolean =>
  outcome.type === 'refused' && ['unauthorized', 'throttled', 'network', 'aborted'].includes(outcome.fault.kind)

const mostPauses = 3
const usualPause = 10

interface KeptWrite {
  readonly writer: DataverseClient
  readonly schema: RoleSchema
  readonly write: RoleWrite
  readonly entry: RowEntry
  readonly journal: GuardedJournal<RowEntry>
}

/** Nothing was carried out after "too many requests": it may be sent again, once the service is ready. */
async function sendPatiently(
  { writer, schema, write, entry, journal }: KeptWrite,
  signal: AbortSignal,
  tell: (state: RowStanding) => void,
): Promise<RowOutcome> {
  for (let pauses = 0; ; pauses += 1) {
    tell({ type: 'sending' })
    const parameters = { transport: writer, clock: systemClock, journal, signal, onSettling: (settling: RowSettling) => tell({ type: 'settling', ...settling }) }
    const outcome = await sendRow(rowWrite(writer, schema, write, entry), parameters)
    if (outcome.type !== 'refused' || outcome.fault.kind !== 'throttled' || pauses >= mostPauses) return outcome
    const seconds = outcome.fault.retryAfter ?? usualPause
    tell({ type: 'pausing', seconds })
    try {
      await systemClock.sleep(seconds * 1_000, signal)
    } catch {
      // Only the signal ends a sleep early.
      return outcome
    }
  }
}

function rowWrite(writer: DataverseClient, schema: RoleSchema, write: RoleWrite, entry: RowEntry): RowWrite {
  const request = roleRequest(write, schema, writer.origin)
  return {
    request,
    withoutVersion: 'If-Match' in request.headers ? withoutVersion(request) : null,
    look: (signal) => observeRole(writer, write, schema, signal),
    entry,
  }
}

/** Looks again at what is not certain; nothing is sent. Does nothing while others are under way. */
export async function lookAgain(session: Session, schema: RoleSchema, { id, write, state }: RoleEntry): Promise<void> {
  const { organizationId, connection } = session
  const { client } = connection
  if (workOf(organizationId).running.length > 0 || !isUncertain(state)) return
  const look = (signal?: AbortSignal) => observeRole(client, write, schema, signal)
  // Whether it was sent once more without a version is not kept: the longer look is right for both.
  const isVersioned = false
  const onSettling = (settling: RowSettling) => setState(organizationId, id, { type: 'settling', ...settling })
  const stop = new AbortController()
  stops.set(organizationId, stop)
  setWork(organizationId, (work) => ({ ...work, running: [id], last: [id], cancelling: false }))
  try {
    const outcome = await askBeforeClosing(() => lookAgainAt({ look, isVersioned }, state, { clock: systemClock, signal: stop.signal, onSettling }))
    setState(organizationId, id, outcome)
    if (!isUncertain(outcome)) await forgetRowEntries(organizationId, [id])
    await refreshRoles(session)
  } finally {
    finish(organizationId)
  }
}

function setState(organizationId: string, id: string, state: RowStanding): void {
  setWork(organizationId, (work) => ({
    ...work,
    entries: work.entries.map((entry) => (entry.id === id ? { ...entry, state } : entry)),
  }))
}

/** One kind of roles as the server holds them now; the page then shows the same. Rejects when they cannot be read. */
export async function readRolesNow({ connection }: Session, schema: RoleSchema, kind: RoleKind): Promise<RoleData> {
  const query = queries.roles(connection, schema, kind)
  // A read that is under way may be older than what is asked for.
  await queryClient.cancelQueries({ queryKey: query.queryKey })
  return queryClient.fetchQuery({ ...query, staleTime: 0 })
}

/** Everything read of roles. What cannot be read is told by the query itself. */
export const refreshRoles = ({ connection }: Session): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === connection.id && typeof queryKey[1] === 'string' && queryKey[1].startsWith('roles.'),
  })

/** Takes the result of the last writes off the screen; they stay among what was sent. */
export const dismissRoleResult = ({ organizationId }: Session): void => setWork(organizationId, (work) => ({ ...work, last: [] }))
