import { refuseValue, type Refusal } from './cascadeOptions.ts'
import type { CascadeChange } from './change.ts'
import { drift, type Drift } from './drift.ts'
import type { Environment } from './environment.ts'
import { becomesParental } from './parental.ts'
import { presetChanges } from './presetChanges.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

/** Something that stands between a staged change and the server. `fix`: changes that would remove it; may be empty. */
export type Issue =
  | { readonly type: 'refused'; readonly change: CascadeChange; readonly refusal: Refusal; readonly fix: readonly CascadeChange[] }
  | { readonly type: 'drift'; readonly drift: Drift }

/** What would stop the staged changes, judged all together: a rule broken by one change may be mended by another. */
export function issues(environment: Environment, staged: Staged): readonly Issue[] {
  const after = stagedEnvironment(environment, staged)
  const refused = staged.flatMap((change): Issue[] => {
    if (change.type !== 'cascade') return []
    const refusal = refusalOf(environment, after, change)
    return refusal === null ? [] : [{ type: 'refused', change, refusal, fix: fixFor(after, refusal) }]
  })
  return [...drift(environment, staged).map((found): Issue => ({ type: 'drift', drift: found })), ...refused]
}

function refusalOf(environment: Environment, after: Environment, change: CascadeChange): Refusal | null {
  const original = environment.relationships.get(change.schemaName)
  const changed = after.relationships.get(change.schemaName)
  if (original?.type !== 'OneToMany' || changed?.type !== 'OneToMany') return null
  return refuseValue(environment, original, change.action, change.after) ?? becomesParental(after, original, changed)
}

/** A second parental relationship is freed by making the existing one referential, where that is allowed. */
function fixFor(after: Environment, refusal: Refusal): readonly CascadeChange[] {
  if (refusal.rule !== 'secondParental') return []
  const existing = after.relationships.get(refusal.existing)
  if (existing?.type !== 'OneToMany') return []
  const outcome = presetChanges(after, existing, 'Referential')
  return outcome.allowed ? outcome.changes : []
}
