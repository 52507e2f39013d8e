import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useChosenSolution } from '../chosenSolution.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'

/** The schema names of the relationships inside the chosen solution; null when none is chosen, or they are not known. */
export function useSolutionMembers(): ReadonlySet<string> | null {
  const { connection, environment } = useSession()
  const solutionId = useChosenSolution()?.solutionId
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
