import { canConnect } from '../../../model/draft/canConnect.ts'
import type { TargetObstacle } from '../../../model/draft/draftIssue.ts'
import { whyNotRole, type Ineligibility } from '../../../model/draft/eligibility.ts'
import type { Environment } from '../../../model/environment.ts'

/** Why a table cannot be chosen. */
export type TableReason = Ineligibility | Extract<TargetObstacle, { readonly rule: 'targetTwice' }>

/** Why a table can have no part in any new relationship; null when it can have one. */
function whyNotAtAll(environment: Environment, table: string): Ineligibility | null {
  const asRelated = whyNotRole(environment, table, 'related')
  const reasons = [asRelated, whyNotRole(environment, table, 'primary'), whyNotRole(environment, table, 'manyToMany')]
  return reasons.includes(null) ? null : asRelated
}

/** Which tables can be chosen: beside another one, in the roles given, or at all. Asked for each only when it is shown. */
export function eligibility(
  environment: Environment,
  beside: string | undefined,
): (table: string) => Ineligibility | null {
  if (beside === undefined || !environment.tables.has(beside)) return (table) => whyNotAtAll(environment, table)
  const connectable = canConnect(environment, beside)
  return (table) => connectable.get(table) ?? null
}
