import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DamagedEntry, RowEntry, RowSubject } from '../apply/journal.ts'
import { restoredOutcome } from '../apply/restoreRow.ts'
import type { RowSettling } from '../apply/rowOutcome.ts'
import { lookAgainAt } from '../apply/settleRow.ts'
import { systemClock } from '../dataverse/clock.ts'
import { observeRole } from '../dataverse/observeRole.ts'
import { observeRow } from '../dataverse/observeRow.ts'
import type { RoleSchema } from '../dataverse/roleSchema.ts'
import type { RowSight } from '../dataverse/rowSight.ts'
import { setAside } from './applyJournal.ts'
import { forgetRowEntries, leftRowEntries } from './applyRowJournal.ts'
import type { DamagedRow } from './applyStored.ts'
import { isUncertain, type RowStanding } from './rowStanding.ts'
import { useSession, type Session } from './session.tsx'

/** A write of a row that somebody left before they were told of its end. */
export interface LeftWrite {
  readonly entry: RowEntry
  readonly standing: RowStanding
}

export interface LeftRows {
  readonly writes: readonly LeftWrite[]
  /** Entries that cannot be read. */
  readonly damaged: readonly DamagedRow[]
  /** Why the journal could not be read, or not be cleared; null: it could. */
  readonly failure: unknown
}

const nothing: LeftRows = { writes: [], damaged: [], failure: null }

/** By organization. */
const store = createStore<{ readonly states: ReadonlyMap<string, LeftRows> }>(() => ({ states: new Map() }))
const stops = new Map<string, AbortController>()
/** What somebody has taken off the screen; what is not certain of it is told again by the next page. */
const dismissed = new Set<string>()

/** What was left of writes of rows in an organization, as far as it was loaded and not dismissed. */
export const leftRowsOf = (organizationId: string): LeftRows => store.getState().states.get(organizationId) ?? nothing
const change = (organizationId: string, to: (state: LeftRows) => Partial<LeftRows>): void =>
  store.setState(({ states }) => {
    const present = states.get(organizationId) ?? nothing
    return { states: new Map(states).set(organizationId, { ...present, ...to(present) }) }
  })
const setStanding = (organizationId: string, id: string, standing: RowStanding): void =>
  change(organizationId, ({ writes }) => ({ writes: writes.map((write) => (write.entry.id === id ? { ...write, standing } : write)) }))

/** What was left of writes of rows in the environment on the screen. */
export function useLeftRows(): LeftRows {
  const { organizationId } = useSession()
  return useStore(store, ({ states }) => states.get(organizationId) ?? nothing)
}

/** Finds what was left, in the journal. Sends nothing, and asks no server. Never rejects. */
export async function loadLeftRows({ organizationId }: Pick<Session, 'organizationId'>): Promise<void> {
  try {
    const { entries, damaged } = await leftRowEntries(organizationId)
    change(organizationId, ({ writes }) => {
      const known = new Set(writes.map(({ entry }) => entry.id))
      const found = entries.filter(({ id }) => !known.has(id) && !dismissed.has(id))
      return { writes: [...writes, ...found.map((entry) => ({ entry, standing: restoredOutcome(entry) }))], damaged, failure: null }
    })
  } catch (failure) {
    change(organizationId, () => ({ failure }))
  }
}

/** Takes entries that cannot be read out of the way, where they are kept, and tells of the others. Never rejects. */
export async function setDamagedRowsAside(session: Session, damaged: readonly DamagedEntry[]): Promise<void> {
  try {
    await setAside(damaged)
  } catch (failure) {
    return change(session.organizationId, () => ({ failure }))
  }
  return loadLeftRows(session)
}

/**
 * Looks what came of the writes that are not certain, until it is, or until it is stopped. Sends nothing; never rejects.
 * `schema`: that of roles; null where only other rows are looked at.
 */
export async function lookAtLeft({ organizationId, connection }: Session, ids: readonly string[], schema: RoleSchema | null): Promise<void> {
  if (stops.has(organizationId)) return
  const { client } = connection
  const stop = new AbortController()
  stops.set(organizationId, stop)
  const observe = async (subject: RowSubject, signal: AbortSignal | undefined): Promise<RowSight> => {
    if (subject.type === 'row') return observeRow(client, subject.watched, signal)
    if (schema === null) throw new Error('Roles are looked at where they are shown.')
    return observeRole(client, subject.write, schema, signal)
  }
  const lookAt = async ({ entry: { id, subject }, standing }: LeftWrite) => {
    if (!isUncertain(standing)) return
    const watch = { look: (signal?: AbortSignal) => observe(subject, signal), isVersioned: isVersioned(subject) }
    const onSettling = (settling: RowSettling) => setStanding(organizationId, id, { type: 'settling', ...settling })
    setStanding(organizationId, id, await lookAgainAt(watch, standing, { clock: systemClock, signal: stop.signal, onSettling }))
  }
  try {
    await Promise.all(leftRowsOf(organizationId).writes.filter(({ entry }) => ids.includes(entry.id)).map(lookAt))
    await forgetCertain(organizationId, ids)
  } catch (failure) {
    change(organizationId, () => ({ failure }))
  } finally {
    stops.delete(organizationId)
  }
}

/** Ends looking before it is certain. */
export const stopLookingAtLeft = ({ organizationId }: Session): void => stops.get(organizationId)?.abort()

/** Takes writes off the screen. Never rejects. */
export async function dismissLeft({ organizationId }: Pick<Session, 'organizationId'>, ids: readonly string[]): Promise<void> {
  try {
    await forgetCertain(organizationId, ids)
  } catch (failure) {
    return change(organizationId, () => ({ failure }))
  }
  for (const id of ids) dismissed.add(id)
  change(organizationId, ({ writes }) => ({ writes: writes.filter(({ entry }) => !ids.includes(entry.id)) }))
}

/** What has a known end needs no keeping once it was shown. */
function forgetCertain(organizationId: string, ids: readonly string[]): Promise<void> {
  const certain = leftRowsOf(organizationId).writes.filter(({ entry, standing }) => ids.includes(entry.id) && !isUncertain(standing))
  return forgetRowEntries(organizationId, certain.map(({ entry }) => entry.id))
}

/** Of a role it is not kept whether it was sent once more without a version: the longer look is right for both. */
const isVersioned = (subject: RowSubject): boolean =>
  subject.type === 'row' && subject.watched.type === 'lookup' && subject.watched.version !== null
