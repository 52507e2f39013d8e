import type { Environment } from '../environment.ts'
import { endsOf, isSelf } from '../relationship.ts'
import type { Draft } from './draft.ts'
import { at, type DraftField, type DraftIssue, type DraftProblem } from './draftIssue.ts'
import { draftRelationships } from './draftRelationships.ts'
import { identifierObstacles } from './nameRules.ts'
import { isNavigationTaken, navigationClaims, type KnownColumns, type NavigationClaim } from './takenNames.ts'

/** The fields from which the navigation names of a relationship follow: of a one-to-many the single one first. */
function fieldsOf(draft: Draft, index: number): readonly [DraftField, DraftField] {
  switch (draft.type) {
    case 'OneToMany':
      return ['column.schemaName', 'schemaName']
    case 'ManyToMany':
      return ['navigation1', 'navigation2']
    case 'MultiTable':
    case 'Customer':
      return ['column.schemaName', `targets.${index}.schemaName`]
  }
}

/** A column that is no lookup has a property of its own name; that of a lookup is `_name_value` (contract.md 6.2). */
const isColumn = (columns: KnownColumns, { table, name }: NavigationClaim): boolean =>
  (columns.get(table) ?? []).some((column) => column.logicalName === name && column.targets === null)

/**
 * The names of the navigation properties: their form where it is not a schema name's that is judged anyway, and that
 * their table has no other of that name (contract.md 2.5, 2.6).
 */
export function navigationIssues(environment: Environment, draft: Draft, columns: KnownColumns): readonly DraftIssue[] {
  const claimed = new Set<string>()
  const problemsOf = (claim: NavigationClaim, schemaName: string): readonly DraftProblem[] => {
    const key = `${claim.table} ${claim.name}`
    const isTaken = claimed.has(key) || isNavigationTaken(environment, claim.table, claim.name)
    claimed.add(key)
    return [
      ...(claim.name === schemaName ? [] : identifierObstacles(claim.name)),
      ...(isTaken ? [{ rule: 'navigationTaken', ...claim } as const] : []),
      ...(isColumn(columns, claim) ? [{ rule: 'columnLikeNavigation', ...claim } as const] : []),
    ]
  }
  return draftRelationships(draft).flatMap((relationship, index, all): readonly DraftIssue[] => {
    const { schemaName } = relationship
    // Targets that say one table twice say one navigation property twice: that is judged as what it is.
    if (all.findIndex((other) => endsOf(other).join() === endsOf(relationship).join()) < index) return []
    const [one, other] = navigationClaims(relationship)
    const [field, otherField] = fieldsOf(draft, index)
    const first = problemsOf(one, schemaName).map(at(field))
    return isSelf(relationship) && one.name === other.name
      ? [...first, at(otherField)({ rule: 'sameNavigation' })]
      : [...first, ...problemsOf(other, schemaName).map(at(otherField))]
  })
}
