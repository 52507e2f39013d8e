import { useQuery } from '@tanstack/react-query'
import { membership } from '../model/change.ts'
import { solutionStanding, type SolutionStanding } from '../model/solutionStanding.ts'
import { useChosenSolution } from './chosenSolution.ts'
import { queries } from './queries.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStaged, useStagedEnvironment } from './staged.ts'
import { membershipTexts } from './texts/membership.ts'

/** Whether a relationship can be added to the chosen solution; where not, why, in a sentence. */
export type SolutionAddition =
  | { readonly closed: null; readonly solution: string; readonly add: (withRequired: boolean) => void }
  | { readonly closed: string }

/** The same for many relationships: those that can be added, and how many cannot for which reason. */
export type SolutionAdditions =
  | {
      readonly closed: null
      readonly solution: string
      readonly ready: readonly string[]
      readonly others: ReadonlyMap<SolutionStanding, number>
      /** Stages adding those that can be, as one step. */
      readonly add: (withRequired: boolean) => void
    }
  | { readonly closed: string }

type Standings =
  | { readonly closed: null; readonly solution: string; readonly uniqueName: string; readonly of: (schemaName: string) => SolutionStanding }
  | { readonly closed: string }

/** How relationships stand to the chosen solution. `isAsked`: whether what is in it has to be read for that. */
function useStandings(isAsked: boolean): Standings {
  const { connection, environment, readOnly } = useSession()
  const solution = useChosenSolution()
  const staged = useStaged()
  const after = useStagedEnvironment()
  const inside = useQuery({
    ...queries.solutionRelationships(connection, solution?.solutionId ?? ''),
    enabled: solution !== null && isAsked,
  })
  const { closed } = membershipTexts
  if (readOnly !== null) return { closed: closed.readOnly }
  if (solution === null) return { closed: closed.noSolution }
  const { uniqueName, friendlyName } = solution
  if (inside.isError) return { closed: closed.unknown(friendlyName) }
  if (inside.data === undefined) return { closed: closed.reading(friendlyName) }
  return {
    closed: null,
    solution: friendlyName,
    uniqueName,
    of: solutionStanding(environment, after, staged, uniqueName, inside.data),
  }
}

/** Null where the relationship is not on the server: what is only a draft goes into the chosen solution by itself. */
export function useSolutionAddition(schemaName: string | null): SolutionAddition | null {
  const { environment } = useSession()
  const stage = useWorkspace((workspace) => workspace.stage)
  const standings = useStandings(schemaName !== null)
  if (schemaName === null || !environment.relationships.has(schemaName)) return null
  if (standings.closed !== null) return standings
  const { solution, uniqueName } = standings
  const standing = standings.of(schemaName)
  if (standing === 'draft') return null
  if (standing !== 'ready') return { closed: membershipTexts.one[standing](solution) }
  return { closed: null, solution, add: (withRequired) => stage([membership(schemaName, uniqueName, 'inside', withRequired)]) }
}

/** What adding several relationships to the chosen solution comes to. */
export function useSolutionAdditions(schemaNames: readonly string[]): SolutionAdditions {
  const stage = useWorkspace((workspace) => workspace.stage)
  const standings = useStandings(schemaNames.length > 0)
  if (standings.closed !== null) return standings
  const { solution, uniqueName } = standings
  const ready: string[] = []
  const others = new Map<SolutionStanding, number>()
  for (const schemaName of schemaNames) {
    const standing = standings.of(schemaName)
    if (standing === 'ready') ready.push(schemaName)
    else others.set(standing, (others.get(standing) ?? 0) + 1)
  }
  const add = (withRequired: boolean) =>
    stage(ready.map((schemaName) => membership(schemaName, uniqueName, 'inside', withRequired)))
  return { closed: null, solution, ready, others, add }
}
