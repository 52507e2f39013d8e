import type { Environment } from '../environment.ts'
import type { Draft, ManyToManyDraft, TargetDraft } from './draft.ts'
import { at, type DraftField, type DraftIssue } from './draftIssue.ts'
import { schemaNameObstacles } from './nameRules.ts'
import { intersectTaken, relationshipNamed } from './takenNames.ts'

interface NewName {
  readonly name: string
  readonly field: DraftField
}

/** The schema names a draft gives its relationships, each with its field. */
const relationshipNamesOf = (draft: Draft): readonly NewName[] =>
  draft.type === 'OneToMany' || draft.type === 'ManyToMany'
    ? [{ name: draft.schemaName, field: 'schemaName' }]
    : draft.targets.map(({ schemaName }: TargetDraft, index): NewName => ({
        name: schemaName,
        field: `targets.${index}.schemaName`,
      }))

/** The names of the relationships: their form, and that no relationship of either kind has them (contract.md 1.6). */
export function relationshipNameIssues(environment: Environment, draft: Draft, prefix: string): readonly DraftIssue[] {
  const own = new Map<string, string>()
  return relationshipNamesOf(draft).flatMap(({ name, field }) => {
    const existing = own.get(name.toLowerCase()) ?? relationshipNamed(environment, name)
    // The next target of the same draft finds it taken.
    own.set(name.toLowerCase(), name)
    return [
      ...schemaNameObstacles(name, prefix).map(at(field)),
      ...(existing === undefined ? [] : [at(field)({ rule: 'nameTaken', existing })]),
    ]
  })
}

/** The name of the intersect table: its form, and that no table has it, nor will have (contract.md 2.6). */
export const intersectIssues = (
  environment: Environment,
  { intersectTable }: ManyToManyDraft,
  prefix: string,
): readonly DraftIssue[] => [
  ...schemaNameObstacles(intersectTable, prefix).map(at('intersectTable')),
  ...(intersectTaken(environment, intersectTable)
    ? [at('intersectTable')({ rule: 'tableTaken', existing: intersectTable.toLowerCase() })]
    : []),
]
