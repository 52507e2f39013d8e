import type { Draft } from '../../../model/draft/draft.ts'
import { refusedField } from '../../../model/draft/refusedField.ts'
import { useApply } from '../../apply.ts'
import { describeStep, type OutcomeDescription } from '../../describeOutcome.ts'
import { outcomeTexts } from '../../texts/apply.ts'
import type { Refused } from './draftForm.ts'

/** How the last attempt to create something ended, where it did not work and nothing of it was changed since. */
export interface Refusal {
  readonly outcome: OutcomeDescription
  readonly at: Refused | null
}

const isSame = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the server said to a staged draft when it was sent from this tab; null when it was not, or was taken. */
export function useRefusal(staged: Draft | null): Refusal | null {
  const apply = useApply()
  if (staged === null || apply.status !== 'run') return null
  const step = apply.run.steps.find(({ changes }) =>
    changes.some((change) => change.type === 'create' && isSame(change.draft, staged)),
  )
  if (step === undefined) return null
  const { state } = step
  const outcome = describeStep(state)
  if (state.type === 'conflict' && state.conflict.type === 'taken') {
    const { text } = outcomeTexts.taken(state.conflict.schemaNames)
    return { outcome, at: { field: refusedField(staged, nameTaken), text } }
  }
  if (state.type !== 'notApplied' || state.reason.type !== 'refused') return null
  const { code, message } = state.reason.fault
  return { outcome, at: { field: code === null ? null : refusedField(staged, code), text: message } }
}

/** contract.md 14. */
const nameTaken = '0x8004432b'
