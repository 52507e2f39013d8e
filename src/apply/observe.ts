import type { ReadClient } from '../dataverse/client.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'
import { loadDefinition, type Definition } from '../dataverse/relationshipDefinition.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import type { PlanStep } from '../model/plan.ts'
import { compare } from './compare.ts'
import { faultOf, type Fault } from './fault.ts'
import type { Conflict } from './state.ts'

/** What one strong read shows about a step. */
export type Observation =
  | { readonly type: 'target'; readonly definition: Definition }
  | { readonly type: 'baseline'; readonly definition: Definition }
  | { readonly type: 'conflict'; readonly conflict: Conflict; readonly definition: Definition | null }
  | { readonly type: 'unreadable'; readonly fault: Fault }

export interface ObserveOptions {
  readonly signal?: AbortSignal | undefined
  readonly onWait?: (wait: Wait) => void
}

/**
 * Reads past the servers' caches, which give wrong answers for about half a minute (safety.md 2). Never
 * rejects.
 */
export async function observe(
  client: ReadClient,
  step: PlanStep,
  options: ObserveOptions,
): Promise<Observation> {
  const { schemaName, baseline } = step
  try {
    const definition = await loadDefinition(client, schemaName, baseline.type, { ...options, strong: true })
    const comparison = compare(step, definition.relationship)
    if (comparison.type !== 'conflict') return { type: comparison.type, definition }
    return { type: 'conflict', conflict: { type: 'changed', fields: comparison.fields }, definition }
  } catch (error) {
    if (isGone(error)) return { type: 'conflict', conflict: { type: 'gone' }, definition: null }
    return { type: 'unreadable', fault: faultOf(error) }
  }
}

/**
 * Absent in a strong read is absent (safety.md F-404); a 404 without Dataverse's error body came from
 * elsewhere.
 */
const isGone = (error: unknown): boolean =>
  error instanceof DataverseError && error.kind === 'refused' && error.status === 404
