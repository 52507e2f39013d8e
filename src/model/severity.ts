import type { CascadeSetting } from './cascade.ts'
import type { Change } from './change.ts'

/**
 * How much harm a change can do, from the change alone (safety.md P9): `destroys` lets a delete take rows with it,
 * `exposes` hands rows or access to more people, `tightens` makes the platform refuse what worked before.
 */
export type Severity = 'destroys' | 'exposes' | 'tightens' | 'relaxes'

/** From what reaches no related row to what reaches all of them. */
const reach: readonly CascadeSetting[] = ['NoCascade', 'UserOwned', 'Active', 'Cascade']

/** A change that is not understood counts as the worst. */
export function severityOf(change: Change): Severity {
  if (change.action === 'delete') {
    if (change.after === 'Cascade') return 'destroys'
    return change.after === 'Restrict' ? 'tightens' : 'relaxes'
  }
  if (change.action === 'merge' || change.action === 'archive') return 'destroys'
  return reach.indexOf(change.after) > reach.indexOf(change.before) ? 'exposes' : 'relaxes'
}
