import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { getViewportForBounds, Position as Side, ReactFlow, useReactFlow, useStoreApi } from 'reactflow'
import 'reactflow/dist/base.css'
import { boundsOf, type Box } from '../../graph/box.ts'
import { nextTable } from '../../graph/nextTable.ts'
import { overviewKinds, overviewSize, tableAt, tableBox, type GrownTables, type Overview } from '../../graph/overview.ts'
import { reachOfTable } from '../../graph/light.ts'
import type { OverviewLens } from '../../graph/overviewLens.ts'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import { labelInLens } from '../texts/lens.ts'
import { useThemeName } from '../theme.ts'
import type { Lens } from './lens.ts'
import './canvas.css'
import './lens.css'
import './forcedColors.css'
import { CanvasControls } from './CanvasControls.tsx'
import { DetailLevel } from './DetailLevel.tsx'
import { directions } from './directions.ts'
import { statedSize } from './flowNodes.ts'
import { MapBitmap } from './MapBitmap.tsx'
import { MapHighlight } from './MapHighlight.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapTable, type MapFlowNode } from './MapTable.tsx'
import { RevealArea } from './RevealArea.tsx'
import { useMapWindow } from './mapWindow.ts'
import { mapPadding, motionTime } from './viewMotion.ts'
import { isWithModifier } from '../../ui/keyModifiers.ts'

const nodeTypes = { mapTable: MapTable }
const noEdges: never[] = []

/** The map with its places: a bitmap far away, tables one can take hold of close up. */
export function MapFlow(props: {
  overview: Overview
  places: Float32Array
  selected: string | null
  select: (table: string | null) => void
  go: (table: string) => void
  hubs: boolean
  showHubs: (shown: boolean) => void
  lens: Lens | null
  /** The same, for what is drawn. */
  seen: OverviewLens | null
}) {
  const { overview, places, selected, select, go, hubs, showHubs, lens, seen } = props
  const wrapper = useRef<HTMLDivElement>(null)
  const theme = useThemeName()
  const hintId = useId()
  const [hovered, setHovered] = useState<number | null>(null)
  const [grown, setGrown] = useState<GrownTables>(() => new Map())
  // Close up and from afar none has grown: nothing is drawn anew.
  const grow = useCallback((next: GrownTables) => setGrown((present) => (present.size === 0 && next.size === 0 ? present : next)), [])
  const { screenToFlowPosition, setViewport } = useReactFlow()
  const store = useStoreApi()
  const scene = useMemo(() => ({ ...overview, places }), [overview, places])
  const boxes = useMemo(() => boxesOf(overview, places), [overview, places])
  const bounds = useMemo(() => boundsOf(boxes.values()), [boxes])
  const window = useMapWindow(places)
  const chosen = selected === null ? -1 : overview.ids.indexOf(selected)
  const chosenBox = selected === null ? undefined : boxes.get(selected)
  const light = lens?.light ?? null
  const nodes = useMemo(
    () =>
      window.map(
        (table): MapFlowNode => ({
          id: overview.ids[table] ?? '',
          type: 'mapTable',
          position: { x: places[2 * table] ?? 0, y: places[2 * table + 1] ?? 0 },
          ...statedSize(overviewSize, Side.Left),
          domAttributes: { 'aria-roledescription': undefined },
          data: {
            name: overview.names[table] ?? '',
            kind: overviewKinds[overview.kinds[table] ?? 0] ?? 'standard',
            label: labelInLens(
              labelTexts.table(overview.names[table] ?? '', overview.relationships[table] ?? 0),
              reachOfTable(light, overview.ids[table] ?? ''),
            ),
            reach: reachOfTable(light, overview.ids[table] ?? ''),
            relationships: overview.relationships[table] ?? 0,
            isSelected: table === chosen,
          },
        }),
      ),
    [window, overview, places, chosen, light],
  )
  const hit = (event: MouseEvent) => {
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return overview.ids[tableAt(places, grown, x, y)] ?? null
  }
  const fit = (duration: number) => {
    if (bounds === null) return
    const { width, height, minZoom, maxZoom } = store.getState()
    void setViewport(getViewportForBounds(bounds, width, height, minZoom, maxZoom, mapPadding), { duration })
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || isWithModifier(event)) return
    const direction = directions.get(event.key)
    const from = selected ?? mostConnected(overview)
    if (event.key === 'Enter' && selected !== null) go(selected)
    else if (direction !== undefined && from !== null) {
      const next = selected === null ? from : nextTable(boxes, from, direction, connectedTo(overview, chosen))
      if (next === null) return
      select(next)
    } else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move over a map no document could hold
    <div
      className="graph-canvas map-canvas"
      ref={wrapper}
      role="application"
      aria-label={graphTexts.mapView.title}
      aria-describedby={hintId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      data-over={hovered !== null}
      title={hovered === null ? undefined : overview.names[hovered]}
      onKeyDown={keys}
      onPointerMove={(event) => {
        const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        const table = tableAt(places, grown, x, y)
        setHovered(table < 0 ? null : table)
      }}
      onPointerLeave={() => setHovered(null)}
    >
      <ReactFlow<MapFlowNode>
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onInit={() => fit(0)}
        onPaneClick={(event) => select(hit(event))}
        onNodeClick={(_, { id }) => select(id)}
        onNodeDoubleClick={(_, { id }) => go(id)}
        onDoubleClick={(event) => {
          const table = hit(event)
          if (table !== null) go(table)
        }}
        minZoom={0.02}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnDoubleClick={false}
        attributionPosition="bottom-center"
      >
        <MapBitmap key={theme} scene={scene} lens={seen} grow={grow} />
        {lens === null && <MapHighlight overview={overview} places={places} grown={grown} chosen={chosen} hovered={hovered ?? -1} />}
        <RevealArea of={selected} area={chosenBox ?? null} />
        <DetailLevel of={wrapper} />
        <CanvasControls lens={lens?.action ?? null} fit={() => fit(motionTime())} />
      </ReactFlow>
      <span id={hintId} hidden>
        {graphTexts.mapView.hint}
      </span>
      <MapLegend overview={overview} chosen={chosen} go={go} hubs={hubs} showHubs={showHubs} lens={lens} />
    </div>
  )
}

function boxesOf({ ids }: Overview, places: Float32Array): ReadonlyMap<string, Box> {
  return new Map(ids.map((id, index) => [id, tableBox(places, index)]))
}

function connectedTo({ ids, first, second }: Overview, table: number): ReadonlySet<string> {
  const connected = new Set<string>()
  for (let pair = 0; pair < first.length; pair += 1) {
    const other = first[pair] === table ? second[pair] : second[pair] === table ? first[pair] : undefined
    const id = other === undefined ? undefined : ids[other]
    if (id !== undefined) connected.add(id)
  }
  return connected
}

/** Where the arrow keys begin: the table with the most lines. */
function mostConnected({ ids, first, second }: Overview): string | null {
  const lines = new Uint32Array(ids.length)
  for (const table of [...first, ...second]) lines[table] = (lines[table] ?? 0) + 1
  return ids[lines.indexOf(Math.max(...lines))] ?? null
}
