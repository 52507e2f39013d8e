import type { Environment } from '../environment.ts'
import { isFilled } from '../localizedText.ts'
import type { Draft, LookupDraft, OneToManyDraft } from './draft.ts'
import { at, type DraftIssue, type DraftProblem } from './draftIssue.ts'
import { whyNotTarget } from './multiTableLookups.ts'
import { schemaNameObstacles } from './nameRules.ts'
import { columnNames, isNavigationTaken, type KnownColumns } from './takenNames.ts'

/** What the rules for names ask of the caller. */
interface Names {
  readonly prefix: string
  readonly columns: KnownColumns
}

/** The lookup column that a draft makes or hangs on (contract.md 2.5, 2.9). */
export function columnIssues(environment: Environment, draft: Draft, names: Names): readonly DraftIssue[] {
  switch (draft.type) {
    case 'ManyToMany':
      return []
    case 'OneToMany':
      return draft.column.type === 'new'
        ? newColumnIssues(environment, draft.column.lookup, draft.referencingTable, names, draft.referencedTable)
        : targetProblems(environment, draft, draft.column.schemaName, names.columns).map(at('column.schemaName'))
    case 'MultiTable':
    case 'Customer':
      return newColumnIssues(environment, draft.lookup, draft.referencingTable, names)
  }
}

/** @param target The one table that a plain lookup points to. */
function newColumnIssues(
  environment: Environment,
  { schemaName, displayName, requiredLevel }: LookupDraft,
  table: string,
  { prefix, columns }: Names,
  target?: string,
): readonly DraftIssue[] {
  const name = schemaName.toLowerCase()
  const problems: DraftProblem[] = [...schemaNameObstacles(schemaName, prefix)]
  if (isRegarding(environment, table, name)) problems.push({ rule: 'regarding' })
  if (columnNames(environment, columns, table).has(name)) {
    const addsTarget =
      target !== undefined && whyNotTarget(environment, columns, { table, column: name, target }) === null
    problems.push({ rule: addsTarget ? 'wouldAddTarget' : 'columnTaken', column: name })
  } else if (isNavigationTaken(environment, table, name)) {
    problems.push({ rule: 'columnLikeNavigation', table, name })
  }
  return [
    ...problems.map(at('column.schemaName')),
    ...(displayName.some(isFilled) ? [] : [at('column.displayName')({ rule: 'displayNameMissing' })]),
    ...(requiredLevel === 'SystemRequired' ? [at('column.requiredLevel')({ rule: 'systemRequired' })] : []),
  ]
}

/** Why an existing column takes no further target. */
function targetProblems(
  environment: Environment,
  { referencingTable: table, referencedTable: target }: OneToManyDraft,
  schemaName: string,
  columns: KnownColumns,
): readonly DraftProblem[] {
  const column = schemaName.toLowerCase()
  if (isRegarding(environment, table, column)) return [{ rule: 'regarding' }]
  if (!columnNames(environment, columns, table).has(column)) return [{ rule: 'columnMissing', column }]
  const closed = whyNotTarget(environment, columns, { table, column, target })
  return closed === null ? [] : [closed]
}

const isRegarding = (environment: Environment, table: string, column: string): boolean =>
  column === 'regardingobjectid' && environment.tables.get(table)?.isActivity === true
