import { useEffect, useMemo, useState } from 'react'
import type { Environment } from '../../model/environment.ts'
import { isHeldIn, tablesAtStake, unsureLookupsIn } from '../../model/impact/differingLookups.ts'
import type { ImpactDifference } from '../../model/impact/impactDifference.ts'
import { planDifferences, type DifferenceSearch } from '../../model/impact/stagedDifferences.ts'
import type { Staged } from '../../model/stage.ts'
import { useLookupsOf } from '../lookups.ts'

/** How long the screen is kept waiting at a time, in milliseconds. */
const slice = 14

/**
 * What changes make different together, found in slices between which the screen can answer: first with every lookup taken
 * to let go, and once more with what was read of those where one does not. `differences` are null until then.
 * @param changes Null: nothing is searched for, and a search that runs ends.
 */
export function usePlanDifferences(before: Environment, after: Environment, changes: Staged | null) {
  const reach = useMemo((): Start | null => (changes === null ? null : () => planDifferences(before, after, changes)), [before, after, changes])
  const reached = useSearch(reach)
  const lookups = useLookupsOf(useMemo(() => tablesAtStake(reached.differences ?? []), [reached.differences]))
  const { isLookupRequired } = lookups
  const isHeld = useMemo(() => isHeldIn(reached.differences ?? [], isLookupRequired), [reached.differences, isLookupRequired])
  const hold = useMemo(
    (): Start | null => (changes === null || !isHeld ? null : () => planDifferences(before, after, changes, isLookupRequired)),
    [before, after, changes, isHeld, isLookupRequired],
  )
  const held = useSearch(hold)
  const { differences, percent } = isHeld ? held : reached
  const unsure = useMemo(() => unsureLookupsIn(differences ?? [], isLookupRequired), [differences, isLookupRequired])
  return { differences, percent, unsure, lookups }
}

type Start = () => DifferenceSearch

interface State {
  readonly start: Start
  readonly percent: number
  readonly differences: readonly ImpactDifference[] | null
}

/** Searches in slices, anew for each `start`, which is kept by whoever asks. */
function useSearch(start: Start | null): Omit<State, 'start'> {
  const [state, setState] = useState<State | null>(null)
  useEffect(() => {
    if (start === null) return
    const search = start()
    let percent = 0
    let timer: ReturnType<typeof setTimeout>
    const work = (): void => {
      let reached = percent
      for (const until = performance.now() + slice; performance.now() < until; ) {
        const next = search.next()
        if (next.done === true) return setState({ start, percent: 100, differences: next.value })
        reached = Math.floor((100 * next.value.done) / next.value.all)
      }
      if (reached > percent) setState({ start, percent: reached, differences: null })
      percent = reached
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [start])
  return state === null || state.start !== start ? notBegun : state
}

const notBegun = { percent: 0, differences: null }
