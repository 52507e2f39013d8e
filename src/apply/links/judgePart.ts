import type { PartOutcome } from '../../dataverse/batch.ts'
import type { DataverseError } from '../../dataverse/dataverseError.ts'
import type { FailureReason } from '../../model/links/dryRun.ts'
import { isNotExecuted } from '../fault.ts'
import type { LinkWork } from './linkWork.ts'

/** What the outcome of a part says about its line. */
export type PartVerdict =
  | { readonly state: 'done' | 'already' }
  | { readonly state: 'failed'; readonly reason: FailureReason }
  /** Certainly not carried out, and worth another try: after a wait, or once somebody has signed in. */
  | { readonly state: 'queued'; readonly error: DataverseError }
  | { readonly state: 'unknown'; readonly message: string }

/** A link that is there already, where the platform says so instead of 204 (contract.md 6.1). */
const duplicateLink = '0x80040237'

export function judgePart(outcome: PartOutcome, { kind, mode }: Pick<LinkWork, 'kind' | 'mode'>): PartVerdict {
  if (outcome.type === 'answered') return { state: 'done' }
  if (outcome.type === 'lost') return { state: 'unknown', message: outcome.message }
  const { error } = outcome
  if (isWorthWaiting(error)) return { state: 'queued', error }
  if (error.code === duplicateLink && kind === 'ManyToMany' && mode === 'link') return { state: 'already' }
  if (isNotExecuted(error)) return { state: 'failed', reason: reasonOf(error) }
  return { state: 'unknown', message: error.message }
}

/** Refused for now, not for good. */
export const isWorthWaiting = ({ kind }: DataverseError): boolean =>
  kind === 'throttled' || kind === 'customizationLock' || kind === 'unauthorized'

/** The privilege a refusal names, as `prvAppendToAccount` (contract.md 10.2); null where it names none. */
const privilegeIn = (message: string): string | null => /missing (prv\w+)/i.exec(message)?.[1] ?? null

function reasonOf({ status, code, message }: DataverseError): FailureReason {
  const privilege = status === 403 ? privilegeIn(message) : null
  return privilege === null ? { type: 'refused', status, code, message } : { type: 'privilege', privilege, message }
}
