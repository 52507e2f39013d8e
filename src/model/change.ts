import type { CascadeAction, CascadeValue } from './cascade.ts'

/** One staged change of one cascade setting. `before` is what the server held when it was staged. */
export interface CascadeChange {
  readonly type: 'cascade'
  readonly schemaName: string
  readonly action: CascadeAction
  readonly before: CascadeValue
  readonly after: CascadeValue
}

/** Everything that can be staged. A closed union: each new kind of change is a member here. */
export type Change = CascadeChange

/** What a change is about; two changes of the same subject squash into one. */
export const subjectOf = (change: Change): string => `${change.schemaName}/cascade/${change.action}`

/** The change that takes this one back. */
export const invert = (change: Change): Change => ({ ...change, before: change.after, after: change.before })
