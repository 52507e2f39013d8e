import { linkTransport } from '../apply/links/linkTarget.ts'
import type { LinkWait } from '../apply/links/linkRun.ts'
import { runLinks } from '../apply/links/runLinks.ts'
import { systemClock } from '../dataverse/clock.ts'
import { createLedger, type LineCounts } from '../model/links/ledger.ts'
import { isEnded, lineStates } from '../model/links/lineState.ts'
import { beginLinkRun, linkJournalOf, loadLinkRun } from './applyLinksJournal.ts'
import { createPauseSwitch } from './applyLinksPause.ts'
import { changeTask, pauses, stateOf, stops, type LinksRefusal } from './applyLinksTask.ts'
import { checkedOf, workOf } from './applyLinksWork.ts'
import { withApplyLock } from './applyLock.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { isSameOrganization } from './sameOrganization.ts'
import { rowsClosed, type Session } from './session.tsx'

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
    if (kept.type === 'damaged' || (kept.type === 'run' && checkedOf(kept).ledger.counts().unknown > 0)) return 'unfinished'
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
