import { Position as Side } from 'reactflow'
import { keepUnchanged } from '../../graph/keepUnchanged.ts'
import { nodeLabel } from '../../graph/labels.ts'
import type { Shape } from '../../graph/picture.ts'
import { reachOfTable, type Light } from '../../graph/light.ts'
import { labelTexts } from '../texts/graph.ts'
import { labelInLens } from '../texts/lens.ts'
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
  light: Light | null,
): readonly Omit<TableFlowNode, 'position'>[] {
  return shape.nodes.map((node) => ({
    id: node.id,
    type: 'table',
    ...statedSize(node.size, Side.Left),
    domAttributes: { 'aria-roledescription': undefined },
    data: {
      node,
      label: labelInLens(nodeLabel(node, labelTexts), reachOfTable(light, node.id)),
      reach: reachOfTable(light, node.id),
      isSelected: node.id === hand.selected,
      isTabStop: node.id === hand.current,
      isExpanded: hand.expanded.has(node.id),
      takesFocus: node.id === hand.focusNext,
    },
  }))
}

/** Keeps the tables nothing changed about: React Flow draws a table again when it is another object. */
export const keepTableNodes = () =>
  keepUnchanged(({ data: { reach, ...rest }, position: { x, y } }: TableFlowNode) => [
    ...Object.values(rest),
    reach === null || reach === 'dimmed' ? reach : Object.values(reach),
    x,
    y,
  ])
