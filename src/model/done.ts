import type { Change } from './change.ts'
import { draftNames } from './draft/editDraft.ts'

/** What a step does, in the order in which it is told. */
export const doneKinds = ['created', 'changed', 'column', 'added', 'removed', 'deleted'] as const
export type Done = (typeof doneKinds)[number]

/** How many relationships or columns each of these was done to. */
export type Tally = ReadonlyMap<Done, number>

/** Counts what steps are about; one that makes a lookup of several tables makes several relationships. */
export function tallyOf(steps: readonly { readonly changes: readonly Change[] }[]): Tally {
  const tally = new Map<Done, number>()
  for (const { changes } of steps) {
    const [first] = changes
    if (first === undefined) continue
    const kind = doneBy(first)
    const count = first.type === 'create' ? draftNames(first.draft).length : 1
    tally.set(kind, (tally.get(kind) ?? 0) + count)
  }
  return tally
}

/** What a step with this change does. */
export function doneBy(change: Change): Done {
  switch (change.type) {
    case 'cascade':
    case 'field':
      return 'changed'
    case 'column':
      return 'column'
    case 'membership':
      return change.after === 'inside' ? 'added' : 'removed'
    case 'create':
      return 'created'
    case 'delete':
      return 'deleted'
  }
}
