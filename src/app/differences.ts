import { useDeferredValue, useMemo } from 'react'
import type { Change } from '../model/change.ts'
import type { Environment } from '../model/environment.ts'
import type { ImpactDifference } from '../model/impact/impactDifference.ts'
import { stagedDifferences } from '../model/impact/stagedDifferences.ts'
import { useStagedEnvironment } from './staged.ts'

/** What was found is kept as long as the staged list stays the same; changes are never altered. */
const found = new WeakMap<Environment, WeakMap<Change, readonly ImpactDifference[]>>()

/** What one change makes different. `after`: the environment with it and whatever else is staged. */
export function differencesIn(after: Environment, change: Change): readonly ImpactDifference[] {
  const known = found.get(after) ?? new WeakMap<Change, readonly ImpactDifference[]>()
  found.set(after, known)
  const differences = known.get(change) ?? stagedDifferences(after, change)
  known.set(change, differences)
  return differences
}

/**
 * What a staged change makes different; null while that is being found, after what it concerns has been drawn: in an
 * environment where everything goes on to everything one answer takes longer than a frame.
 */
export function useDifferences(change: Change): readonly ImpactDifference[] | null {
  const present = useStagedEnvironment()
  const asked = useMemo(() => ({ after: present, change }), [present, change])
  const settled = useDeferredValue<typeof asked | null>(asked, null)
  return useMemo(() => (settled === null ? null : differencesIn(settled.after, settled.change)), [settled])
}
