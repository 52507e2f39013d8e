import { refuse } from '../cascadeOptions.ts'
import type { CascadeAction, CascadeValue } from '../cascade.ts'
import type { CascadeChange } from '../change.ts'
import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { isUnknown } from '../unknown.ts'
import type { Mend } from './finding.ts'

/** A setting that would mend something. */
export interface Wanted {
  readonly relationship: OneToMany
  readonly action: CascadeAction
  readonly value: CascadeValue
}

/** The changes that make these settings, judged by the rules every other change is judged by: all of them, or none. */
export function mendBy(environment: Environment, wanted: readonly Wanted[]): Mend {
  const changes: CascadeChange[] = []
  for (const { relationship, action, value } of wanted) {
    const { schemaName, cascade } = relationship
    const before = cascade[action]
    const refusal = isUnknown(before) ? ({ rule: 'unknownPresent' } as const) : refuse(environment, relationship, action, value)
    if (refusal !== null) return { possible: false, schemaName, refusal }
    if (!isUnknown(before) && before !== value) changes.push({ type: 'cascade', schemaName, action, before, after: value })
  }
  return { possible: true, changes }
}

/** Deletes no longer go on over the relationship. */
export const withoutCascade = (relationship: OneToMany): Wanted => ({ relationship, action: 'delete', value: 'RemoveLink' })
