import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { linkTransport, requestFor } from '../apply/links/linkTarget.ts'
import type { LinkRunEnd, LinkWait } from '../apply/links/linkRun.ts'
import type { LinkOperation } from '../apply/links/linkTransport.ts'
import { restoreRun, type LinkWork } from '../apply/links/linkWork.ts'
import { runLinks } from '../apply/links/runLinks.ts'
import { systemClock } from '../dataverse/clock.ts'
import { requestText } from '../dataverse/requestText.ts'
import { pairAt } from '../model/links/dryRun.ts'
import { createLedger, type LineCounts } from '../model/links/ledger.ts'
import { linkEndsFor } from '../model/links/linkEnds.ts'
import { isEnded, lineStates, type LineState } from '../model/links/lineState.ts'
import { checkLinks, type CheckedLinks, type CheckProgress, type LineFeed, type LinkSetup } from './applyLinksCheck.ts'
import { beginLinkRun, forgetLinkRun, linkJournalOf, loadLinkRun, type KeptLinkRun } from './applyLinksJournal.ts'
import { createPauseSwitch, type PauseSwitch } from './applyLinksPause.ts'
import { isOtherTabAtWork, withApplyLock } from './applyLock.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { isSameOrganization } from './sameOrganization.ts'
import { rowsClosed, useSession, type Session } from './session.tsx'

/** Why a run was not started, and nothing sent. */
export type LinksRefusal = 'otherTab' | 'noLocks' | 'readOnly' | 'journal' | 'otherOrganization' | 'unfinished' | 'elsewhere'

/** Lines that were looked at, and what a run has made of them. */
export interface LinksTask {
  readonly id: string
  readonly checked: CheckedLinks
  readonly counts: LineCounts
  /** Grows with every change of the lines that is shown. */
  readonly version: number
  /** `interrupted`: a page that was closed left it unfinished. */
  readonly phase: 'checked' | 'running' | 'ended' | 'interrupted'
  readonly isPaused: boolean
  readonly isCancelling: boolean
  readonly wait: LinkWait | null
  readonly end: LinkRunEnd | null
  readonly refusal: LinksRefusal | null
  /** A mistake of ours that ended a run. */
  readonly failure: unknown
  /** At the pace so far; null while nothing has ended. */
  readonly secondsLeft: number | null
}

export type LinksState =
  | { readonly status: 'unknown' | 'loading' | 'none' | 'damaged' | 'otherTab' }
  | { readonly status: 'checking'; readonly progress: CheckProgress | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'task'; readonly task: LinksTask }

const unknown: LinksState = { status: 'unknown' }

/** By organization. */
const store = createStore<{ readonly states: ReadonlyMap<string, LinksState> }>(() => ({ states: new Map() }))
const stops = new Map<string, AbortController>()
const pauses = new Map<string, PauseSwitch>()
const works = new WeakMap<CheckedLinks, LinkWork>()

const stateOf = ({ organizationId }: Session): LinksState => store.getState().states.get(organizationId) ?? unknown
const setState = ({ organizationId }: Session, state: LinksState): void =>
  store.setState(({ states }) => ({ states: new Map(states).set(organizationId, state) }))
const changeTask = (session: Session, change: (task: LinksTask) => Partial<LinksTask>): void => {
  const state = stateOf(session)
  if (state.status === 'task') setState(session, { status: 'task', task: { ...state.task, ...change(state.task) } })
}

/** What links are being made or taken away in the environment on the screen. */
export function useLinks(): LinksState {
  const { organizationId } = useSession()
  return useStore(store, ({ states }) => states.get(organizationId) ?? unknown)
}

/** Once in the life of a page: a run that an earlier page began is shown as far as it came. Sends nothing. */
export async function loadLinks(session: Session): Promise<void> {
  const { status } = stateOf(session)
  if (status !== 'unknown' && status !== 'otherTab') return
  setState(session, { status: 'loading' })
  try {
    if (await isOtherTabAtWork(session.organizationId)) return setState(session, { status: 'otherTab' })
    const kept = await loadLinkRun(session.organizationId)
    if (kept.type !== 'run') return setState(session, { status: kept.type })
    const { id, setup, ends, dryRun, codes, details } = kept.run
    const checked: CheckedLinks = { setup, ends, dryRun, ledger: createLedger(codes), details: new Map(details) }
    restoreRun(workOf(checked), kept.batches)
    const { queued, unknown: open } = checked.ledger.counts()
    setState(session, { status: 'task', task: { ...taskOf(id, checked), phase: queued + open > 0 ? 'interrupted' : 'ended' } })
  } catch (error) {
    setState(session, { status: 'failed', error })
  }
}

/** Whether a kept run has lines without a known end. */
function isOpen({ run, batches }: Extract<KeptLinkRun, { type: 'run' }>): boolean {
  const { setup, ends, dryRun, codes, details } = run
  const checked: CheckedLinks = { setup, ends, dryRun, ledger: createLedger(codes), details: new Map(details) }
  restoreRun(workOf(checked), batches)
  return checked.ledger.counts().unknown > 0
}

