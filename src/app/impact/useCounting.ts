import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Environment } from '../../model/environment.ts'
import { countQuestions, type CountQuestion } from '../../model/impact/countQuestion.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { lineCounts, type Count } from '../../model/impact/lineCounts.ts'
import type { CountedRow } from '../queriesRows.ts'
import { useSession } from '../session.tsx'
import { createCountingRun, type CountingProgress } from './countingRun.ts'

/** The counting of the rows that an impact reaches from one row. */
export interface Counting extends Pick<CountingProgress, 'state' | 'error' | 'failures' | 'wait'> {
  readonly questions: readonly CountQuestion[]
  /** By key of the line. */
  readonly counts: ReadonlyMap<string, Count>
  readonly cancel: () => void
  readonly again: () => void
}

/** Counts as long as it is on the screen, from the start when something else is asked. */
export function useCounting(environment: Environment, impact: Impact, { id, entitySet }: CountedRow): Counting {
  const { connection, environment: present } = useSession()
  const questions = useMemo(() => countQuestions(impact), [impact])
  const run = useMemo(
    () => createCountingRun(connection, { id, entitySet }, { questions, environment, present }),
    [connection, id, entitySet, questions, environment, present],
  )
  useEffect(() => {
    run.begin()
    return run.end
  }, [run])
  const { state, error, wait, answers, failures } = useStore(run.progress)
  const counts = useMemo(() => lineCounts(questions, answers), [questions, answers])
  return { state, error, wait, failures, questions, counts, cancel: run.cancel, again: run.begin }
}
