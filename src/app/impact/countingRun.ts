import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CountingState } from '../../dataverse/impactCounts.ts'
import type { Environment } from '../../model/environment.ts'
import type { CountQuestion } from '../../model/impact/countQuestion.ts'
import type { Connection } from '../connection.ts'
import { countImpactOn, type CountedRow } from '../queries.ts'

export interface CountingProgress extends CountingState {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Why nothing could be counted. */
  readonly error: unknown
}

/** One counting of the rows that an impact reaches from one row. */
export interface CountingRun {
  readonly progress: StoreApi<CountingProgress>
  /** Counts, until the function it returns is called. */
  readonly begin: () => () => void
  /** Ends it with what has been counted. */
  readonly cancel: () => void
}

const none: CountingProgress = { state: 'running', error: null, answers: new Map(), failures: new Map() }
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
  const begin = () => {
    const controller = new AbortController()
    const { signal } = controller
    stop = controller
    latest = none
    show({ state: 'running', error: null })
    const onChange = (state: CountingState) => {
      latest = state
      timer ??= setTimeout(() => show({ state: 'running', error: null }), pause)
    }
    countImpactOn(connection, row, counting, { signal, onChange }).then(
      (state) => {
        if (signal.aborted) return
        latest = state
        show({ state: 'done', error: null })
      },
      (error: unknown) => {
        if (!signal.aborted) show({ state: 'failed', error })
      },
    )
    return () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      controller.abort()
    }
  }
  const cancel = () => {
    stop.abort()
    show({ state: 'cancelled', error: null })
  }
  return { progress, begin, cancel }
}
