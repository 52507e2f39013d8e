import { AddRegular, SubtractRegular } from '@fluentui/react-icons'
import { memo, useEffect, useRef } from 'react'
import { Handle, Position, type Node as FlowNode, type NodeProps } from 'reactflow'
import type { Node } from '../../graph/nodes.ts'
import type { TableReach } from '../../graph/light.ts'
import { graphTexts } from '../texts/graph.ts'
import { formatNumber } from '../texts/format.ts'
import { useTakesLine } from './connecting.ts'
import { useCanvasActions } from './canvasActions.ts'
import { kindIcons } from './kindIcons.ts'
import { LookupRows } from './LookupRows.tsx'
import { effectName, reachName, TableLevel } from './TableLevel.tsx'
import { TableChips } from './TableChips.tsx'
import { TableName } from './TableName.tsx'

export type TableFlowNode = FlowNode<
  {
    readonly node: Node
    readonly label: string
    readonly reach: TableReach
    readonly isSelected: boolean
    /** The one table Tab stops at; arrow keys move it. */
    readonly isTabStop: boolean
    /** Its hidden neighbours are shown because somebody asked. */
    readonly isExpanded: boolean
    /** The keyboard's focus goes here as soon as it is drawn. */
    readonly takesFocus: boolean
  },
  'table'
>

/** One table on the canvas. Everything is drawn once; the canvas' level of detail decides by style what shows. */
export const TableNode = memo(function TableNode({ data }: NodeProps<TableFlowNode>) {
  const { node, label, reach, isSelected, isTabStop, isExpanded, takesFocus } = data
  const face = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) face.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const { toggleExpanded, connect } = useCanvasActions()
  const takesLine = useTakesLine(node.id)
  const Icon = kindIcons[node.kind]
  const counts = graphTexts.counts(node.oneToMany, node.manyToOne, node.manyToMany)
  const collapses = isExpanded && !node.isFocus
  const canToggle = node.hiddenNeighbours > 0 || collapses
  return (
    <div className="table-node" data-kind={node.kind} data-selected={isSelected} data-pinned={node.isPinned} data-more={canToggle} data-reach={reachName(reach)} data-effect={effectName(reach)} data-takes-line={takesLine ?? undefined}>
      <button
        ref={face}
        type="button"
        className="table-node-face"
        data-table={node.id}
        aria-label={label}
        title={graphTexts.tableHint(node.name, node.id, graphTexts.kinds[node.kind], counts)}
        aria-pressed={isSelected}
        aria-keyshortcuts={canToggle ? 'C N Plus' : 'C N'}
        tabIndex={isTabStop ? 0 : -1}
      >
        <span className="table-node-head">
          <Icon className="table-node-icon" aria-hidden />
          <TableName name={node.name} />
        </span>
        <span className="table-node-logical">{node.id}</span>
        <span className="table-node-counts">
          <Count label={graphTexts.oneToManyShort} count={node.oneToMany} />
          <Count label={graphTexts.manyToOneShort} count={node.manyToOne} />
          <Count label={graphTexts.manyToManyShort} count={node.manyToMany} />
        </span>
        <TableChips node={node} />
        <LookupRows node={node} />
      </button>
      <TableLevel reach={reach} />
      {/* React Flow looks for handles in the document before it draws a line; ours find their own way to the side. */}
      <Handle
        type="source"
        position={Position.Right}
        className="table-node-connect"
        title={graphTexts.connect(node.name)}
        onClick={(event) => {
          event.stopPropagation()
          connect(node.id)
        }}
      />
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {canToggle && (
        <button
          type="button"
          className="table-node-more nodrag"
          tabIndex={isTabStop ? 0 : -1}
          title={collapses ? graphTexts.collapse(node.name) : graphTexts.expand(node.name, node.hiddenNeighbours)}
          aria-label={collapses ? graphTexts.collapse(node.name) : graphTexts.expand(node.name, node.hiddenNeighbours)}
          onClick={(event) => {
            event.stopPropagation()
            toggleExpanded(node.id)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          {collapses ? <SubtractRegular aria-hidden /> : <><AddRegular aria-hidden />{formatNumber(node.hiddenNeighbours)}</>}
        </button>
      )}
    </div>
  )
})

function Count({ label, count }: { label: string; count: number }) {
  if (count === 0) return null
  return (
    <span className="table-node-count">
      <span>{label}</span> {formatNumber(count)}
    </span>
  )
}
