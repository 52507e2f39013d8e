import type { Environment } from './environment.ts'
import { withRelationships } from './environment.ts'
import type { OneToMany } from './relationship.ts'
import type { Staged } from './stage.ts'

/** The environment as it will be once the staged changes are applied. Changes of what is no longer there are ignored here; `drift` reports them. */
export function stagedEnvironment(environment: Environment, staged: Staged): Environment {
  const replaced = new Map<string, OneToMany>()
  for (const change of staged) {
    const present = replaced.get(change.schemaName) ?? environment.relationships.get(change.schemaName)
    if (present?.type !== 'OneToMany') continue
    replaced.set(change.schemaName, {
      ...present,
      cascade: { ...present.cascade, [change.action]: change.after },
    })
  }
  return withRelationships(environment, [...replaced.values()])
}
