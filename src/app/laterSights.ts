import { deepEqual } from '@tanstack/react-router'
import type { StepReceipt } from '../apply/receipt.ts'
import type { Reconciled } from '../apply/reconcile.ts'
import type { StepOutcome } from '../apply/state.ts'
import type { Change } from '../model/change.ts'
import type { LaterSight, StoredReceipt } from './applyStored.ts'

/** What was seen of a step that may have been sent before. */
export interface Seen {
  readonly schemaName: string
  readonly changes: readonly Change[]
  readonly sight: LaterSight['sight']
  readonly writtenAt: LaterSight['writtenAt']
}

/** What an apply found done before it sent anything. */
export const seenDone = (steps: readonly StepReceipt[]): readonly Seen[] =>
  steps.flatMap(({ schemaName, changes, outcome }) =>
    outcome.type === 'applied' && outcome.already ? [{ schemaName, changes, sight: 'target', writtenAt: null }] : [],
  )

/** What looking after interrupted writes found out. */
export const seenReconciled = (ended: readonly Reconciled[]): readonly Seen[] =>
  ended.flatMap(({ entry, end }) =>
    entry.type === 'publish' || end.type === 'unknown'
      ? []
      : [{ ...entry.step, sight: sights[end.type], writtenAt: entry.writtenAt }],
  )

const sights = { applied: 'target', notApplied: 'baseline', conflict: 'conflict' } as const

/**
 * The receipts, newest first, that learn something of what was seen: of each step the last one that knows anything of it,
 * where it does not know how it ended and wrote these very changes. An older one is answered by what came after it.
 */
export function toldLater(receipts: readonly StoredReceipt[], seen: readonly Seen[], now: Date): readonly StoredReceipt[] {
  const told = new Map<string, StoredReceipt>()
  for (const { schemaName, changes, sight, writtenAt } of seen) {
    const last = lastOf(receipts, schemaName)
    if (last?.step.outcome.type !== 'unknown' || !isAmong(last.step.changes, changes)) continue
    const { id } = last.stored
    const present = told.get(id) ?? last.stored
    const others = present.later.filter((one) => one.schemaName !== schemaName)
    told.set(id, { ...present, later: [...others, { schemaName, seenAt: now.toISOString(), sight, writtenAt }] })
  }
  return [...told.values()]
}

function lastOf(receipts: readonly StoredReceipt[], schemaName: string) {
  for (const stored of receipts) {
    const step = stored.receipt.steps.find((one) => one.schemaName === schemaName && tellsAnything(one.outcome))
    if (step !== undefined) return { stored, step }
  }
  return null
}

/** Whether the server was looked at, or sent anything. */
function tellsAnything(outcome: StepOutcome): boolean {
  if (outcome.type === 'notApplied') return !['cancelled', 'unreadable', 'journal'].includes(outcome.reason.type)
  return outcome.type !== 'notStarted'
}

/** Whether all of these changes, from the same value to the same one, are among others. */
const isAmong = (changes: readonly Change[], others: readonly Change[]): boolean =>
  changes.every((change) => others.some((other) => deepEqual(change, other)))
