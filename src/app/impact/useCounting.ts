import { useEffect, useMemo, useState } from 'react'
import type { CountFailure, CountingState } from '../../dataverse/impactCounts.ts'
import type { Environment } from '../../model/environment.ts'
import { countQuestions, type CountQuestion } from '../../model/impact/countQuestion.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { lineCounts, type Count } from '../../model/impact/lineCounts.ts'
import { countImpactOn, type CountedRow } from '../queries.ts'
import { useSession } from '../session.tsx'

/** The counting of the rows that an impact reaches from one row. */
export interface Counting {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Why nothing could be counted. */
  readonly error: unknown
  readonly questions: readonly CountQuestion[]
  /** By key of the line. */
  readonly counts: ReadonlyMap<string, Count>
  readonly failures: ReadonlyMap<string, CountFailure>
  readonly cancel: () => void
  readonly again: () => void
}

type Progress = Pick<Counting, 'state' | 'error'> & CountingState

const none: Progress = { state: 'running', error: null, answers: new Map(), failures: new Map() }
/** A screen that follows every answer would do nothing else. In milliseconds. */
const pause = 100

/** Counts as long as it is on the screen, from the start when something else is asked. */
export function useCounting(environment: Environment, impact: Impact, { id, entitySet }: CountedRow): Counting {
  const { connection, environment: present } = useSession()
  const questions = useMemo(() => countQuestions(impact), [impact])
  const [attempt, setAttempt] = useState(0)
  const [stop, setStop] = useState<AbortController | null>(null)
  const [progress, setProgress] = useState(none)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let timer: ReturnType<typeof setTimeout> | null = null
    let latest: Progress = none
    const show = (next: Progress, isLast: boolean) => {
      latest = next
      if (isLast && timer !== null) clearTimeout(timer)
      if (isLast) setProgress(copyOf(latest))
      else
        timer ??= setTimeout(() => {
          timer = null
          setProgress(copyOf(latest))
        }, pause)
    }
    setProgress(none)
    setStop(controller)
    signal.addEventListener('abort', () => show({ ...latest, state: 'cancelled' }, true), { once: true })
    countImpactOn(connection, { id, entitySet }, { questions, environment, present }, {
      signal,
      onChange: (state) => show({ ...none, ...state }, false),
    }).then(
      (state) => !signal.aborted && show({ ...none, ...state, state: 'done' }, true),
      (error: unknown) => !signal.aborted && show({ ...latest, state: 'failed', error }, true),
    )
    return () => controller.abort()
  }, [connection, environment, present, questions, id, entitySet, attempt])
  const counts = useMemo(() => lineCounts(questions, progress.answers), [questions, progress.answers])
  return {
    ...progress,
    questions,
    counts,
    cancel: () => stop?.abort(),
    again: () => setAttempt(attempt + 1),
  }
}

/** As it is now: the counting goes on with its maps. */
const copyOf = (progress: Progress): Progress => ({
  ...progress,
  answers: new Map(progress.answers),
  failures: new Map(progress.failures),
})
