import type { CascadeChange } from './change.ts'
import type { Environment } from './environment.ts'
import { endsOf, type OneToMany, type Relationship } from './relationship.ts'

/** An environment in which changes are tried one after another. */
export interface Trial {
  /** Follows every `put`; it must not be kept. */
  readonly environment: Environment
  /** Takes a change of a relationship that is there. */
  readonly put: (change: CascadeChange) => void
}

/**
 * A copy of an environment that changes in place: to build one anew for each of a thousand changes would take
 * seconds. A list of the environment is copied when something of it is changed first.
 */
export function trialOf(environment: Environment): Trial {
  const relationships = new Map(environment.relationships)
  const byTable = new Map(environment.byTable)
  const byReferencingTable = new Map(environment.byReferencingTable)
  const ownLists = new Map<string, Relationship[]>()
  const ownChildren = new Map<string, OneToMany[]>()
  const put = (change: CascadeChange) => {
    const { schemaName, action, after } = change
    const present = relationships.get(schemaName)
    if (present?.type !== 'OneToMany') return
    const next = { ...present, cascade: { ...present.cascade, [action]: after } }
    relationships.set(schemaName, next)
    for (const table of endsOf(next)) replace(own(byTable, ownLists, table), next)
    replace(own(byReferencingTable, ownChildren, next.referencingTable), next)
  }
  return { environment: { ...environment, relationships, byTable, byReferencingTable }, put }
}

function own<Item>(lists: Map<string, readonly Item[]>, copied: Map<string, Item[]>, table: string): Item[] {
  const present = copied.get(table)
  if (present !== undefined) return present
  const copy = [...(lists.get(table) ?? [])]
  copied.set(table, copy)
  lists.set(table, copy)
  return copy
}

function replace<Item extends Relationship>(list: Item[], next: Item): void {
  const index = list.findIndex(({ schemaName }) => schemaName === next.schemaName)
  if (index >= 0) list[index] = next
}
