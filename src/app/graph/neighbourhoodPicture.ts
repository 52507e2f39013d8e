import { useMemo, useState } from 'react'
import { dressLines, type Edge } from '../../graph/edges.ts'
import { keepUnchanged } from '../../graph/keepUnchanged.ts'
import { pairKey } from '../../graph/lines.ts'
import { projectShape, type Picture } from '../../graph/picture.ts'
import { structureOf, type Environment } from '../../model/environment.ts'
import { useSession } from '../session.tsx'
import type { GraphSearch } from './graphSearch.ts'
import { useSolutionMembers } from './solutionMembers.ts'

/**
 * The picture the address asks for, in two parts: a staged value leaves the shape the same object, and the look of
 * every line but those of its relationship. `chosenPair`: the bundle that is open because a relationship in it is.
 */
export function usePicture(environment: Environment, focus: string, search: GraphSearch & { relationship?: string | undefined }) {
  const { environment: baseline } = useSession()
  const inSolution = useSolutionMembers()
  const { expanded, show, opened, relationship } = search
  const chosen = relationship === undefined ? undefined : environment.relationships.get(relationship)
  const chosenPair = chosen === undefined ? null : pairKey(chosen)
  const structure = structureOf(environment)
  const shape = useMemo(
    () =>
      projectShape(
        structure,
        { focus, expanded: expanded ?? [], shown: new Set(show) },
        new Set([...(opened ?? []), ...(chosenPair === null ? [] : [chosenPair])]),
      ),
    [structure, focus, expanded, show, opened, chosenPair],
  )
  const [keep] = useState(() => keepUnchanged((edge: Edge) => edge))
  const edges = useMemo(
    () => keep(dressLines(shape.lines, environment, { baseline, inSolution })),
    [keep, shape, environment, baseline, inSolution],
  )
  const picture = useMemo((): Picture => ({ ...shape, edges }), [shape, edges])
  return { shape, picture, chosenPair }
}
