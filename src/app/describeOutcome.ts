import { isColumnField } from '../model/columnField.ts'
import type { Fault } from '../apply/fault.ts'
import type { Conflict, FieldConflict, PublishState, StepState } from '../apply/state.ts'
import { outcomeTexts } from './texts/apply.ts'
import { fieldName, fieldValueName } from './texts/field.ts'

/** Why something ended as it did: a sentence, what the server said, and the fields to compare. */
export interface OutcomeDescription {
  readonly text: string | null
  /** What to do about it on the Changes page; null where `text` says all. */
  readonly next: string | null
  readonly fault: Fault | null
  readonly fields: readonly FieldConflict[]
}

const plain: OutcomeDescription = { text: null, next: null, fault: null, fields: [] }

export function describeStep(state: StepState): OutcomeDescription {
  switch (state.type) {
    case 'applied':
      return { ...plain, text: state.already ? outcomeTexts.already : null }
    case 'conflict':
      return conflicted(state.conflict)
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
      return { ...plain, text: outcomeTexts.publishUnknown[answerOf(state.fault)], fault: state.fault }
    case 'notStarted':
    case 'published':
    case 'sending':
    case 'waiting':
      return plain
  }
}

function conflicted(conflict: Conflict): OutcomeDescription {
  switch (conflict.type) {
    case 'gone':
      return { ...plain, text: outcomeTexts.gone }
    case 'taken':
      return { ...plain, ...outcomeTexts.taken(conflict.schemaNames), fields: conflict.fields }
    case 'replaced':
      return { ...plain, ...outcomeTexts.replaced, fields: conflict.fields }
    case 'changed':
      return changed(conflict.fields)
  }
}

/** A field that nobody here was about to change is no choice between two values: both changes can stand. */
function changed(fields: readonly FieldConflict[]): OutcomeDescription {
  const { conflict, besides } = outcomeTexts
  // What a column holds is read only when it is applied, so no change below tells of it.
  if (fields.some(({ field }) => isColumnField(field))) return { ...plain, ...outcomeTexts.columnConflict, fields }
  if (fields.some(({ mine }) => mine !== null)) return { ...plain, text: conflict.text, next: conflict.next, fields }
  const told = fields.map(({ field, baseline, theirs }) =>
    besides.field(fieldName(field), fieldValueName(field, baseline), fieldValueName(field, theirs)),
  )
  return { ...plain, text: besides.text(told), next: besides.next }
}

/** What came instead of a confirmation. */
function answerOf({ status, code }: Fault): 'none' | 'error' | 'foreign' {
  if (status === null) return 'none'
  return code === null ? 'foreign' : 'error'
}

function notDone(reason: Extract<StepState, { type: 'notApplied' }>['reason']): OutcomeDescription {
  const text = outcomeTexts.notDone[reason.type]
  if (reason.type === 'journal') return { ...plain, text: `${text} ${reason.message}` }
  return { ...plain, text, fault: 'fault' in reason ? reason.fault : null }
}
