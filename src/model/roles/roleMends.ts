import { oneSidedMatches } from './roleMatches.ts'
import { duplicateMaps, duplicateTables } from './roleMatrix.ts'
import type { RoleRows, RoleWrite } from './roleWrite.ts'

/**
 * Whether a write still mends what it was to mend, on the rows as they are now: deletes a row that only repeats an older
 * one, or completes a pair that has one side. A colleague may have deleted the older one meanwhile. Throws for a write that mends nothing.
 */
export function isMendNeeded(write: RoleWrite, { maps, tables, matches }: Omit<RoleRows, 'roles'>): boolean {
  switch (write.type) {
    case 'deleteMap':
      return duplicateMaps(maps).some(({ id }) => id === write.id)
    case 'deleteTable':
      return duplicateTables(tables).some(({ id }) => id === write.id)
    case 'addMatch':
      return oneSidedMatches(matches).some(({ from, to }) => from === write.match.to && to === write.match.from)
    case 'createRole':
    case 'changeRole':
    case 'deleteRole':
    case 'addMap':
    case 'changeMap':
    case 'addTable':
    case 'deleteMatch':
      throw new Error(`A write of type ${write.type} mends nothing.`)
  }
}
