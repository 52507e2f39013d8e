import type { ValueChange } from '../../model/change.ts'
import type { FieldValue } from '../../model/fields.ts'
import type { Issue } from '../../model/issues.ts'

/** What the server holds now where a change is to be made, given the issues of that change. */
export function presentValue(change: ValueChange, issues: readonly Issue[]): FieldValue {
  for (const issue of issues) {
    if (issue.type === 'drift' && issue.drift.type === 'changed') return issue.drift.theirs
  }
  return change.before
}
