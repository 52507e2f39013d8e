import { useMemo, useState } from 'react'
import { dressLines, type Edge } from '../../graph/edges.ts'
import { keepUnchanged } from '../../graph/keepUnchanged.ts'
import { pairKey } from '../../graph/lines.ts'
import { projectShape, type Picture } from '../../graph/picture.ts'
import { structureOf, type Environment } from '../../model/environment.ts'
import { useSession } from '../session.tsx'
import type { GraphSearch } from './graphSearch.ts'
import type { Lens } from './lens.ts'
import { useSolutionMembers } from './solutionMembers.ts'

/**
 * The picture the address asks for, in two parts: a staged value leaves the shape the same object, and the look of
 * every line but those of its relationship. `chosenPair`: the bundle that is open because a relationship in it is.
 */
export function usePicture(environment: Environment, focus: string, search: GraphSearch & { relationship?: string | undefined }, lens: Lens | null) {
  const { environment: baseline } = useSession()
  const inSolution = useSolutionMembers()
  const { expanded, show, opened, relationship } = search
  const chosen = relationship === undefined ? undefined : environment.relationships.get(relationship)
  const chosenPair = chosen === undefined ? null : pairKey(chosen)
  const structure = structureOf(environment)
  // By name: another impact on the same tables leaves the shape the same.
  const reachedNames = search.reached === true && lens?.impact != null ? [...lens.impact.tables.keys()].join(' ') : ''
  const besides = useMemo(() => (reachedNames === '' ? [] : reachedNames.split(' ')), [reachedNames])
  const shape = useMemo(
    () =>
      projectShape(
        structure,
        { focus, expanded: expanded ?? [], shown: new Set(show), besides },
        new Set([...(opened ?? []), ...(chosenPair === null ? [] : [chosenPair])]),
      ),
    [structure, focus, expanded, show, besides, opened, chosenPair],
  )
  const [keep] = useState(() => keepUnchanged((edge: Edge) => Object.values(edge)))
  const action = lens?.action ?? 'delete'
  const light = lens?.light ?? null
  const edges = useMemo(
    () => keep(dressLines(shape.lines, environment, { baseline, inSolution, action, light })),
    [keep, shape, environment, baseline, inSolution, action, light],
  )
  const picture = useMemo((): Picture => ({ ...shape, edges }), [shape, edges])
  return { shape, picture, chosenPair, besides }
}
