import type { Environment } from '../model/environment.ts'
import type { CountQuestion } from '../model/impact/countQuestion.ts'
import { openQuestions, type Count } from '../model/impact/lineCounts.ts'
import type { ReadClient } from './client.ts'
import { relatedFetch, type StartRow } from './relatedFetch.ts'
import { loadRelatedCount } from './relatedCount.ts'

/** How far the counting is. A question that is in neither waits for the one it comes after. */
export interface CountingState {
  /** By key of the question. */
  readonly answers: ReadonlyMap<string, Count>
  readonly failures: ReadonlyMap<string, CountFailure>
}

export type CountFailure =
  | { readonly type: 'failed'; readonly error: unknown }
  /** The environment does not say how to read the table. */
  | { readonly type: 'unreachable' }

/** Fewer than the client sends at a time, so that what somebody opens meanwhile does not wait behind it. */
const atOnce = 5

interface Counting {
  readonly questions: readonly CountQuestion[]
  readonly start: StartRow
  /** With the staged changes, when they are asked about. */
  readonly environment: Environment
  /** As the server holds it: what is only staged has no rows. */
  readonly present: Environment
}

/**
 * Counts the rows over every line of an impact, level by level: what lies behind a line without rows is not asked, nor
 * what lies behind one that could not be counted. Few questions are on their way at a time (contract.md 12.3). A failure
 * leaves its line out and no other. Resolves when nothing is left to ask, or when aborted.
 * @param onChange Told after each answer.
 */
export async function countImpact(
  client: ReadClient,
  { questions, start, environment, present }: Counting,
  { signal, onChange }: { signal: AbortSignal; onChange?: (state: CountingState) => void },
): Promise<CountingState> {
  const answers = new Map<string, Count>()
  const failures = new Map<string, CountFailure>()
  const running = new Map<string, Promise<void>>()

  const answer = async (question: CountQuestion): Promise<void> => {
    const { key, steps } = question
    try {
      if (steps.some(({ relationship }) => !present.relationships.has(relationship.schemaName))) {
        answers.set(key, { rows: 0, isExact: true })
      } else {
        const related = relatedFetch(environment, question, start)
        if (related === null) failures.set(key, { type: 'unreachable' })
        else answers.set(key, await loadRelatedCount(client, related, { signal }))
      }
    } catch (error) {
      if (!signal.aborted) failures.set(key, { type: 'failed', error })
    }
    running.delete(key)
    if (!signal.aborted) onChange?.({ answers, failures })
  }

  while (!signal.aborted) {
    for (const question of openQuestions(questions, answers)) {
      if (running.size >= atOnce) break
      if (!running.has(question.key) && !failures.has(question.key)) running.set(question.key, answer(question))
    }
    if (running.size === 0) break
    // oxlint-disable-next-line no-await-in-loop -- each answer opens further questions
    await Promise.race(running.values())
  }
  return { answers, failures }
}
