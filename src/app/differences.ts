import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Change } from '../model/change.ts'
import type { Environment } from '../model/environment.ts'
import { isHeldIn, tablesAtStake, unsureLookupsIn } from '../model/impact/differingLookups.ts'
import type { ImpactDifference } from '../model/impact/impactDifference.ts'
import type { IsLookupRequired } from '../model/impact/impactStep.ts'
import { stagedDifferences } from '../model/impact/stagedDifferences.ts'
import { severityByImpact, severityOf, worstFirst, type Severity } from '../model/severity.ts'
import { useLookupsOf, type Lookups } from './lookups.ts'
import { useStagedEnvironment } from './staged.ts'

/** What was found is kept as long as the staged list stays the same; changes are never altered. */
const found = new WeakMap<Environment, WeakMap<Change, readonly ImpactDifference[]>>()

/**
 * What one change makes different, every lookup taken to let go. `after`: the environment with it and whatever else is
 * staged.
 */
export function differencesIn(after: Environment, change: Change): readonly ImpactDifference[] {
  const known = found.get(after) ?? new WeakMap<Change, readonly ImpactDifference[]>()
  found.set(after, known)
  const differences = known.get(change) ?? stagedDifferences(after, change)
  known.set(change, differences)
  return differences
}

/** Finds differences; every lookup is taken to let go where nothing is known of them. */
export type FindDifferences = (isLookupRequired?: IsLookupRequired) => readonly ImpactDifference[]

/** Finds those of one change. */
export const findingIn =
  (after: Environment, change: Change): FindDifferences =>
  (isLookupRequired) =>
    isLookupRequired === undefined ? differencesIn(after, change) : stagedDifferences(after, change, isLookupRequired)

/** What becomes different, as far as columns were read. */
export interface Foretold {
  /** Null while it is being found. */
  readonly differences: readonly ImpactDifference[] | null
  /** On how many lookups it hangs of which it is not known whether they can be empty. */
  readonly unsure: number
  readonly lookups: Lookups
  readonly find: FindDifferences | null
}

/** Finds differences, and reads the lookup columns on which they hang, and no others. `find` is kept by whoever asks. */
export function useForetold(find: FindDifferences | null): Foretold {
  const reached = useMemo(() => (find === null ? null : find()), [find])
  const lookups = useLookupsOf(useMemo(() => (reached === null ? [] : tablesAtStake(reached)), [reached]))
  return useMemo(() => {
    const { isLookupRequired } = lookups
    if (find === null || reached === null) return { differences: null, unsure: 0, lookups, find }
    const differences = isHeldIn(reached, isLookupRequired) ? find(isLookupRequired) : reached
    return { differences, unsure: unsureLookupsIn(differences, isLookupRequired), lookups, find }
  }, [find, reached, lookups])
}

/** The environment that a change is judged in: with it and whatever else will be so. */
export type JudgedIn = (change: Change) => Environment

/** Finds those of one change in the environment it is judged in, which is made when it is first needed. */
function findingOnce(judgedIn: JudgedIn, change: Change): FindDifferences {
  let after: Environment | null = null
  return (isLookupRequired) => {
    after ??= judgedIn(change)
    return findingIn(after, change)(isLookupRequired)
  }
}

/** What a staged change makes different, with everything that is staged; as for `useDifferencesIn`. */
export function useDifferences(change: Change): Foretold {
  const present = useStagedEnvironment()
  return useDifferencesIn(useCallback(() => present, [present]), change)
}

/**
 * What a change makes different; null while that is being found, after what it concerns has been drawn: in an environment
 * where everything goes on to everything one answer takes longer than a frame.
 * @param judgedIn Kept by whoever asks; the environment it makes is kept as long.
 */
export function useDifferencesIn(judgedIn: JudgedIn, change: Change): Foretold {
  const asked = useMemo(() => findingOnce(judgedIn, change), [judgedIn, change])
  return useForetold(useDeferredValue<FindDifferences | null>(asked, null))
}

/** A severity, and whether it is so whatever turns out of the lookups that were not read. */
export interface JudgedSeverity {
  readonly severity: Severity
  readonly isSure: boolean
}

/** The severity of a change by what becomes different: the worst it can be as long as lookups are not known. */
export function foretoldSeverity(change: Change, { differences, unsure, lookups, find }: Foretold): JudgedSeverity {
  if (differences === null || find === null) return { severity: severityOf(change), isSure: true }
  const severity = severityByImpact(change, differences)
  // No lookup makes or unmakes what deletes data.
  if (unsure === 0 || severity === 'destroys') return { severity, isSure: true }
  const { isLookupRequired } = lookups
  // The lookup of the change itself may let go while those further down do not, or the other way round.
  const guesses = [true, false].flatMap((own) => [true, false].map((others) => ({ own, others })))
  const possible = guesses
    .map(({ own, others }) =>
      find((lookup) => isLookupRequired(lookup) ?? (lookup.schemaName === change.schemaName ? own : others)),
    )
    .map((differing) => severityByImpact(change, differing))
    .toSorted(worstFirst)
  const [worst = severity] = possible
  return { severity: worst, isSure: worst === (possible.at(-1) ?? severity) }
}
