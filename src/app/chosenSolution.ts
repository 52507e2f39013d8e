import { useQuery } from '@tanstack/react-query'
import type { Solution } from '../model/solution.ts'
import { queries } from './queries.ts'
import { useSession, useWorkspace } from './session.tsx'

/** The solution that receives changes; null until one is chosen, and while the list of solutions is not there. */
export function useChosenSolution(): Solution | null {
  const { connection } = useSession()
  const chosen = useWorkspace((workspace) => workspace.solution)
  const { data } = useQuery(queries.solutions(connection))
  return data?.find(({ uniqueName, isManaged }) => uniqueName === chosen && !isManaged) ?? null
}

/** What requests call the chosen solution; null until one is chosen, and where the environment has it no longer. */
export function useSolutionName(): string | null {
  const { connection } = useSession()
  const chosen = useWorkspace((workspace) => workspace.solution)
  const { data } = useQuery(queries.solutions(connection))
  const isGone = data?.every(({ uniqueName, isManaged }) => uniqueName !== chosen || isManaged) === true
  return isGone ? null : chosen
}
