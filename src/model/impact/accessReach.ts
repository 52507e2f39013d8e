import type { Change } from '../change.ts'
import type { Environment } from '../environment.ts'
import type { OneToMany, Relationship } from '../relationship.ts'
import { isUserOwned } from '../table.ts'
import { isUnknown } from '../unknown.ts'
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
  /** How far down: 1 where it ends at the related table. */
  readonly levels: number
}

type Below = Pick<AccessReach, 'tables' | 'levels'>

/**
 * The relationships with a cascading Share or Reparent, those that reach most tables first, then by name. Those between
 * rows of which one side has no owner hand nothing down and are left out.
 */
export function rankAccess(environment: Environment): readonly AccessReach[] {
  const below = new Map<string, Below>()
  const reachBelow = (table: string, action: AccessAction): Below => {
    const key = `${action} ${table}`
    const known = below.get(key) ?? reachOfAction(environment, table, action)
    below.set(key, known)
    return known
  }
  const found = new Map<string, { relationship: OneToMany; actions: AccessAction[]; tables: ReadonlySet<string>; levels: number }>()
  for (const table of environment.tables.keys()) {
    for (const action of accessActions) {
      for (const { relationship, to, continues } of stepsFrom(environment, table, action)) {
        if (!continues || relationship.type !== 'OneToMany') continue
        const reached = reachBelow(to, action)
        const known = found.get(relationship.schemaName)
        if (known === undefined) found.set(relationship.schemaName, { relationship, actions: [action], ...reached })
        else {
          known.actions.push(action)
          known.tables = new Set([...known.tables, ...reached.tables])
          known.levels = Math.max(known.levels, reached.levels)
        }
      }
    }
  }
  return [...found.values()].toSorted(
    (one, other) =>
      other.tables.size - one.tables.size || one.relationship.schemaName.localeCompare(other.relationship.schemaName, 'en'),
  )
}

function reachOfAction(environment: Environment, table: string, action: AccessAction): Below {
  const { tables, levels } = impactOf(environment, table, action)
  return { tables: new Set([table, ...tables.keys()]), levels: levels.length + 1 }
}

/** Whether a relationship handed access down before and no longer does: what was inherited stays (contract.md 4.4). */
export const stopsAccess = (before: Relationship, after: Relationship): boolean =>
  before.type === 'OneToMany' &&
  after.type === 'OneToMany' &&
  accessActions.some((action) => handsDown(before, action) && after.cascade[action] === 'NoCascade')

/** Those of the two that changes stop a relationship from handing down. */
export function stoppedBy(environment: Environment, schemaName: string, changes: readonly Change[]): readonly AccessAction[] {
  const before = environment.relationships.get(schemaName)
  if (before?.type !== 'OneToMany' || ownerlessSide(environment, before) !== undefined) return []
  return handingDown(before).filter((action) =>
    changes.some((change) => change.type === 'cascade' && change.schemaName === schemaName && change.action === action && change.after === 'NoCascade'),
  )
}

/** The table of a relationship whose rows belong to no user or team: nothing is handed down there (contract.md 4.3). */
export const ownerlessSide = ({ tables }: Environment, { referencingTable, referencedTable }: OneToMany): string | undefined =>
  [referencingTable, referencedTable].find((name) => {
    const table = tables.get(name)
    return table !== undefined && !isUnknown(table.ownership) && !isUserOwned(table)
  })

/** Those of the two that cascade. */
export const handingDown = (relationship: OneToMany): readonly AccessAction[] =>
  accessActions.filter((action) => handsDown(relationship, action))

const handsDown = ({ cascade }: OneToMany, action: AccessAction): boolean =>
  ['Cascade', 'Active', 'UserOwned'].some((value) => cascade[action] === value)