const taskOf = (id: string, checked: CheckedLinks): LinksTask => ({
  id,
  checked,
  counts: checked.ledger.counts(),
  version: 0,
  phase: 'checked',
  isPaused: false,
  isCancelling: false,
  wait: null,
  end: null,
  refusal: null,
  failure: null,
  secondsLeft: null,
})

/** Looks at the lines of an input, by reading alone. Replaces what was shown. */
export async function startCheck(session: Session, setup: LinkSetup, feed: LineFeed): Promise<void> {
  const { organizationId, connection, environment } = session
  if (stops.has(organizationId)) return
  const relationship = environment.relationships.get(setup.schemaName)
  const found = relationship === undefined ? null : linkEndsFor(environment, relationship)
  if (found === null || 'problem' in found) throw new Error(`The rows of ${setup.schemaName} cannot be linked.`)
  const stop = new AbortController()
  stops.set(organizationId, stop)
  setState(session, { status: 'checking', progress: null })
  const onProgress = (progress: CheckProgress) => setState(session, { status: 'checking', progress })
  try {
    const checked = await checkLinks(connection.client, found.ends, setup, feed, { signal: stop.signal, onProgress })
    setState(session, { status: 'task', task: taskOf(crypto.randomUUID(), checked) })
  } catch (error) {
    setState(session, stop.signal.aborted ? { status: 'none' } : { status: 'failed', error })
  } finally {
    stops.delete(organizationId)
  }
}

/** Stops a check, or a run before its next batch: what is under way is brought to a true end. */
export function cancelLinks(session: Session): void {
  stops.get(session.organizationId)?.abort()
  pauses.get(session.organizationId)?.resume()
  changeTask(session, () => ({ isCancelling: true, isPaused: false }))
}

export function pauseLinks(session: Session): void {
  pauses.get(session.organizationId)?.pause()
  changeTask(session, () => ({ isPaused: true }))
}

export function resumeLinks(session: Session): void {
  pauses.get(session.organizationId)?.resume()
  changeTask(session, () => ({ isPaused: false }))
}

/** Takes what was shown off the screen, and out of the browser's storage: another run there stays, of another tab for instance. */
export async function closeLinks(session: Session): Promise<void> {
  const { organizationId } = session
  if (stops.has(organizationId)) return
  const shown = stateOf(session)
  setState(session, { status: 'none' })
  try {
    await withApplyLock(organizationId, async () => {
      const kept = await loadLinkRun(organizationId)
      const isShown = kept.type === 'run' ? shown.status === 'task' && shown.task.id === kept.run.id : shown.status === kept.type
      if (isShown) await forgetLinkRun(organizationId)
    })
  } catch (error) {
    setState(session, { status: 'failed', error })
  }
}

/** Sends the lines that are new, and those that move a row where that was approved. */
export async function startLinks(session: Session, withMoves: boolean): Promise<void> {
  const state = stateOf(session)
  if (state.status !== 'task' || state.task.phase !== 'checked') return
  const { id, checked } = state.task
  const { setup, ends, dryRun, ledger, details } = checked
  const chosen = ledger.linesIn(withMoves ? ['new', 'moves'] : ['new'])
  await carryOut(session, async () => {
    const kept = await loadLinkRun(session.organizationId)
    // A run without a known end must not be replaced.
    if (kept.type === 'damaged' || (kept.type === 'run' && isOpen(kept))) return 'unfinished'
    const planned = createLedger(ledger.codes())
    for (const line of chosen) planned.move(line, 'queued')
    const startedAt = systemClock.wallTime().toISOString()
    const { organizationId } = session
    await beginLinkRun({ version: 1, id, organizationId, setup, ends, dryRun, codes: planned.codes(), details, startedAt })
    for (const line of chosen) ledger.move(line, 'queued')
    return null
  })
}

/** Finds out about the lines that are not known, then sends what was not sent; or ends with what is found out. */
export async function continueLinks(session: Session, what: 'everything' | 'findOut'): Promise<void> {
  const state = stateOf(session)
  if (state.status !== 'task' || state.task.phase === 'checked' || state.task.phase === 'running') return
  const { id, checked } = state.task
  const { ledger } = checked
  await carryOut(session, async () => {
    const kept = await loadLinkRun(session.organizationId)
    if (kept.type !== 'run' || kept.run.id !== id || kept.batches.some(({ number }) => number >= workOf(checked).nextBatch)) return 'elsewhere'
    const [from, to] = what === 'everything' ? (['notSent', 'queued'] as const) : (['queued', 'notSent'] as const)
    for (const line of ledger.linesIn([from])) ledger.move(line, to)
    return null
  }, what === 'findOut')
}

