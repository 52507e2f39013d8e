import { memo, use, useCallback, useId, useMemo, useRef, useState, type MouseEvent } from 'react'
import { ConnectionLineType, ReactFlow, useStore } from 'reactflow'
import 'reactflow/dist/base.css'
import { boundsOf, type Box } from '../../graph/box.ts'
import type { Edge } from '../../graph/edges.ts'
import type { LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import { farthestZoom } from '../../graph/farthestZoom.ts'
import type { Light } from '../../graph/light.ts'
import type { Line } from '../../graph/lines.ts'
import type { Shape } from '../../graph/picture.ts'
import type { CreationSearch } from '../detailsSearch.ts'
import { useStagedEnvironment } from '../staged.ts'
import { graphTexts } from '../texts/graph.ts'
import { lensTexts } from '../texts/lens.ts'
import './canvas.css'
import './lens.css'
import './forcedColors.css'
import { SeenActionContext, useCanvasActions } from './canvasActions.ts'
import { canvasKeys } from './canvasKeys.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { useCanvasRoutes } from './canvasRoutes.ts'
import { beginConnecting, endConnecting, tableAt } from './connecting.ts'
import { leastZoom } from './detail.ts'
import { DetailLevel } from './DetailLevel.tsx'
import { FitWhenPlaced } from './FitWhenPlaced.tsx'
import { flowLines, keepLines } from './flowLines.ts'
import { GraphSkeleton } from './GraphSkeleton.tsx'
import { LineBadges } from './LineBadges.tsx'
import { lineAt, lineKeys } from './lineKeys.ts'
import { LineMarkers } from './LineMarkers.tsx'
import { useMoves } from './moves.ts'
import { RelationshipLine, type LineFlowEdge } from './RelationshipLine.tsx'
import { useReveal } from './reveal.ts'
import { RevealArea } from './RevealArea.tsx'
import { keepTableNodes, tableCards } from './tableCards.ts'
import { TableNode, type TableFlowNode } from './TableNode.tsx'

const nodeTypes = { table: TableNode }
const edgeTypes = { line: RelationshipLine }
/** Above this, only what is in view is in the document (measured: 60 tables move at 54 frames a second). */
const manyTables = 80

/** What the canvas shows. */
interface CanvasContent {
  readonly shape: Shape
  /** The lines to draw, a part of the shape's: as they run, and as they look. */
  readonly lines: readonly Line[]
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
  /** The tables that a form beside the canvas is about to relate. */
  readonly creation: CreationSearch | null
  /** Whether details stand beside the canvas. */
  readonly hasDetails: boolean
  /** The table that takes the keyboard's focus once it is drawn. */
  readonly focusNext: string | null
  /** What a lens lights, and how many levels it has. */
  readonly light: Light | null
  readonly levels: number
}

/** A neighbourhood, drawn. React Flow moves and zooms; which tables and lines there are, and where, comes from `graph`. */
export const FocusCanvas = memo(function FocusCanvas(props: CanvasContent & { hover: (table: string | null) => void; focused: () => void }) {
  const { shape, lines, edges, badged, labels, homes, moved, view, kind, focus, selected, expanded, relationship, creation } = props
  const { focusNext, hasDetails, light, levels, hover, focused } = props
  const actions = useCanvasActions()
  const action = use(SeenActionContext)
  const environment = useStagedEnvironment()
  const reveal = useReveal()
  const hintId = useId()
  const wrapper = useRef<HTMLDivElement>(null)
  const { places, move } = useMoves(view, homes, moved)
  const [tabStop, setTabStop] = useState<string | null>(null)
  const [isFitted, setFitted] = useState(false)
  const fitted = useCallback(() => setFitted(true), [])
  const [lineStop, setLineStop] = useState<string | null>(null)
  const current = tabStop !== null && shape.byId.has(tabStop) ? tabStop : (selected ?? focus)
  const nearest = lines.find(({ source, target }) => source === focus || target === focus) ?? lines[0]
  const currentLine = lines.some(({ id }) => id === lineStop) ? lineStop : (nearest?.id ?? null)

  const cards = useMemo(
    () => tableCards(shape, { selected, current, expanded, focusNext }, light),
    [shape, selected, current, expanded, focusNext, light],
  )
  const [keepTables] = useState(keepTableNodes)
  const nodes = useMemo(
    () => [
      ...keepTables(
        cards.flatMap((card): TableFlowNode[] => {
          const position = places.get(card.id)
          return position === undefined ? [] : [{ ...card, position }]
        }),
      ),
    ],
    [keepTables, cards, places],
  )
  const boxes = useMemo(
    () => new Map(nodes.map(({ id, position, width = 0, height = 0 }): [string, Box] => [id, { ...position, width, height }])),
    [nodes],
  )
  const bounds = useMemo(() => boundsOf(boxes.values()), [boxes])
  const minZoom = useStore((state) => farthestZoom(bounds, state, leastZoom))
  const routes = useCanvasRoutes(shape, lines, homes, boxes, kind)
  const inDetails = relationship === null ? undefined : lines.find(({ id }) => id === relationship)
  const spokenOf = creation === null ? [inDetails?.source, inDetails?.target] : [creation.from, creation.to]
  const ends = boundsOf(spokenOf.flatMap((id = '') => boxes.get(id) ?? []))
  const inHand = selected === focus ? null : selected
  const [keep] = useState(keepLines)
  const flowEdges = useMemo(
    () => [...keep(flowLines(edges, routes, labels, { relationship, inHand, currentLine }))],
    [keep, edges, routes, labels, relationship, inHand, currentLine],
  )
  const open = useCallback(
    (line: Line) => (line.type === 'bundle' ? actions.toggleBundle(line.id) : actions.openRelationship(line.id)),
    [actions],
  )
  const handlers = useMemo(
    () => ({
      onNodeClick: (_: MouseEvent, { id }: TableFlowNode) => {
        setTabStop(id)
        actions.select(id)
      },
      onNodeDoubleClick: (_: MouseEvent, { id }: TableFlowNode) => actions.recentre(id),
      onNodeMouseEnter: (_: MouseEvent, { id }: TableFlowNode) => hover(id),
      onNodeMouseLeave: () => hover(null),
      onEdgeClick: (_: MouseEvent, { data }: LineFlowEdge) => data !== undefined && open(data.edge),
    }),
    [actions, hover, open],
  )
  const tableKeys = canvasKeys({ boxes, lines, actions, levels, setTabStop })
  const keysOfLines = lineKeys({
    ids: flowEdges.map(({ id }) => id),
    open: (id) => lines.filter((each) => each.id === id).forEach(open),
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the tables and lines inside, which have the focus
    <div
      className="graph-canvas"
      ref={wrapper}
      onFocus={(event) => {
        if (focusNext !== null) focused()
        const focusedLine = lineAt(event.target)
        if (focusedLine !== null) setLineStop(focusedLine)
        reveal(boxes, event)
      }}
      onKeyDown={(event) => {
        tableKeys(event)
        keysOfLines(event)
      }}
    >
      <ReactFlow<TableFlowNode, LineFlowEdge>
        nodes={nodes}
        edges={flowEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={move}
        {...handlers}
        onlyRenderVisibleElements={nodes.length > manyTables}
        minZoom={minZoom}
        maxZoom={2}
        nodesConnectable
        connectOnClick={false}
        connectionLineType={ConnectionLineType.Straight}
        onConnectStart={(_, { nodeId }) => nodeId !== null && beginConnecting(environment, nodeId)}
        onConnectEnd={(event, { fromNode }) => {
          endConnecting()
          const to = tableAt(event)
          if (fromNode !== null && to !== null) actions.connect(fromNode.id, to)
        }}
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
        <FitWhenPlaced view={view} focus={focus} count={nodes.length} hasDetails={hasDetails} fitted={fitted} />
        <RevealArea of={creation === null ? relationship : spokenOf.join(' ')} area={ends} />
        <LineBadges lines={flowEdges} badged={badged} />
        <CanvasControls lens={light === null ? null : action} />
      </ReactFlow>
      {/* React Flow draws nothing before it has measured itself: tables to be, until those that are stand there. */}
      {!isFitted && (
        <div className="graph-canvas-placing">
          <GraphSkeleton />
        </div>
      )}
      <span id={hintId} hidden>
        {graphTexts.canvasHint}
        {light !== null && ` ${lensTexts.keys}`}
      </span>
    </div>
  )
})
