import type { Environment } from '../model/environment.ts'
import { relationshipsOf } from '../model/environment.ts'
import { foldOf } from './plumbing.ts'

/**
 * The table to open on when nobody asked for one: Account, which customizers know; else the table with the most
 * relationships that is not plumbing. Null when there are no tables.
 */
export function startTable(environment: Environment): string | null {
  if (environment.tables.has('account')) return 'account'
  let best: string | null = null
  let most = -1
  for (const table of environment.tables.values()) {
    const count = foldOf(table) === null ? relationshipsOf(environment, table.logicalName).length : -0.5
    if (count > most) {
      most = count
      best = table.logicalName
    }
  }
  return best
}
