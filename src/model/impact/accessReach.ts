import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { impactOf } from './impact.ts'
import { stepsFrom } from './impactStep.ts'

/** The actions that hand access down to related rows (contract.md 4.4). */
const accessActions = ['share', 'reparent'] as const
export type AccessAction = (typeof accessActions)[number]

/** What a relationship opens: rows of how many tables are shared along, or come to be read, over it. */
export interface AccessReach {
  readonly relationship: OneToMany
  /** Those of the two that cascade over it. */
  readonly actions: readonly AccessAction[]
  /** The related table and every table below it that one of the actions goes on to. */
  readonly tables: ReadonlySet<string>
}

/**
 * The relationships with a cascading Share or Reparent, those that reach most tables first, then by name. Those to rows
 * that nobody owns hand nothing down and are left out.
 */
export function rankAccess(environment: Environment): readonly AccessReach[] {
  const below = new Map<string, ReadonlySet<string>>()
  const tablesBelow = (table: string, action: AccessAction): ReadonlySet<string> => {
    const key = `${action} ${table}`
    const known = below.get(key) ?? new Set([table, ...impactOf(environment, table, action).tables.keys()])
    below.set(key, known)
    return known
  }
  const found = new Map<string, { relationship: OneToMany; actions: AccessAction[]; tables: ReadonlySet<string> }>()
  for (const table of environment.tables.keys()) {
    for (const action of accessActions) {
      for (const { relationship, to, continues } of stepsFrom(environment, table, action)) {
        if (!continues || relationship.type !== 'OneToMany') continue
        const reached = tablesBelow(to, action)
        const known = found.get(relationship.schemaName)
        if (known === undefined) found.set(relationship.schemaName, { relationship, actions: [action], tables: reached })
        else {
          known.actions.push(action)
          known.tables = new Set([...known.tables, ...reached])
        }
      }
    }
  }
  return [...found.values()].toSorted(
    (one, other) =>
      other.tables.size - one.tables.size || one.relationship.schemaName.localeCompare(other.relationship.schemaName, 'en'),
  )
}
