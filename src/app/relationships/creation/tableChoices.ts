import { canConnect } from '../../../model/draft/canConnect.ts'
import type { TargetObstacle } from '../../../model/draft/draftIssue.ts'
import { whyNotRole, type Ineligibility } from '../../../model/draft/eligibility.ts'
import type { Environment } from '../../../model/environment.ts'
import { tableName, type Table } from '../../../model/table.ts'

/** Why a table cannot be chosen. */
export type TableReason = Ineligibility | Extract<TargetObstacle, { readonly rule: 'targetTwice' }>

interface TableChoice {
  readonly table: Table
  /** Null when it can be chosen. */
  readonly reason: TableReason | null
}

/** As many as a list can be read through; typing brings the others. */
const shown = 40

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

/** The tables whose display or logical names contain the text: those that begin with it first. */
export function tableChoices(
  environment: Environment,
  text: string,
  reasonOf: (table: string) => TableReason | null,
): readonly TableChoice[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table) => {
    const name = tableName(table).toLocaleLowerCase()
    if (name.startsWith(words) || table.logicalName.startsWith(words)) return 0
    return name.includes(words) || table.logicalName.includes(words) ? 1 : 2
  }
  return [...environment.tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .map((candidate) => ({ ...candidate, reason: reasonOf(candidate.table.logicalName) }))
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        Number(one.reason !== null) - Number(other.reason !== null) ||
        tableName(one.table).localeCompare(tableName(other.table)),
    )
    .slice(0, shown)
}
