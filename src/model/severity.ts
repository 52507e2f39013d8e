import type { CascadeValue } from './cascade.ts'
import type { Change } from './change.ts'

/**
 * How much harm a change can do, from the change alone (safety.md P9): `destroys` lets a delete take rows with it,
 * `exposes` hands rows or access to more people, `tightens` makes the platform refuse what worked before.
 */
export type Severity = 'destroys' | 'exposes' | 'tightens' | 'relaxes'

/** A change that is not understood counts as the worst. */
export function severityOf({ action, before, after }: Change): Severity {
  if (action === 'delete') {
    if (after === 'Cascade') return 'destroys'
    return after === 'Restrict' ? 'tightens' : 'relaxes'
  }
  if (action === 'merge' || action === 'archive') return 'destroys'
  // Unshare takes access away: what it does not reach stays shared.
  const isNarrower = action === 'unshare' ? isWithin(before, after) : isWithin(after, before)
  return isNarrower ? 'relaxes' : 'exposes'
}

/** Whether every row the one value reaches is reached by the other. Active and user-owned rows only overlap. */
const isWithin = (inner: CascadeValue, outer: CascadeValue): boolean =>
  inner === 'NoCascade' || outer === 'Cascade' || inner === outer
