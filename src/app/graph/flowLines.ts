import type { Edge } from '../../graph/edges.ts'
import { keepUnchanged } from '../../graph/keepUnchanged.ts'
import type { Route } from '../../graph/route.ts'
import type { LineFlowEdge } from './RelationshipLine.tsx'

/** What React Flow needs to know of every line that has found its way. */
export function flowLines(
  edges: readonly Edge[],
  routes: ReadonlyMap<string, Route>,
  labels: ReadonlyMap<string, string>,
  hand: { readonly relationship: string | null; readonly inHand: string | null; readonly currentLine: string | null },
): readonly LineFlowEdge[] {
  const { relationship, inHand, currentLine } = hand
  return edges.flatMap((edge): LineFlowEdge[] => {
    const route = routes.get(edge.id)
    if (route === undefined) return []
    const label = labels.get(edge.id) ?? edge.id
    const isTabStop = edge.id === currentLine
    return [
      {
        id: edge.id,
        type: 'line',
        source: edge.source,
        target: edge.target,
        ariaRole: 'button',
        ariaLabel: label,
        data: {
          edge,
          route,
          label,
          isSelected: edge.type === 'relationship' && edge.id === relationship,
          isInHand: inHand !== null && (edge.source === inHand || edge.target === inHand),
          isTabStop,
        },
        domAttributes: { 'aria-roledescription': undefined, 'aria-describedby': undefined, tabIndex: isTabStop ? 0 : -1 },
      },
    ]
  })
}

/** Keeps the lines nothing changed about: React Flow draws a line again when it is another object. */
export const keepLines = () => keepUnchanged(({ data }: LineFlowEdge) => Object.values(data ?? {}))
