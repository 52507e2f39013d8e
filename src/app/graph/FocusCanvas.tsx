import { useId, useMemo, useRef, useState } from 'react'
import { ReactFlow } from 'reactflow'
import 'reactflow/dist/base.css'
import { boundsOf, type Box } from '../../graph/box.ts'
import type { Edge } from '../../graph/edges.ts'
import type { LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import type { Picture } from '../../graph/picture.ts'
import { graphTexts } from '../texts/graph.ts'
import './canvas.css'
import './forcedColors.css'
import { useCanvasActions } from './canvasActions.ts'
import { canvasKeys } from './canvasKeys.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { useCanvasRoutes } from './canvasRoutes.ts'
import { DetailLevel } from './DetailLevel.tsx'
import { FitWhenPlaced } from './FitWhenPlaced.tsx'
import { flowLines } from './flowLines.ts'
import { LineBadges } from './LineBadges.tsx'
import { LineMarkers } from './LineMarkers.tsx'
import { useMoves } from './moves.ts'
import { RelationshipLine, type LineFlowEdge } from './RelationshipLine.tsx'
import { useReveal } from './reveal.ts'
import { RevealArea } from './RevealArea.tsx'
import { tableCards } from './tableCards.ts'
import { TableNode, type TableFlowNode } from './TableNode.tsx'

const nodeTypes = { table: TableNode }
const edgeTypes = { line: RelationshipLine }
/** Above this, only what is in view is in the document (measured: 60 tables move at 54 frames a second). */
const manyTables = 80

/** What the canvas shows. */
interface CanvasContent {
  readonly picture: Picture
  /** The lines to draw, a part of the picture's. */
  readonly edges: readonly Edge[]
  /** The lines that carry a badge: not those that only show while the pointer rests on a table. */
  readonly badged: ReadonlySet<string>
  readonly labels: ReadonlyMap<string, string>
  /** Where the layout put the tables, and where somebody moved some of them. */
  readonly homes: Positions
  readonly moved: Positions
  readonly view: string
  readonly kind: LayoutKind
  readonly focus: string
  readonly selected: string | null
  readonly expanded: ReadonlySet<string>
  readonly relationship: string | null
  /** The table that takes the keyboard's focus once it is drawn. */
  readonly focusNext: string | null
}

/** A neighbourhood, drawn. React Flow moves and zooms; which tables and lines there are, and where, comes from `graph`. */
export function FocusCanvas(props: CanvasContent & { hover: (table: string | null) => void; focused: () => void }) {
  const { picture, edges, badged, labels, homes, moved, view, kind, focus, selected, expanded, relationship } = props
  const { focusNext, hover, focused } = props
  const actions = useCanvasActions()
  const reveal = useReveal()
  const hintId = useId()
  const wrapper = useRef<HTMLDivElement>(null)
  const { places, move } = useMoves(view, homes, moved)
  const [tabStop, setTabStop] = useState<string | null>(null)
  const [lineStop, setLineStop] = useState<string | null>(null)
  const current = tabStop !== null && picture.byId.has(tabStop) ? tabStop : (selected ?? focus)
  const currentLine = edges.some(({ id }) => id === lineStop) ? lineStop : (edges[0]?.id ?? null)

  const cards = useMemo(
    () => tableCards(picture, { selected, current, expanded, focusNext }),
    [picture, selected, current, expanded, focusNext],
  )
  const nodes = useMemo(
    () =>
      cards.flatMap((card): TableFlowNode[] => {
        const position = places.get(card.id)
        return position === undefined ? [] : [{ ...card, position }]
      }),
    [cards, places],
  )
  const boxes = useMemo(
    () => new Map(nodes.map(({ id, position, width = 0, height = 0 }): [string, Box] => [id, { ...position, width, height }])),
    [nodes],
  )
  const routes = useCanvasRoutes(picture, edges, homes, boxes, kind)
  const line = relationship === null ? undefined : edges.find(({ id }) => id === relationship)
  const ends = line === undefined ? null : boundsOf([line.source, line.target].flatMap((id) => boxes.get(id) ?? []))
  const open = (edge: Edge) => (edge.type === 'bundle' ? actions.toggleBundle(edge.id) : actions.openRelationship(edge.id))
  const inHand = selected === focus ? null : selected
  const lines = flowLines(edges, routes, labels, { relationship, inHand, currentLine, take: setLineStop, open })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the tables inside, which have the focus
    <div
      className="graph-canvas"
      ref={wrapper}
      onFocus={(event) => {
        if (focusNext !== null) focused()
        reveal(boxes, event)
      }}
      onKeyDown={canvasKeys({ boxes, edges, actions, current, setTabStop })}
    >
      <ReactFlow<TableFlowNode, LineFlowEdge>
        nodes={nodes}
        edges={lines}
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
        onEdgeClick={(_, { data }) => data !== undefined && open(data.edge)}
        onlyRenderVisibleElements={nodes.length > manyTables}
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
        attributionPosition="bottom-center"
        nodeDragThreshold={4}
        aria-label={graphTexts.canvas(actions.nameOf(focus))}
        aria-describedby={hintId}
      >
        <LineMarkers />
        <DetailLevel of={wrapper} />
        <FitWhenPlaced view={view} focus={focus} count={nodes.length} />
        <RevealArea of={relationship} area={ends} />
        <LineBadges lines={lines} badged={badged} currentLine={currentLine} />
        <CanvasControls />
      </ReactFlow>
      <span id={hintId} hidden>
        {graphTexts.canvasHint}
      </span>
    </div>
  )
}
