import type { Environment } from '../environment.ts'
import { isSelf, type Relationship } from '../relationship.ts'
import type { Draft } from './draft.ts'
import { at, type DraftField, type DraftIssue, type DraftProblem } from './draftIssue.ts'
import { draftRelationships } from './draftRelationships.ts'
import { identifierObstacles } from './nameRules.ts'
import { navigationClaims, navigationNames, type KnownColumns, type NavigationClaim } from './takenNames.ts'

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

/** The names of the navigation properties: their form, and that their table has no other of that name (contract.md 2.5, 2.6). */
export function navigationIssues(environment: Environment, draft: Draft, columns: KnownColumns): readonly DraftIssue[] {
  const claimed = new Set<string>()
  const problemsOf = (claim: NavigationClaim): readonly DraftProblem[] => {
    const key = `${claim.table} ${claim.name}`
    const isTaken = claimed.has(key) || navigationNames(environment, claim.table).has(claim.name)
    claimed.add(key)
    return [
      ...identifierObstacles(claim.name),
      ...(isTaken ? [{ rule: 'navigationTaken', ...claim } as const] : []),
      ...(isColumn(columns, claim) ? [{ rule: 'columnLikeNavigation', ...claim } as const] : []),
    ]
  }
  const issuesOf = (relationship: Relationship, index: number): readonly DraftIssue[] => {
    const [one, other] = navigationClaims(relationship)
    const [field, otherField] = fieldsOf(draft, index)
    if (isSelf(relationship) && one.name === other.name)
      return [...problemsOf(one).map(at(field)), at(otherField)({ rule: 'sameNavigation' })]
    return [...problemsOf(one).map(at(field)), ...problemsOf(other).map(at(otherField))]
  }
  // The language matters to labels alone.
  return withoutRepeats(draftRelationships(draft, 0).flatMap(issuesOf))
}

/** The form of a lookup's name is judged once, not for each of its targets. */
const withoutRepeats = (issues: readonly DraftIssue[]): readonly DraftIssue[] => [
  ...new Map(issues.map((issue) => [`${issue.field} ${issue.rule}`, issue])).values(),
]
