import type { CascadeValue } from './cascade.ts'
import type { Change } from './change.ts'

/**
 * How much harm a change can do, from the change alone (safety.md P9): `destroys` lets a delete take rows with it,
 * `exposes` hands rows or access to more people, `tightens` makes the platform refuse what worked before, `lists`
 * touches no row and no right, only what a legacy roll-up view shows (contract.md 4.4).
 */
export type Severity = 'destroys' | 'exposes' | 'tightens' | 'relaxes' | 'lists'

/** A change that is not understood counts as the worst. */
export function severityOf({ action, before, after }: Change): Severity {
  if (action === 'delete') {
    if (after === 'Cascade') return 'destroys'
    return after === 'Restrict' ? 'tightens' : 'relaxes'
  }
  if (action === 'merge' || action === 'archive') return 'destroys'
  if (action === 'rollupView') return 'lists'
  // Unshare takes access away: what it does not reach stays shared.
  const isNarrower = action === 'unshare' ? isWithin(before, after) : isWithin(after, before)
  return isNarrower ? 'relaxes' : 'exposes'
}

/** Whether every row the one value reaches is reached by the other. Active and user-owned rows only overlap. */
const isWithin = (inner: CascadeValue, outer: CascadeValue): boolean =>
  inner === 'NoCascade' || outer === 'Cascade' || inner === outer
