import { useMemo } from 'react'
import { diff } from '../model/diff.ts'
import type { Environment } from '../model/environment.ts'
import type { IsLookupRequired } from '../model/impact/impactStep.ts'
import { issues, tablesJudged } from '../model/issues.ts'
import type { Staged } from '../model/stage.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { useChosenSolution } from './chosenSolution.ts'
import { useLookupsOf } from './lookups.ts'
import { useSession, useWorkspace } from './session.tsx'

/** Remembers the last answer: every view of the same staged list shares one environment, diff and issue list. */
function latest<A, B, Result>(compute: (a: A, b: B) => Result): (a: A, b: B) => Result {
  let known: { a: A; b: B; result: Result } | null = null
  return (a, b) => {
    if (known === null || known.a !== a || known.b !== b) known = { a, b, result: compute(a, b) }
    return known.result
  }
}

const environmentOf = latest(stagedEnvironment)
const diffOf = latest(diff)
const issuesOf = latest((environment: Environment, { staged, prefix, isLookupRequired }: Judged) =>
  issues(environment, staged, prefix, isLookupRequired),
)
const rulesOf = latest((prefix: string | null, isLookupRequired: IsLookupRequired) => ({ prefix, isLookupRequired }))
const judgedOf = latest((staged: Staged, rules: Omit<Judged, 'staged'>): Judged => ({ staged, ...rules }))

interface Judged {
  readonly staged: Staged
  readonly prefix: string | null
  readonly isLookupRequired: IsLookupRequired
}

/** The staged changes. */
export const useStaged = () => useWorkspace((workspace) => workspace.staged)

/** The environment as it will be with the staged changes. */
export function useStagedEnvironment() {
  const { environment } = useSession()
  return environmentOf(environment, useStaged())
}

/** The staged changes grouped by relationship. */
export function useDiff() {
  const { environment } = useSession()
  return diffOf(environment, useStaged())
}

const nothingKnown: IsLookupRequired = () => undefined

/** What is known of the lookups that staged changes would have emptied: the server refuses that of one that cannot be. */
export function useJudgedLookups(): IsLookupRequired {
  const { environment } = useSession()
  const staged = useStaged()
  const tables = useMemo(() => tablesJudged(environment, staged), [environment, staged])
  const { isLookupRequired } = useLookupsOf(tables)
  // The same one on every visit, so that what was found with it stays.
  return tables.length === 0 ? nothingKnown : isLookupRequired
}

/** What stands between the staged changes and the server. */
export function useIssues(isLookupRequired: IsLookupRequired) {
  const { environment } = useSession()
  const prefix = useChosenSolution()?.prefix ?? null
  return issuesOf(environment, judgedOf(useStaged(), rulesOf(prefix, isLookupRequired)))
}
