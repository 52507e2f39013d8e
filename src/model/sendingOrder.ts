import { isParental } from './cascade.ts'
import type { Change, CreateChange } from './change.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import type { Environment } from './environment.ts'
import { parentalBelow } from './parental.ts'
import type { OneToMany, Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

/**
 * The staged changes in an order in which the server can take them, which judges each write by itself. A related table
 * has room for one parental lookup, no circle of parental relationships can be closed (contract.md 4.3), and a table has
 * one hierarchy (4.7). First the updates that only free such a place; then new targets of a lookup that loses another one,
 * and would go with its last (2.8); then deletions that free a place, only where something else needs it, after them new
 * targets that waited for that, and the deletions that those lookups waited for; then updates that free one and take
 * another; then what else is created, the other updates, what goes into solutions or out of them, since every write puts
 * its relationship into the chosen one, and at last the other deletions. What has the same rank keeps the order of staging.
 */
export function sendingOrder(environment: Environment, staged: Staged): Staged {
  const after = stagedEnvironment(environment, staged)
  const below = belowIn(after)
  const isNeeded = neededBy(below, staged.flatMap((change) => takenBy(environment, after, change)))
  const going = staged.flatMap((change) => (change.type === 'delete' ? [change.baseline] : []))
  const early = new Set(going.filter((one) => placesOf(one).some(isNeeded)))
  const losing = new Set(going.flatMap(lookupsOf))
  const losingEarly = new Set([...early].flatMap(lookupsOf))
  const left = going.flatMap(placesOf)
  const waits = (change: CreateChange): boolean => left.some(neededBy(below, takenBy(environment, after, change)))
  const creations = staged.filter((change) => change.type === 'create')
  const late = creations.filter((change) => joinedBy(change).some((lookup) => losingEarly.has(lookup)) && waits(change))
  const held = new Set(late.flatMap(joinedBy))
  const rank = (change: Change): Rank => {
    switch (change.type) {
      case 'create':
        if (late.includes(change)) return 'joinsLate'
        return joinedBy(change).some((lookup) => losing.has(lookup)) && !waits(change) ? 'joins' : 'creates'
      case 'delete':
        if (!early.has(change.baseline)) return 'deletes'
        return lookupsOf(change.baseline).some((lookup) => held.has(lookup)) ? 'makesRoomLate' : 'makesRoom'
      case 'membership':
        return 'membership'
      case 'cascade':
      case 'field':
      case 'column':
        if (!frees(environment, after, change.schemaName)) return 'updates'
        return takenBy(environment, after, change).length === 0 ? 'frees' : 'moves'
    }
  }
  return staged
    .map((change) => ({ change, place: ranks.indexOf(rank(change)) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ change }) => change)
}

/** First to last, as above. */
const ranks = ['frees', 'joins', 'makesRoom', 'joinsLate', 'makesRoomLate', 'moves', 'creates', 'updates', 'membership', 'deletes'] as const
type Rank = (typeof ranks)[number]

/** The lookup that is there already, and of which a new relationship is one more target. */
const joinedBy = ({ draft }: CreateChange): readonly string[] =>
  draft.type === 'OneToMany' && draft.column.type === 'existing' ? draftRelationships(draft).flatMap(lookupsOf) : []

const lookupsOf = (relationship: Relationship): readonly string[] => (relationship.type === 'OneToMany' ? [lookupOf(relationship)] : [])

const lookupOf = ({ referencingTable, lookupColumn }: OneToMany): string => `${referencingTable}.${lookupColumn}`

/**
 * What only one relationship can have: the parental lookup of its related table, whose targets count once, or being its
 * table's hierarchy.
 */
type Place =
  | { readonly type: 'parental'; readonly primary: string; readonly related: string; readonly lookup: string }
  | { readonly type: 'hierarchy'; readonly table: string }

/** The places a relationship has. */
function placesOf(relationship: Relationship): readonly Place[] {
  if (relationship.type === 'ManyToMany') return []
  const { referencedTable: primary, referencingTable: related, cascade, isHierarchical } = relationship
  return [
    ...(isParental(cascade) ? [{ type: 'parental', primary, related, lookup: lookupOf(relationship) } as const] : []),
    ...(isHierarchical ? [{ type: 'hierarchy', table: primary } as const] : []),
  ]
}

/** The places a change takes that its relationship had not. */
function takenBy(environment: Environment, after: Environment, change: Change): readonly Place[] {
  if (change.type === 'delete') return []
  if (change.type === 'create') return draftRelationships(change.draft).flatMap(placesOf)
  const [before, changed] = bothOf(environment, after, change.schemaName)
  return before === null || changed === null ? [] : placesOnlyOf(changed, before)
}

function frees(environment: Environment, after: Environment, schemaName: string): boolean {
  const [before, changed] = bothOf(environment, after, schemaName)
  return before !== null && changed !== null && placesOnlyOf(before, changed).length > 0
}

/** The places that one state of a relationship has, and the other has not. */
const placesOnlyOf = (one: OneToMany, other: OneToMany): readonly Place[] =>
  placesOf(one).filter(({ type }) => placesOf(other).every((place) => place.type !== type))

type Below = (table: string) => ReadonlySet<string>

/** The tables below each one, walked once. */
function belowIn(after: Environment): Below {
  const known = new Map<string, ReadonlySet<string>>()
  return (table) => {
    const found = known.get(table) ?? parentalBelow(after, table)
    known.set(table, found)
    return found
  }
}

/**
 * Whether a place must be free before one of those that are taken: it is the same one, or what takes that one would close
 * a circle over it.
 */
const neededBy =
  (below: Below, taken: readonly Place[]) =>
  (place: Place): boolean =>
    taken.some((wanted) => {
      if (place.type === 'hierarchy') return wanted.type === 'hierarchy' && wanted.table === place.table
      if (wanted.type === 'hierarchy') return false
      if (wanted.related === place.related) return wanted.lookup !== place.lookup
      return wanted.primary !== wanted.related && below(place.related).has(wanted.primary) && below(wanted.related).has(place.primary)
    })

const bothOf = (environment: Environment, after: Environment, schemaName: string) =>
  [oneToMany(environment, schemaName), oneToMany(after, schemaName)] as const

function oneToMany({ relationships }: Environment, schemaName: string): OneToMany | null {
  const relationship = relationships.get(schemaName)
  return relationship?.type === 'OneToMany' ? relationship : null
}
