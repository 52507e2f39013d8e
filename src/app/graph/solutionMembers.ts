import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../queries.ts'
import { useSession, useWorkspace } from '../session.tsx'

/** The schema names of the relationships inside the chosen solution; null when none is chosen, or they are not known. */
export function useSolutionMembers(): ReadonlySet<string> | null {
  const { connection, environment } = useSession()
  const chosen = useWorkspace((workspace) => workspace.solution)
  const solutions = useQuery(queries.solutions(connection))
  const solutionId = solutions.data?.find(({ uniqueName }) => uniqueName === chosen)?.solutionId
  const members = useQuery({
    ...queries.solutionRelationships(connection, solutionId ?? ''),
    enabled: solutionId !== undefined,
  })
  const ids = members.data
  const { relationships } = environment
  return useMemo(() => {
    if (ids === undefined) return null
    const inside = [...relationships.values()].filter(({ metadataId }) => ids.has(metadataId))
    return new Set(inside.map(({ schemaName }) => schemaName))
  }, [ids, relationships])
}
