import type { CascadeAction } from '../cascade.ts'
import { isParental } from '../cascade.ts'
import type { Environment } from '../environment.ts'
import { ownerlessSide } from '../impact/accessReach.ts'
import type { OneToMany } from '../relationship.ts'
import { isUserOwned } from '../table.ts'
import { isUnknown } from '../unknown.ts'
import { stayingOneToMany } from './cascades.ts'
import type { Search } from './finding.ts'
import { mendBy } from './mend.ts'

const ownershipActions = ['assign', 'share', 'unshare', 'reparent'] as const satisfies readonly CascadeAction[]

/** Those of Assign, Share, Unshare and Reparent that cascade. */
export const cascadingActions = ({ cascade }: OneToMany): readonly CascadeAction[] =>
  ownershipActions.filter((action) => !isUnknown(cascade[action]) && cascade[action] !== 'NoCascade')

/**
 * Reparent and Share that hand rows of other owners to whoever has the primary row (contract.md 4.4): related rows keep
 * their owners when the primary row gets another one, and are opened all the same.
 */
export function* acrossOwners(environment: Environment): Search {
  for (const relationship of stayingOneToMany(environment)) {
    yield null
    const { schemaName, referencedTable, referencingTable, cascade } = relationship
    if (!isParental(cascade) || cascade.assign !== 'NoCascade') continue
    const isOwned = [referencedTable, referencingTable].every((name) => {
      const table = environment.tables.get(name)
      return table !== undefined && isUserOwned(table)
    })
    const actions = (['share', 'reparent'] as const).filter((action) => cascade[action] === 'Cascade' || cascade[action] === 'Active')
    if (!isOwned || actions.length === 0) continue
    yield {
      key: `acrossOwners/${schemaName}`,
      facts: { rule: 'acrossOwners', relationship, actions },
      tables: [referencingTable, referencedTable],
      relationships: [schemaName],
      mend: mendBy(environment, actions.map((action) => ({ relationship, action, value: 'NoCascade' }))),
    }
  }
}

/**
 * Settings about owners where rows of one side belong to no user or team (contract.md 4.3): nothing is ever handed on,
 * and yet they take the related table's one place for a parental lookup.
 */
export function* noOwners(environment: Environment): Search {
  for (const relationship of stayingOneToMany(environment)) {
    yield null
    const actions = cascadingActions(relationship)
    if (actions.length === 0) continue
    const { schemaName, referencedTable, referencingTable } = relationship
    const ownerless = ownerlessSide(environment, relationship)
    if (ownerless === undefined) continue
    yield {
      key: `noOwners/${schemaName}`,
      facts: { rule: 'noOwners', relationship, actions, ownerless },
      tables: [referencingTable, referencedTable],
      relationships: [schemaName],
      mend: mendBy(environment, actions.map((action) => ({ relationship, action, value: 'NoCascade' }))),
    }
  }
}
