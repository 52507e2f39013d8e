import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CountingState } from '../../dataverse/impactCounts.ts'
import type { Wait } from '../../dataverse/wireRequest.ts'
import type { Environment } from '../../model/environment.ts'
import type { CountQuestion } from '../../model/impact/countQuestion.ts'
import type { Connection } from '../connection.ts'
import { laterOf } from '../loadProgress.ts'
import { countImpactOn, type CountedRow } from '../queriesRows.ts'

export interface CountingProgress extends CountingState {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Why nothing could be counted. */
  readonly error: unknown
  /** Until when the last of the questions waits for its next try; null: none has waited. */
  readonly wait: Wait | null
}

/** One counting of the rows that an impact reaches from one row. */
export interface CountingRun {
  readonly progress: StoreApi<CountingProgress>
  /** Counts from the start, also when it was counted before. */
  readonly begin: () => void
  /** Ends it, and shows what has been counted. */
  readonly cancel: () => void
  /** Ends it; nobody looks any more. */
  readonly end: () => void
}

const none: CountingProgress = { state: 'running', error: null, wait: null, answers: new Map(), failures: new Map() }
/** A screen that follows every answer would do nothing else. In milliseconds. */
const pause = 100

export function createCountingRun(
  connection: Connection,
  row: CountedRow,
  counting: { readonly questions: readonly CountQuestion[]; readonly environment: Environment; readonly present: Environment },
): CountingRun {
  const progress = createStore<CountingProgress>(() => none)
  let stop = new AbortController()
  let latest: CountingState = none
  let timer: ReturnType<typeof setTimeout> | null = null
  const show = (part: Pick<CountingProgress, 'state' | 'error'>) => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    // The counting goes on with its own maps.
    progress.setState({ ...part, answers: new Map(latest.answers), failures: new Map(latest.failures) })
  }
  const onChange = (state: CountingState) => {
    latest = state
    timer ??= setTimeout(() => show({ state: 'running', error: null }), pause)
  }
  const onWait = (wait: Wait) => progress.setState((present) => ({ wait: laterOf(present.wait, wait) }))
  const count = async (signal: AbortSignal) => {
    try {
      const whole = await countImpactOn(connection, row, counting, { signal, onChange, onWait })
      if (signal.aborted) return
      latest = whole
      show({ state: 'done', error: null })
    } catch (error) {
      if (!signal.aborted) show({ state: 'failed', error })
    }
  }
  const end = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    stop.abort()
  }
  const begin = () => {
    end()
    stop = new AbortController()
    latest = none
    progress.setState({ wait: null })
    show({ state: 'running', error: null })
    void count(stop.signal)
  }
  const cancel = () => {
    end()
    show({ state: 'cancelled', error: null })
  }
  return { progress, begin, cancel, end }
}
