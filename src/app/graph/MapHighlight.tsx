import { ViewportPortal } from 'reactflow'
import { overviewSize, type Overview } from '../../graph/overview.ts'

/** The lines of the table in hand, drawn over the bitmap as one path, and a frame around it and its neighbours. */
export function MapHighlight(props: { overview: Overview; places: Float32Array; chosen: number; hovered: number }) {
  const { overview, places, chosen, hovered } = props
  const shown = chosen >= 0 ? chosen : hovered
  if (shown < 0) return null
  const neighbours: number[] = []
  for (let pair = 0; pair < overview.first.length; pair += 1) {
    const one = overview.first[pair]
    const other = overview.second[pair]
    if (one === shown && other !== undefined) neighbours.push(other)
    if (other === shown && one !== undefined) neighbours.push(one)
  }
  const from = middle(places, shown)
  const lines = neighbours.map((table) => `M${from}L${middle(places, table)}`).join('')
  return (
    <ViewportPortal>
      <svg className="map-highlight" aria-hidden="true">
        <path className="map-highlight-lines" d={lines} />
        <path className="map-highlight-frames" d={neighbours.map((table) => frame(places, table)).join('')} />
        <path className="map-highlight-chosen" d={frame(places, shown)} />
      </svg>
    </ViewportPortal>
  )
}

const at = (places: Float32Array, table: number) => ({ x: places[2 * table] ?? 0, y: places[2 * table + 1] ?? 0 })

function middle(places: Float32Array, table: number): string {
  const { x, y } = at(places, table)
  return `${x + overviewSize.width / 2},${y + overviewSize.height / 2}`
}

function frame(places: Float32Array, table: number): string {
  const { x, y } = at(places, table)
  return `M${x},${y}h${overviewSize.width}v${overviewSize.height}h${-overviewSize.width}Z`
}
