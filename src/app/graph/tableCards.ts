import { Position as Side } from 'reactflow'
import { nodeLabel } from '../../graph/labels.ts'
import type { Shape } from '../../graph/picture.ts'
import { labelTexts } from '../texts/graph.ts'
import { statedSize } from './flowNodes.ts'
import type { TableFlowNode } from './TableNode.tsx'

/** What React Flow needs to know of every table but its place. */
export function tableCards(
  shape: Shape,
  hand: {
    readonly selected: string | null
    readonly current: string
    readonly expanded: ReadonlySet<string>
    readonly focusNext: string | null
  },
): readonly Omit<TableFlowNode, 'position'>[] {
  return shape.nodes.map((node) => ({
    id: node.id,
    type: 'table',
    ...statedSize(node.size, Side.Left),
    domAttributes: { 'aria-roledescription': undefined },
    data: {
      node,
      label: nodeLabel(node, labelTexts),
      isSelected: node.id === hand.selected,
      isTabStop: node.id === hand.current,
      isExpanded: hand.expanded.has(node.id),
      takesFocus: node.id === hand.focusNext,
    },
  }))
}
