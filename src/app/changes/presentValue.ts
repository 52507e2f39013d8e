import type { CascadeSetting } from '../../model/cascade.ts'
import type { Change } from '../../model/change.ts'
import type { Issue } from '../../model/issues.ts'

/** What the server holds now where a change is to be made, given the issues of that change. */
export function presentValue(change: Change, issues: readonly Issue[]): CascadeSetting {
  for (const issue of issues) {
    if (issue.type === 'drift' && issue.drift.type === 'changed') return issue.drift.theirs
  }
  return change.before
}
