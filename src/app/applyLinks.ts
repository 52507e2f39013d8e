import { settleTime, unreadableTime } from '../apply/settle.ts'
import { linkEndsFor } from '../model/links/linkEnds.ts'
import { checkLinks, type CheckProgress, type LineFeed, type LinkSetup } from './applyLinksCheck.ts'
import { forgetLinkRun, loadLinkRun } from './applyLinksJournal.ts'
import { changeTask, pauses, setState, stateOf, stops, taskOf } from './applyLinksTask.ts'
import { checkedOf } from './applyLinksWork.ts'
import { isOtherTabAtWork, withApplyLock } from './applyLock.ts'
import type { Session } from './session.tsx'

/** For so many seconds from when they were sent it is looked at what came of lines whose answer does not tell. */
export const settlingSeconds = { read: settleTime / 1_000, unreadable: (settleTime + unreadableTime) / 1_000 } as const

/** Once in the life of a page: a run that an earlier page began is shown as far as it came. Sends nothing. */
export async function loadLinks(session: Session): Promise<void> {
  const { status } = stateOf(session)
  if (status !== 'unknown' && status !== 'otherTab') return
  setState(session, { status: 'loading' })
  try {
    if (await isOtherTabAtWork(session.organizationId)) return setState(session, { status: 'otherTab' })
    const kept = await loadLinkRun(session.organizationId)
    if (kept.type !== 'run') return setState(session, { status: kept.type })
    const checked = checkedOf(kept)
    const { queued, unknown: open } = checked.ledger.counts()
    setState(session, { status: 'task', task: { ...taskOf(kept.run.id, checked), phase: queued + open > 0 ? 'interrupted' : 'ended' } })
  } catch (error) {
    setState(session, { status: 'failed', error })
  }
}

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
