import { isParental } from './cascade.ts'
import type { Environment } from './environment.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

/**
 * The staged changes with those first that make a relationship stop being parental: they free the place another
 * change may need, and the server judges each write by itself (contract.md 4.3). Otherwise in the order of staging.
 */
export function sendingOrder(environment: Environment, staged: Staged): Staged {
  const after = stagedEnvironment(environment, staged)
  const frees = (schemaName: string): boolean => {
    const before = environment.relationships.get(schemaName)
    const changed = after.relationships.get(schemaName)
    if (before?.type !== 'OneToMany' || changed?.type !== 'OneToMany') return false
    return isParental(before.cascade) && !isParental(changed.cascade)
  }
  const first = staged.filter((change) => frees(change.schemaName))
  return [...first, ...staged.filter((change) => !frees(change.schemaName))]
}
