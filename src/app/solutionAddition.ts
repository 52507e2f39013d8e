import { useQuery } from '@tanstack/react-query'
import { membership } from '../model/change.ts'
import { isLeaving } from '../model/environment.ts'
import { useChosenSolution } from './chosenSolution.ts'
import { queries } from './queries.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStaged, useStagedEnvironment } from './staged.ts'
import { membershipTexts } from './texts/membership.ts'

/** Whether a relationship can be added to the chosen solution; where not, why, in a sentence. */
export type SolutionAddition =
  | { readonly closed: null; readonly solution: string; readonly add: (withRequired: boolean) => void }
  | { readonly closed: string }

/** Null where the relationship is not on the server: what is only a draft goes into the chosen solution by itself. */
export function useSolutionAddition(schemaName: string | null): SolutionAddition | null {
  const { connection, environment, readOnly } = useSession()
  const solution = useChosenSolution()
  const staged = useStaged()
  const after = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const inside = useQuery({
    ...queries.solutionRelationships(connection, solution?.solutionId ?? ''),
    enabled: solution !== null && schemaName !== null,
  })
  const relationship = schemaName === null ? undefined : environment.relationships.get(schemaName)
  if (schemaName === null || relationship === undefined) return null
  const { closed } = membershipTexts
  if (readOnly !== null) return { closed: closed.readOnly }
  if (solution === null) return { closed: closed.noSolution }
  const { uniqueName, friendlyName } = solution
  if (isLeaving(after, schemaName)) return { closed: closed.leaving }
  const isStaged = staged.some(
    (change) =>
      change.type === 'membership' &&
      change.relationship === schemaName &&
      change.solution === uniqueName &&
      change.after === 'inside',
  )
  if (isStaged) return { closed: closed.staged(friendlyName) }
  if (inside.isError) return { closed: closed.unknown(friendlyName) }
  if (inside.data === undefined) return { closed: closed.reading(friendlyName) }
  if (inside.data.has(relationship.metadataId)) return { closed: closed.inside(friendlyName) }
  return {
    closed: null,
    solution: friendlyName,
    add: (withRequired) => stage([membership(schemaName, uniqueName, 'inside', withRequired)]),
  }
}
