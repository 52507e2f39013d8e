import { ViewportPortal } from 'reactflow'
import { centreOf } from '../../graph/box.ts'
import { tableBox, type GrownTables, type Overview } from '../../graph/overview.ts'

/** The lines of the table in hand, drawn over the bitmap as one path, and a frame around it and its neighbours. */
export function MapHighlight(props: { overview: Overview; places: Float32Array; grown: GrownTables; chosen: number; hovered: number }) {
  const { overview, places, grown, chosen, hovered } = props
  const shown = chosen >= 0 ? chosen : hovered
  if (shown < 0) return null
  const neighbours: number[] = []
  for (let pair = 0; pair < overview.first.length; pair += 1) {
    const one = overview.first[pair]
    const other = overview.second[pair]
    if (one === shown && other !== undefined) neighbours.push(other)
    if (other === shown && one !== undefined) neighbours.push(one)
  }
  const boxOf = (table: number) => grown.get(table) ?? tableBox(places, table)
  const middle = (table: number): string => {
    const { x, y } = centreOf(boxOf(table))
    return `${x},${y}`
  }
  const frame = (table: number): string => {
    const { x, y, width, height } = boxOf(table)
    return `M${x},${y}h${width}v${height}h${-width}Z`
  }
  const from = middle(shown)
  const lines = neighbours.map((table) => `M${from}L${middle(table)}`).join('')
  return (
    <ViewportPortal>
      <svg className="map-highlight" aria-hidden="true">
        <path className="map-highlight-lines" d={lines} />
        <path className="map-highlight-frames" d={neighbours.map((table) => frame(table)).join('')} />
        <path className="map-highlight-chosen" d={frame(shown)} />
      </svg>
    </ViewportPortal>
  )
}
