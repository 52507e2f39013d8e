import type { Fault } from '../apply/fault.ts'
import type { FieldConflict, PublishState, StepState } from '../apply/state.ts'
import { outcomeTexts } from './texts/apply.ts'

/** Why something ended as it did: a sentence, what the server said, and the fields somebody else changed. */
export interface OutcomeDescription {
  readonly text: string | null
  readonly fault: Fault | null
  readonly fields: readonly FieldConflict[]
}

const plain: OutcomeDescription = { text: null, fault: null, fields: [] }

export function describeStep(state: StepState): OutcomeDescription {
  switch (state.type) {
    case 'applied':
      return { ...plain, text: state.already ? outcomeTexts.already : null }
    case 'conflict':
      return state.conflict.type === 'gone'
        ? { ...plain, text: outcomeTexts.gone }
        : { ...plain, text: outcomeTexts.conflict, fields: state.conflict.fields }
    case 'notApplied':
      return notDone(state.reason)
    case 'unknown': {
      const { reason } = state
      return { ...plain, text: outcomeTexts.unknown[reason.type], fault: 'fault' in reason ? reason.fault : null }
    }
    case 'notStarted':
    case 'checking':
    case 'sending':
    case 'waiting':
    case 'verifying':
      return plain
  }
}

export function describePublish(state: PublishState): OutcomeDescription {
  switch (state.type) {
    case 'notPublished':
      return { ...notDone(state.reason), text: outcomeTexts.notPublished }
    case 'unknown':
      return { ...plain, text: outcomeTexts.publishUnknown, fault: state.fault }
    case 'notStarted':
    case 'published':
    case 'sending':
    case 'waiting':
      return plain
  }
}

function notDone(reason: Extract<StepState, { type: 'notApplied' }>['reason']): OutcomeDescription {
  const text = outcomeTexts.notDone[reason.type]
  if (reason.type === 'journal') return { ...plain, text: `${text} ${reason.message}` }
  return { ...plain, text, fault: 'fault' in reason ? reason.fault : null }
}
