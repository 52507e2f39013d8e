import type { Edge } from '../../graph/edges.ts'
import type { Route } from '../../graph/route.ts'
import { lineKeys } from './lineKeys.ts'
import type { LineFlowEdge } from './RelationshipLine.tsx'

/** What React Flow needs to know of every line that has found its way. */
export function flowLines(
  edges: readonly Edge[],
  routes: ReadonlyMap<string, Route>,
  labels: ReadonlyMap<string, string>,
  hand: {
    readonly relationship: string | null
    readonly inHand: string | null
    readonly currentLine: string | null
    readonly take: (line: string) => void
    readonly open: (edge: Edge) => void
  },
): LineFlowEdge[] {
  const { relationship, inHand, currentLine, take, open } = hand
  const ids = edges.map(({ id }) => id).filter((id) => routes.has(id))
  return edges.flatMap((edge): LineFlowEdge[] => {
    const route = routes.get(edge.id)
    if (route === undefined) return []
    const label = labels.get(edge.id) ?? edge.id
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
        },
        domAttributes: {
          'aria-roledescription': undefined,
          'aria-describedby': undefined,
          tabIndex: edge.id === currentLine ? 0 : -1,
          onFocus: () => take(edge.id),
          onKeyDown: lineKeys({ open: () => open(edge), ids, id: edge.id }),
        },
      },
    ]
  })
}
