import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { impactOf, type Impact } from './impact.ts'
import type { IsLookupRequired } from './impactStep.ts'
import type { ImpactLine } from './walk.ts'

/** The relationship whose lookup column a line empties; null for a line that empties none. */
export const emptiedLookup = ({ relationship, effect }: ImpactLine): OneToMany | null =>
  effect === 'unlinked' && relationship.type === 'OneToMany' ? relationship : null

/** Whether a line stops the delete because its lookup column cannot be emptied, not because the relationship restricts it. */
export const isHeldByLookup = ({ relationship, effect }: ImpactLine): boolean =>
  effect === 'stopped' && relationship.type === 'OneToMany' && relationship.cascade.delete === 'RemoveLink'

/** The tables whose lookup columns an impact empties, by name: those columns say whether they can be empty. */
export function tablesEmptied({ tables }: Impact): readonly string[] {
  const found = [...tables.values()].filter(({ lines }) => lines.some((line) => emptiedLookup(line) !== null))
  return found.map(({ logicalName }) => logicalName).toSorted()
}

/** How many lookups an impact empties of which it is not known whether they can be empty. */
export function unsureLookups({ tables }: Impact, isLookupRequired: IsLookupRequired): number {
  const emptied = [...tables.values()].flatMap(({ lines }) => lines.flatMap((line) => emptiedLookup(line) ?? []))
  return new Set(emptied.filter((lookup) => isLookupRequired(lookup) === undefined)).size
}

/** An impact where columns have been read: the same one as long as none of the lookups that it empties is required. */
export function withLookups(environment: Environment, impact: Impact, isLookupRequired: IsLookupRequired): Impact {
  const holds = [...impact.tables.values()].some(({ lines }) =>
    lines.some((line) => {
      const relationship = emptiedLookup(line)
      return relationship !== null && isLookupRequired(relationship) === true
    }),
  )
  return holds ? impactOf(environment, impact.start, impact.action, isLookupRequired) : impact
}
