import { useId, useMemo, useRef, useState } from 'react'
import { Position as Side, ReactFlow, type NodeChange } from 'reactflow'
import 'reactflow/dist/base.css'
import type { Box, Position } from '../../graph/box.ts'
import type { Edge } from '../../graph/edges.ts'
import { nodeLabel } from '../../graph/labels.ts'
import type { LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import { anchorOf } from '../../graph/nodes.ts'
import type { Picture } from '../../graph/picture.ts'
import { routeEdges } from '../../graph/route.ts'
import { useWorkspace } from '../session.tsx'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import './canvas.css'
import { useCanvasActions } from './canvasActions.ts'
import { canvasKeys } from './canvasKeys.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { DetailLevel } from './DetailLevel.tsx'
import { FitWhenPlaced } from './FitWhenPlaced.tsx'
import { statedSize } from './flowNodes.ts'
import { lineKeys } from './lineKeys.ts'
import { LineBadges } from './LineBadges.tsx'
import { LineMarkers } from './LineMarkers.tsx'
import { RelationshipLine, type LineFlowEdge } from './RelationshipLine.tsx'
import { useReveal } from './reveal.ts'
import { RevealLine } from './RevealLine.tsx'
import { TableNode, type TableFlowNode } from './TableNode.tsx'

const nodeTypes = { table: TableNode }
const edgeTypes = { line: RelationshipLine }

/** A neighbourhood, drawn. React Flow moves and zooms; which tables and lines there are, and where, comes from `graph`. */
export function FocusCanvas(props: {
  picture: Picture
  /** The lines to draw, a part of the picture's. */
  edges: readonly Edge[]
  /** The lines that carry a badge: not those that only show while the pointer rests on a table. */
  badged: ReadonlySet<string>
  labels: ReadonlyMap<string, string>
  positions: Positions
  view: string
  kind: LayoutKind
  focus: string
  selected: string | null
  expanded: ReadonlySet<string>
  relationship: string | null
  hover: (table: string | null) => void
}) {
  const { picture, edges, badged, labels, positions, view, kind, focus, selected, expanded, relationship, hover } = props
  const actions = useCanvasActions()
  const reveal = useReveal()
  const place = useWorkspace((workspace) => workspace.place)
  const hintId = useId()
  const wrapper = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<ReadonlyMap<string, Position>>(new Map())
  const [tabStop, setTabStop] = useState<string | null>(null)
  const [lineStop, setLineStop] = useState<string | null>(null)
  const current = tabStop !== null && picture.byId.has(tabStop) ? tabStop : (selected ?? focus)
  const currentLine = edges.some(({ id }) => id === lineStop) ? lineStop : (edges[0]?.id ?? null)

  const cards = useMemo(
    () =>
      new Map(
        picture.nodes.map((node) => [
          node.id,
          {
            id: node.id,
            type: 'table' as const,
            ...statedSize(node.size, Side.Left),
            domAttributes: { 'aria-roledescription': undefined },
            data: {
              node,
              label: nodeLabel(node, labelTexts),
              isSelected: node.id === selected,
              isTabStop: node.id === current,
              isExpanded: expanded.has(node.id),
            },
          },
        ]),
      ),
    [picture, selected, current, expanded],
  )
  const nodes = useMemo(
    () =>
      [...cards.values()].flatMap((card): TableFlowNode[] => {
        const position = dragged.get(card.id) ?? positions.get(card.id)
        return position === undefined ? [] : [{ ...card, position }]
      }),
    [cards, positions, dragged],
  )
  const boxes = useMemo(
    () => new Map(nodes.map(({ id, position, width = 0, height = 0 }): [string, Box] => [id, { ...position, width, height }])),
    [nodes],
  )
  const routes = useMemo(
    () => routeEdges({ boxes, anchorOf: (edge) => anchorOfEdge(picture, edge), pinned: picture.pinned }, edges, kind === 'layered'),
    [boxes, edges, picture, kind],
  )
  const isSelectedLine = (edge: Edge) => edge.type === 'relationship' && edge.id === relationship
  const drawn = edges.flatMap((edge) => {
    const route = routes.get(edge.id)
    return route === undefined ? [] : [{ edge, route, label: labels.get(edge.id) ?? edge.id }]
  })
  const flowEdges = drawn.map(({ edge, route, label }): LineFlowEdge => {
    const open = () => (edge.type === 'bundle' ? actions.toggleBundle(edge.id) : actions.openRelationship(edge.id))
    return {
      id: edge.id,
      type: 'line',
      source: edge.source,
      target: edge.target,
      ariaRole: 'button',
      ariaLabel: label,
      data: {
        edge,
        route,
        isSelected: isSelectedLine(edge),
        isInHand: selected !== null && selected !== focus && (edge.source === selected || edge.target === selected),
      },
      domAttributes: {
        'aria-roledescription': undefined,
        'aria-describedby': undefined,
        tabIndex: edge.id === currentLine ? 0 : -1,
        onFocus: () => setLineStop(edge.id),
        onKeyDown: lineKeys({ open, ids: drawn.map((line) => line.edge.id), id: edge.id }),
      },
    }
  })

  const move = (changes: readonly NodeChange<TableFlowNode>[]) => {
    for (const change of changes) {
      if (change.type !== 'position') continue
      const { id, position, dragging } = change
      if (position !== undefined) setDragged((before) => new Map(before).set(id, position))
      if (dragging !== true) {
        const end = position ?? dragged.get(id)
        if (end !== undefined) place(view, { [id]: { x: end.x, y: end.y } })
        setDragged(new Map())
      }
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the tables inside, which have the focus
    <div
      className="graph-canvas"
      ref={wrapper}
      onFocus={reveal(boxes)}
      onKeyDown={canvasKeys({ boxes, edges, actions, current, setTabStop })}
    >
      <ReactFlow<TableFlowNode, LineFlowEdge>
        nodes={nodes}
        edges={flowEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={move}
        onNodeClick={(_, { id }) => {
          setTabStop(id)
          actions.select(id)
        }}
        onNodeDoubleClick={(_, { id }) => actions.recentre(id)}
        onNodeMouseEnter={(_, { id }) => hover(id)}
        onNodeMouseLeave={() => hover(null)}
        onEdgeClick={(_, { data }) => {
          if (data === undefined) return
          if (data.edge.type === 'bundle') actions.toggleBundle(data.edge.id)
          else actions.openRelationship(data.edge.id)
        }}
        minZoom={0.1}
        maxZoom={2}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        proOptions={{ hideAttribution: true }}
        aria-label={graphTexts.canvas(actions.nameOf(focus))}
        aria-describedby={hintId}
      >
        <LineMarkers />
        <DetailLevel of={wrapper} />
        <FitWhenPlaced view={view} count={nodes.length} />
        <RevealLine at={(relationship === null ? undefined : routes.get(relationship)?.middle) ?? null} />
        <LineBadges
          badges={drawn.filter(({ edge }) => badged.has(edge.id)).map(({ edge, route, label }) => ({
            edge,
            route,
            label,
            isSelected: isSelectedLine(edge),
            isTabStop: edge.id === currentLine,
          }))}
        />
        <CanvasControls />
      </ReactFlow>
      <span id={hintId} hidden>
        {graphTexts.canvasHint}
      </span>
    </div>
  )
}

function anchorOfEdge(picture: Picture, edge: Edge): number | null {
  const node = picture.byId.get(edge.source)
  if (edge.type === 'bundle' || edge.lookupColumn === null || node === undefined) return null
  return anchorOf(node, edge.lookupColumn)
}
