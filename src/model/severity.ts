import type { CascadeValue } from './cascade.ts'
import type { CascadeChange, Change } from './change.ts'

/**
 * How much harm a change can do, from the change alone (safety.md P9): `destroys` lets a delete take rows with it,
 * `exposes` hands rows or access to more people, `tightens` makes the platform refuse what worked before, `lists`
 * touches no row and no right, only what a legacy roll-up view shows (contract.md 4.4), and `describes` only how it is
 * found and listed. `adds`: a new relationship, with nothing in it yet.
 */
export type Severity = 'destroys' | 'exposes' | 'tightens' | 'relaxes' | 'lists' | 'describes' | 'adds'

/** A deletion takes the lookup column and its values, or the links, with it (contract.md 2.8). */
export function severityOf(change: Change): Severity {
  switch (change.type) {
    case 'cascade':
      return cascadeSeverity(change)
    case 'field':
    case 'column':
    case 'membership':
      return 'describes'
    case 'create':
      return 'adds'
    case 'delete':
      return 'destroys'
  }
}

/** A change that is not understood counts as the worst. */
function cascadeSeverity({ action, before, after }: CascadeChange): Severity {
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
