import { useQuery } from '@tanstack/react-query'
import type { Solution } from '../model/solution.ts'
import { queries } from './queries.ts'
import { useSession, useWorkspace } from './session.tsx'

const unmanaged = (solutions: readonly Solution[]): readonly Solution[] => solutions.filter(({ isManaged }) => !isManaged)

/** The solutions that can receive changes, and how reading them stands. */
export function useReceivers() {
  const { connection } = useSession()
  return useQuery({ ...queries.solutions(connection), select: unmanaged })
}

/** The solution that receives changes; null until one is chosen, and while the list of solutions is not there. */
export function useChosenSolution(): Solution | null {
  const chosen = useWorkspace((workspace) => workspace.solution)
  const { data } = useReceivers()
  return data?.find(({ uniqueName }) => uniqueName === chosen) ?? null
}

/** What requests call the chosen solution; null until one is chosen, and where the environment has it no longer. */
export function useSolutionName(): string | null {
  const chosen = useWorkspace((workspace) => workspace.solution)
  const { data } = useReceivers()
  const isGone = data?.every(({ uniqueName }) => uniqueName !== chosen) === true
  return isGone ? null : chosen
}
