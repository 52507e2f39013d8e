import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { applyPlan } from '../apply/applyPlan.ts'
import { CannotStartError } from '../apply/cannotStartError.ts'
import { publishTables } from '../apply/publishTables.ts'
import type { ApplyEvent } from '../apply/state.ts'
import { systemClock } from '../dataverse/clock.ts'
import { plan as planFor } from '../model/plan.ts'
import { sendingOrder } from '../model/sendingOrder.ts'
import type { Staged } from '../model/stage.ts'
import { journalOf } from './applyJournal.ts'
import { withApplyLock } from './applyLock.ts'
import { forgetPublished } from './applyReconcile.ts'
import { draftReceipt, publishReceipt, withEnd } from './applyReceipt.ts'
import { isUntouched, runOf, withEvent, type Run } from './applyRun.ts'
import { settleReceipt, settleStep } from './applySettle.ts'
import type { StoredReceipt } from './applyStored.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { seenDone, type Seen } from './laterSights.ts'
import { keepReceipt, tellEarlier } from './receipts.ts'
import { isSameOrganization } from './sameOrganization.ts'
import { useSession, type Session } from './session.tsx'

/** Why nothing was started, and nothing sent. */
export type ApplyRefusal = 'otherTab' | 'noLocks' | 'readOnly' | CannotStartError['reason']

export type ApplyState =
  | { readonly status: 'idle' }
  | { readonly status: 'refused'; readonly reason: ApplyRefusal }
  /** It broke off: before anything was sent where it could not be told who is signed in, say. */
  | { readonly status: 'failed'; readonly error: unknown; readonly isUntouched: boolean }
  | { readonly status: 'run'; readonly run: Run }

const idle: ApplyState = { status: 'idle' }

/** By organization. */
const store = createStore<{ readonly states: ReadonlyMap<string, ApplyState> }>(() => ({ states: new Map() }))
/** The ways to stop, of whatever was started and has not ended. */
const stops = new Map<string, AbortController>()

const stateOf = (organizationId: string): ApplyState => store.getState().states.get(organizationId) ?? idle
const setState = (organizationId: string, state: ApplyState): void =>
  store.setState(({ states }) => ({ states: new Map(states).set(organizationId, state) }))

/** The apply of this tab in the environment on the screen. */
export function useApply(): ApplyState {
  const { organizationId } = useSession()
  return useStore(store, ({ states }) => states.get(organizationId) ?? idle)
}

export const isRunning = (state: ApplyState): boolean => state.status === 'run' && !state.run.finished

/** Stops before the next request. What is under way is brought to a true end. */
export function cancelApply({ organizationId }: Session): void {
  stops.get(organizationId)?.abort()
  changeRun(organizationId, (run) => ({ ...run, cancelling: true }))
}

/** Takes the result of a finished run off the screen; its receipt stays in the history. */
export function dismissApply({ organizationId }: Session): void {
  if (!isRunning(stateOf(organizationId))) setState(organizationId, idle)
}

/** Carries the approved changes out and publishes. The only place, with `startPublish`, that starts a write. */
export async function startApply(session: Session, approved: Staged, solution: string): Promise<void> {
  const { environment, organizationId } = session
  const plan = planFor(environment, sendingOrder(environment, approved), solution)
  await carryOut(session, runOf(plan), async (work) => {
    let draft = draftReceipt(session, plan, crypto.randomUUID())
    let isKept = false
    const onEvent = (event: ApplyEvent) => {
      work.onEvent(event)
      if (event.type === 'step' && event.state.type === 'applied') {
        const step = plan.steps.find(({ schemaName }) => schemaName === event.schemaName)
        if (step !== undefined) settleStep(session, step)
      }
      const told = withEnd(draft, event)
      if (told === draft && isKept) return
      draft = told
      isKept = true
      work.keep(draft)
    }
    const receipt = await applyPlan(plan, work.parameters, { organizationId, signal: work.signal, onEvent })
    await settleReceipt(session, receipt)
    await work.tellEarlier(seenDone(receipt.steps), draft.id)
    return { id: draft.id, progress: 'ended', receipt, later: [] }
  })
}

/** Publishes what is saved already. Harmless to repeat (contract.md 8.1). */
export async function startPublish(session: Session, tables: readonly string[]): Promise<void> {
  await carryOut(session, runOf({ steps: [], publish: tables }), async ({ parameters, signal, onEvent }) => {
    const startedAt = systemClock.wallTime()
    const outcome = await publishTables(tables, parameters, { organizationId: session.organizationId, signal, onEvent })
    return { id: crypto.randomUUID(), progress: 'ended', receipt: publishReceipt(session, tables, outcome, startedAt), later: [] }
  })
}

interface Work {
  readonly parameters: Parameters<typeof publishTables>[1]
  readonly signal: AbortSignal
  readonly onEvent: (event: ApplyEvent) => void
  readonly keep: (receipt: StoredReceipt) => void
  /** Tells the receipts of earlier runs what this one has seen of their writes. */
  readonly tellEarlier: (seen: readonly Seen[], present: string) => Promise<void>
}

/** Under the lock, with a way to stop, a courtesy before the tab is closed, and the receipt kept at the end. */
async function carryOut(session: Session, run: Run, work: (work: Work) => Promise<StoredReceipt>): Promise<void> {
  const { organizationId, connection, workspace } = session
  // The lock is granted a moment later; until then a second press must not take this tab for another one.
  if (stops.has(organizationId)) return
  const { writer } = connection
  if (writer === null || session.readOnly !== null) return setState(organizationId, { status: 'refused', reason: 'readOnly' })
  const stop = new AbortController()
  stops.set(organizationId, stop)
  const stored = (storing: Promise<void>) =>
    storing.catch((error: unknown) => changeRun(organizationId, (present) => ({ ...present, receiptFailure: String(error) })))
  const keep = (receipt: StoredReceipt) => stored(keepReceipt(receipt))
  const telling: Work['tellEarlier'] = (seen, present) => stored(tellEarlier(organizationId, seen, present, systemClock.wallTime()))
  const onEvent = (event: ApplyEvent) => {
    changeRun(organizationId, (present) => withEvent(present, event))
    if (event.type !== 'publish' || event.state.type !== 'published') return
    workspace.getState().published(event.tables)
    forgetPublished(session, event.tables)
  }
  const parameters = { transport: writer, clock: systemClock, journal: journalOf(organizationId) }
  try {
    const lock = await withApplyLock(organizationId, async () => {
      setState(organizationId, { status: 'run', run })
      await askBeforeClosing(async () => {
        if (!(await isSameOrganization(session))) throw new CannotStartError('otherOrganization', 'Another organization answers at this address.')
        await keep(await work({ parameters, signal: stop.signal, onEvent, keep: (receipt) => void keep(receipt), tellEarlier: telling }))
      })
    })
    if (!lock.held) setState(organizationId, { status: 'refused', reason: lock.reason })
  } catch (error) {
    const present = stateOf(organizationId)
    setState(
      organizationId,
      error instanceof CannotStartError
        ? { status: 'refused', reason: error.reason }
        : { status: 'failed', error, isUntouched: present.status !== 'run' || isUntouched(present.run) },
    )
  } finally {
    stops.delete(organizationId)
    changeRun(organizationId, (present) => ({ ...present, finished: true }))
  }
}

function changeRun(organizationId: string, change: (run: Run) => Run): void {
  const state = stateOf(organizationId)
  if (state.status === 'run') setState(organizationId, { status: 'run', run: change(state.run) })
}
