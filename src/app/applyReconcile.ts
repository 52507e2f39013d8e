import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { DamagedJournalError, type DamagedEntry } from '../apply/journal.ts'
import { reconcile, type Reconciled } from '../apply/reconcile.ts'
import { systemClock } from '../dataverse/clock.ts'
import { journalOf, setAside } from './applyJournal.ts'
import { withApplyLock } from './applyLock.ts'
import { interruptedReceipt } from './applyReceipt.ts'
import { settleStep } from './applySettle.ts'
import { seenReconciled } from './laterSights.ts'
import { keepReceipt, loadReceipts, tellEarlier } from './receipts.ts'
import { refresh } from './refresh.ts'
import { useSession, type Session } from './session.tsx'

/** What became of writes that a closed tab left open. */
export type Reconciliation =
  | { readonly status: 'none' }
  /** `settledAt`: when the answer is certain at the latest, on `performance.now()`; null until it is known. */
  | { readonly status: 'checking'; readonly open: number; readonly settledAt: number | null }
  /** `historyFailure`: why the history could not keep it, so that the journal still does; null when it could. */
  | { readonly status: 'done'; readonly ended: readonly Reconciled[]; readonly historyFailure: string | null }
  /** The journal cannot be read as a whole, so nothing can be applied; `setDamagedAside` is the way on. */
  | { readonly status: 'damaged'; readonly entries: readonly DamagedEntry[] }
  | { readonly status: 'failed'; readonly error: unknown }

const none: Reconciliation = { status: 'none' }

/** By organization. */
const store = createStore<{ readonly states: ReadonlyMap<string, Reconciliation> }>(() => ({ states: new Map() }))

export function useReconciliation(): Reconciliation {
  const { organizationId } = useSession()
  return useStore(store, ({ states }) => states.get(organizationId) ?? none)
}

const setState = ({ organizationId }: Session, state: Reconciliation): void =>
  store.setState(({ states }) => ({ states: new Map(states).set(organizationId, state) }))

export const dismissReconciliation = (session: Session): void => setState(session, none)

/** Takes off the screen what a publish that succeeded has made up for. */
export function forgetPublished(session: Session, tables: readonly string[]): void {
  const state = store.getState().states.get(session.organizationId)
  if (state?.status !== 'done') return
  const ended = withoutPublished(state.ended, tables)
  setState(session, ended.length === 0 ? none : { ...state, ended })
}

/** What is left to tell once these tables are published. */
export const withoutPublished = (ended: readonly Reconciled[], published: readonly string[]): readonly Reconciled[] =>
  ended.filter(({ entry }) => entry.type !== 'publish' || !entry.tables.every((table) => published.includes(table)))

/** Once in the life of a page, when nothing has been looked at yet. */
export function reconcileOnce(session: Session): void {
  if (!store.getState().states.has(session.organizationId)) void startReconcile(session)
}

/** Finds out, by reading only, how interrupted writes ended. Nothing is sent again (safety.md P13). */
export async function startReconcile(session: Session): Promise<void> {
  setState(session, none)
  try {
    // Another tab that applies looks after its own journal.
    await withApplyLock(session.organizationId, () => reconcileOpen(session))
  } catch (error) {
    const damaged = error instanceof DamagedJournalError
    setState(session, damaged ? { status: 'damaged', entries: error.entries } : { status: 'failed', error })
  }
}

/** Takes entries that cannot be read out of the way, where they are kept, and finds out about the others. */
export async function setDamagedAside(session: Session, entries: readonly DamagedEntry[]): Promise<void> {
  try {
    await setAside(entries)
  } catch (error) {
    return setState(session, { status: 'failed', error })
  }
  return startReconcile(session)
}

async function reconcileOpen(session: Session): Promise<void> {
  const { organizationId, connection } = session
  const open = await journalOf(organizationId).open()
  if (open.length > 0) setState(session, { status: 'checking', open: open.length, settledAt: null })
  const ended = await reconcile(open, connection.client, {
    clock: systemClock,
    onChecking: (_, settledAt) => setState(session, { status: 'checking', open: open.length, settledAt }),
  })
  if (open.length > 0) await refresh(session)
  setState(session, await conclude(session, ended))
}

/**
 * Keeps what was found out: in the workspace, then in the history, and only then the journal, which alone remembers it
 * until there, forgets. Each can be repeated.
 */
export async function conclude(session: Session, ended: readonly Reconciled[]): Promise<Reconciliation> {
  const { organizationId, workspace } = session
  if (ended.length === 0) {
    await tellHistory(organizationId, ended)
    return none
  }
  for (const { entry, end } of ended) {
    if (entry.type === 'publish') workspace.getState().awaitPublish(entry.tables)
    else if (end.type === 'applied') settleStep(session, entry.step)
  }
  const historyFailure = await tellHistory(organizationId, ended).then(() => null, String)
  if (historyFailure === null) await clearEnded(organizationId, ended)
  return { status: 'done', ended, historyFailure }
}

/** A write of which nothing could be read stays in the journal. */
async function clearEnded(organizationId: string, ended: readonly Reconciled[]): Promise<void> {
  const journal = journalOf(organizationId)
  for (const { entry, end } of ended) {
    if (entry.type === 'publish' || end.type !== 'unknown') await journal.clear(entry.id)
  }
}

async function tellHistory(organizationId: string, ended: readonly Reconciled[]): Promise<void> {
  await endInterrupted(organizationId, ended)
  await tellEarlier(organizationId, seenReconciled(ended), null, systemClock.wallTime())
}

/** This tab holds the lock: a receipt that still runs belongs to a tab that was closed. */
async function endInterrupted(organizationId: string, ended: readonly Reconciled[]): Promise<void> {
  const { receipts } = await loadReceipts(organizationId)
  for (const draft of receipts.filter(({ progress }) => progress === 'running')) {
    await keepReceipt(interruptedReceipt(draft, ended, systemClock.wallTime()))
  }
}
