import type { RoleEntry, RoleWork } from '../applyRoles.ts'
import type { RoleWrite } from '../../model/roles/roleWrite.ts'
import { isUnderWay as isStandingUnderWay } from '../rowStanding.ts'

export const isUnderWay = ({ state }: Pick<RoleEntry, 'state'>): boolean => isStandingUnderWay(state)
export const isDone = ({ state }: Pick<RoleEntry, 'state'>): boolean => state.type === 'done'

/** How the newest write of something stands: under way, done but not read again yet, failed the last time; null: at rest. */
export type Standing = 'busy' | 'done' | 'failed' | null

/** @param concerns Whether a write is one of what is asked about. */
export function standingOf(work: RoleWork, concerns: (write: RoleWrite) => boolean): { standing: Standing; entry: RoleEntry | null } {
  const entry = work.entries.find(({ write }) => concerns(write))
  if (entry === undefined) return { standing: null, entry: null }
  if (isUnderWay(entry)) return { standing: 'busy', entry }
  if (isDone(entry)) return { standing: work.running.includes(entry.id) ? 'done' : null, entry }
  return { standing: work.last.includes(entry.id) ? 'failed' : null, entry }
}
