import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { describeError } from '../describeError.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { relationshipsTexts } from '../texts/relationships.ts'

/** Which solutions list which relationship, as far as that has been read. */
export type RelationshipSolutions =
  | { readonly type: 'reading' }
  /** `cause`: why, in words. */
  | { readonly type: 'failed'; readonly cause: string; readonly retry: () => void }
  | {
      readonly type: 'read'
      /** The unique names of the solutions that list a relationship, by its metadata id. */
      readonly of: (metadataId: string) => readonly string[]
      /** Unique name → the name people gave it. */
      readonly names: ReadonlyMap<string, string>
    }

/** Reads which solutions list which relationship, where somebody asks for it: in a large environment that is thousands of lines. */
export function useRelationshipSolutions(isAsked: boolean): RelationshipSolutions {
  const { connection } = useSession()
  const solutions = useQuery({ ...queries.solutions(connection), enabled: isAsked })
  const lists = useQuery({ ...queries.relationshipSolutions(connection), enabled: isAsked })
  const error = solutions.error ?? lists.error
  const { refetch: readSolutions } = solutions
  const { refetch: readLists } = lists
  return useMemo(() => {
    if (solutions.data !== undefined && lists.data !== undefined) {
      const uniqueNames = new Map(solutions.data.map(({ solutionId, uniqueName }) => [solutionId, uniqueName]))
      const known = lists.data
      return {
        type: 'read',
        // One that came since then is named by its id: the relationship is not in none.
        of: (metadataId) => (known.get(metadataId) ?? []).map((id) => uniqueNames.get(id) ?? id),
        names: new Map([
          ...[...known.values()].flat().flatMap((id) => (uniqueNames.has(id) ? [] : [[id, relationshipsTexts.solution.other] as const])),
          ...solutions.data.map(({ uniqueName, friendlyName }) => [uniqueName, friendlyName] as const),
        ]),
      }
    }
    if (error === null) return { type: 'reading' }
    return { type: 'failed', cause: describeError(error).cause, retry: () => void Promise.all([readSolutions(), readLists()]) }
  }, [solutions.data, lists.data, error, readSolutions, readLists])
}
