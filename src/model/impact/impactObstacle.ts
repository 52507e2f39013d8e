import type { Environment } from '../environment.ts'
import { isUserOwned } from '../table.ts'
import { isUnknown } from '../unknown.ts'
import type { ImpactAction } from './impactAction.ts'

/** Why an action cannot be taken on rows of a table at all. */
export type ImpactObstacle =
  | 'noTable'
  /** Rows of the table belong to no user or team, so they are neither assigned nor shared, and inherit nothing (contract.md 4.3). */
  | 'noOwner'
  /** Only accounts, contacts, leads and cases are merged (contract.md 3.4). */
  | 'notMergeable'

const mergeable: ReadonlySet<string> = new Set(['account', 'contact', 'lead', 'incident'])

/** Null: it can be taken, as far as the table says. */
export function obstacleOf(environment: Environment, logicalName: string, action: ImpactAction): ImpactObstacle | null {
  const table = environment.tables.get(logicalName)
  if (table === undefined) return 'noTable'
  if (action === 'delete') return null
  if (action === 'merge') return mergeable.has(logicalName) ? null : 'notMergeable'
  return isUserOwned(table) || isUnknown(table.ownership) ? null : 'noOwner'
}
