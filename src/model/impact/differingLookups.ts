import type { OneToMany } from '../relationship.ts'
import type { ImpactDifference } from './impactDifference.ts'
import type { IsLookupRequired } from './impactStep.ts'

/** The relationships that empty lookup columns on which differences hang, each once. */
function emptiedIn(differences: readonly ImpactDifference[]): readonly OneToMany[] {
  const emptied = differences.flatMap(({ tables }) => tables.flatMap((table) => table.emptied))
  return [...new Map(emptied.map((relationship) => [relationship.schemaName, relationship])).values()]
}

/** The tables whose lookup columns tell whether differences are what they seem, by name: none where no lookup is emptied. */
export const tablesAtStake = (differences: readonly ImpactDifference[]): readonly string[] =>
  [...new Set(emptiedIn(differences).map(({ referencingTable }) => referencingTable))].toSorted()

/** On how many lookups differences hang of which it is not known whether they can be empty. */
export const unsureLookupsIn = (differences: readonly ImpactDifference[], isLookupRequired: IsLookupRequired): number =>
  emptiedIn(differences).filter((relationship) => isLookupRequired(relationship) === undefined).length

/** Whether one of the lookups that seem to be emptied cannot be: the differences have to be found anew with what is known. */
export const isHeldIn = (differences: readonly ImpactDifference[], isLookupRequired: IsLookupRequired): boolean =>
  emptiedIn(differences).some((relationship) => isLookupRequired(relationship) === true)