async function carryOut(session: Session, prepare: () => Promise<LinksRefusal | null>, settleOnly = false): Promise<void> {
  const { organizationId, connection } = session
  const { writer } = connection
  const state = stateOf(session)
  if (stops.has(organizationId) || state.status !== 'task') return
  const { checked, id, phase } = state.task
  const refuse = (refusal: LinksRefusal) => changeTask(session, () => ({ refusal, phase }))
  if (writer === null || rowsClosed(session) !== null) return refuse('readOnly')
  const stop = new AbortController()
  const pause = createPauseSwitch()
  stops.set(organizationId, stop)
  pauses.set(organizationId, pause)
  let leg = { startedAt: systemClock.now(), ended: endedIn(checked.ledger.counts()) }
  const ticker = createTicker(() => {
    const counts = checked.ledger.counts()
    const done = endedIn(counts) - leg.ended
    const secondsLeft = done <= 0 ? null : ((systemClock.now() - leg.startedAt) / 1_000 / done) * (checked.ledger.size - endedIn(counts))
    changeTask(session, (task) => ({ counts, secondsLeft, version: task.version + 1 }))
  })
  const onWait = (wait: LinkWait) => {
    changeTask(session, () => ({ wait }))
    void systemClock.sleep(wait.until - systemClock.now()).then(() => changeTask(session, (task) => (task.wait === wait ? { wait: null } : {})))
  }
  try {
    const lock = await withApplyLock(organizationId, async () => {
      if (!(await isSameOrganization(session))) return refuse('otherOrganization')
      const refusal = await prepare()
      if (refusal !== null) return refuse(refusal)
      leg = { startedAt: systemClock.now(), ended: endedIn(checked.ledger.counts()) }
      changeTask(session, () => ({ phase: 'running', refusal: null, failure: null, end: null, isPaused: false, isCancelling: false, wait: null, secondsLeft: null }))
      ticker.tick()
      const { setup, ends } = checked
      const end = await askBeforeClosing(() =>
        runLinks(
          workOf(checked),
          { transport: linkTransport(writer, ends, setup.mode), clock: systemClock, journal: linkJournalOf(organizationId, id) },
          { signal: stop.signal, mayGoOn: pause.open, onChange: ticker.tick, onWait, settleOnly },
        ),
      )
      changeTask(session, () => ({ end, phase: 'ended' }))
    })
    if (!lock.held) refuse(lock.reason)
  } catch (error) {
    const { queued, unknown: open } = checked.ledger.counts()
    const isBegun = phase !== 'checked' || queued + open > 0
    // Before its first batch only the database fails; nothing was sent without it.
    if (isBegun) changeTask(session, () => ({ failure: error, phase: queued + open > 0 ? 'interrupted' : phase }))
    else refuse('journal')
  } finally {
    ticker.stop()
    stops.delete(organizationId)
    pauses.delete(organizationId)
    changeTask(session, (task) => ({ counts: checked.ledger.counts(), version: task.version + 1, isPaused: false, isCancelling: false, wait: null }))
  }
}

/** The lines that have an end, by their counts. */
const endedIn = (counts: LineCounts): number => lineStates.reduce((sum, state) => sum + (isEnded(state) ? counts[state] : 0), 0)

/** Tells of changes a few times a second, however many there are. */
function createTicker(tell: () => void) {
  let timer = 0
  return {
    tick: () => {
      if (timer !== 0) return
      timer = window.setTimeout(() => {
        timer = 0
        tell()
      }, 250)
    },
    stop: () => clearTimeout(timer),
  }
}

/** The same work for as long as its lines are shown: it knows the number of the next batch. */
function workOf(checked: CheckedLinks): LinkWork {
  const present = works.get(checked)
  if (present !== undefined) return present
  const { setup, ends, ledger, details } = checked
  const work: LinkWork = { kind: ends.kind, mode: setup.mode, ledger, details, operationOf: (line) => operationAt(checked, line), nextBatch: 0 }
  works.set(checked, work)
  return work
}

/** What is done for a line. Throws for one whose rows are not both known. */
export function operationAt({ dryRun, ends }: CheckedLinks, line: number): LinkOperation {
  const pair = pairAt(dryRun, line)
  const left = pair === null ? undefined : dryRun.left.rows[pair.left]
  const right = pair === null ? undefined : dryRun.right.rows[pair.right]
  if (left === undefined || right === undefined) throw new Error(`Line ${line} has no two rows.`)
  return { line, left: left.id, right: right.id, from: ends.kind === 'OneToMany' ? right.parent : null }
}

/** The literal request that the first line in one of these states would be sent with; null where there is none. */
export function requestOfFirst({ connection }: Session, checked: CheckedLinks, states: readonly LineState[]): string | null {
  const [line] = checked.ledger.linesIn(states)
  if (line === undefined) return null
  const { origin } = connection.client
  return requestText(requestFor(origin, checked.ends, checked.setup.mode, operationAt(checked, line)), origin)
}
