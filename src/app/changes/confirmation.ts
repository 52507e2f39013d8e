import type { Change } from '../../model/change.ts'
import type { Environment } from '../../model/environment.ts'
import { severityByImpact, severityOf, type Severity } from '../../model/severity.ts'
import { differencesIn } from '../differences.ts'

/** What is asked about before it is applied, the worst first. */
export const asked = ['destroys', 'exposes'] as const satisfies readonly Severity[]

/**
 * The severity a confirmation goes by. What a changed value can do at worst, the change alone tells; what something new
 * does hangs on what it joins, so that is found out.
 * @param after The environment with every change that is applied.
 */
export const askedSeverity = (after: Environment, change: Change): Severity =>
  change.type === 'create' ? severityByImpact(change, differencesIn(after, change)) : severityOf(change)

/** Whether applying these changes needs a word first. */
export const needsConfirmation = (after: Environment, changes: readonly Change[]): boolean =>
  changes.some((change) => asked.some((severity) => severity === askedSeverity(after, change)))
