import type { ReadClient } from '../dataverse/client.ts'
import { loadColumnDocument } from '../dataverse/columnDefinition.ts'
import { isNotThere } from '../dataverse/dataverseError.ts'
import type { JsonObject } from '../dataverse/json.ts'
import { isHeldByOtherKind, loadDefinition, type Definition } from '../dataverse/relationshipDefinition.ts'
import { loadMembership } from '../dataverse/solutionMembership.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import { subjectsOf, type ColumnStep, type MembershipStep, type PlanStep } from '../model/plan.ts'
import { compare } from './compare.ts'
import { compareColumn } from './compareColumn.ts'
import { faultOf, type Fault } from './fault.ts'
import type { Conflict } from './state.ts'

/**
 * What one strong read shows about a step. `definitions`: what there is of the relationships it is about; `column`: the
 * lookup column, where it is about one.
 */
export type Observation =
  | { readonly type: 'target'; readonly definitions: readonly Definition[]; readonly column?: JsonObject }
  | { readonly type: 'baseline'; readonly definitions: readonly Definition[]; readonly column?: JsonObject }
  | { readonly type: 'conflict'; readonly conflict: Conflict; readonly definitions: readonly Definition[] }
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
  try {
    if (step.type === 'column') return await observeColumn(client, step, options)
    if (step.type === 'membership') return await observeMembership(client, step, options)
    const read = subjectsOf(step).map(({ schemaName, type }) =>
      loadDefinition(client, schemaName, type, { ...options, strong: true }).catch((error: unknown) => {
        if (isNotThere(error)) return null
        throw error
      }),
    )
    const definitions = (await Promise.all(read)).filter((definition) => definition !== null)
    const comparison = compare(
      step,
      definitions.map(({ relationship }) => relationship),
    )
    return comparison.type === 'conflict'
      ? { type: 'conflict', conflict: comparison.conflict, definitions }
      : { type: comparison.type, definitions }
  } catch (error) {
    if (step.type === 'column' && isNotThere(error)) return { type: 'conflict', conflict: { type: 'gone' }, definitions: [] }
    return { type: 'unreadable', fault: faultOf(error) }
  }
}

/**
 * Whether one of the other kind holds a name that the step would give: then the name is a colleague's, and waiting shows
 * nothing new. One of the step's own kind may be ours, seen a moment later. Never rejects; false where it cannot be read.
 */
export function isNameOfOtherKind(client: ReadClient, step: PlanStep, options: ObserveOptions): Promise<boolean> {
  return Promise.all(subjectsOf(step).map((made) => isHeldByOtherKind(client, made, { ...options, strong: true }))).then(
    (all) => all.includes(true),
    () => false,
  )
}

async function observeColumn(client: ReadClient, step: ColumnStep, options: ObserveOptions): Promise<Observation> {
  const column = await loadColumnDocument(client, step.table, step.column, options)
  const comparison = compareColumn(step, column)
  return comparison.type === 'conflict'
    ? { type: 'conflict', conflict: comparison.conflict, definitions: [] }
    : { type: comparison.type, definitions: [], column }
}

/** Inside or outside: there is no third state that could be a conflict. */
async function observeMembership(client: ReadClient, step: MembershipStep, options: ObserveOptions): Promise<Observation> {
  const { metadataId, changes } = step
  const [{ solution, after }] = changes
  const isInside = await loadMembership(client, { metadataId, solution }, { ...options, strong: true })
  return { type: isInside === (after === 'inside') ? 'target' : 'baseline', definitions: [] }
}
