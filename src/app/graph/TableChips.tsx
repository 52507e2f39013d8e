import { LayerRegular } from '@fluentui/react-icons'
import type { Node } from '../../graph/nodes.ts'
import { formatNumber } from '../texts/format.ts'
import { graphTexts } from '../texts/graph.ts'
import { useCanvasActions } from './canvasActions.ts'
import { hubIcon } from './kindIcons.ts'

/** Hubs a table leads to, and what is folded away at it: drawn on the table instead of as lines. */
export function TableChips({ node: { chips, folded } }: { node: Node }) {
  const { nameOf } = useCanvasActions()
  const groups = folded.map(({ fold, tables }) => graphTexts.foldedGroups[fold](tables)).join(', ')
  const total = folded.reduce((sum, { tables }) => sum + tables, 0)
  return (
    <span className="table-node-chips">
      {chips.map(({ hub, relationships }) => {
        const Icon = hubIcon(hub)
        return (
          <span key={hub} className="table-node-chip" title={graphTexts.chip(nameOf(hub), relationships)}>
            <Icon aria-hidden />
            {formatNumber(relationships)}
          </span>
        )
      })}
      {total > 0 && (
        <span className="table-node-chip" title={graphTexts.foldedAt(groups)}>
          <LayerRegular aria-hidden />
          {formatNumber(total)}
        </span>
      )}
    </span>
  )
}
