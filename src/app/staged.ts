import { diff } from '../model/diff.ts'
import type { Environment } from '../model/environment.ts'
import { issues } from '../model/issues.ts'
import type { Staged } from '../model/stage.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { useChosenSolution } from './chosenSolution.ts'
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
const issuesOf = latest((environment: Environment, { staged, prefix }: Judged) => issues(environment, staged, prefix))
const judgedOf = latest((staged: Staged, prefix: string | null): Judged => ({ staged, prefix }))

interface Judged {
  readonly staged: Staged
  readonly prefix: string | null
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

/** What stands between the staged changes and the server. */
export function useIssues() {
  const { environment } = useSession()
  const prefix = useChosenSolution()?.prefix ?? null
  return issuesOf(environment, judgedOf(useStaged(), prefix))
}
