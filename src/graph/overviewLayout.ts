import { boundsOf, type Position, type Size } from './box.ts'
import { organicLayout } from './organicLayout.ts'
import { overviewSize, type Overview } from './overview.ts'
import { separate } from './separate.ts'

/** The least room between two tables: nothing is written beside the map's lines. */
const gap = 20
/** How much wider than high a screen is: tables without a line fill their rows as far as the whole then fits best. */
const aspect = 1.6

/**
 * Places for the whole environment, x and y of each table in turn: what belongs together is drawn together, and
 * tables without a line stand in rows below. `onProgress` hears the share done, 0 to 1. Throws on a place that is none.
 */
export function layoutOverview(
  { ids, first, second }: Pick<Overview, 'ids' | 'first' | 'second'>,
  onProgress: (share: number) => void,
): Float32Array<ArrayBuffer> {
  const name = (index: number | undefined) => (index === undefined ? '' : (ids[index] ?? ''))
  const edges = Array.from(first, (one, pair) => ({ primary: name(one), related: name(second[pair]) }))
  const connected = new Set(edges.flatMap(({ primary, related }) => [primary, related]))
  const nodes = ids.filter((id) => connected.has(id)).map((id) => ({ id, ...overviewSize }))
  const positions = new Map(
    separate(nodes, organicLayout({ focus: null, nodes, edges, fixed: new Map() }, onProgress), gap),
  )
  const bounds = boundsOf(nodes.map((node) => ({ ...node, ...(positions.get(node.id) ?? { x: NaN, y: NaN }) })))
  const alone = ids.filter((id) => !connected.has(id))
  const step = { x: overviewSize.width + gap, y: overviewSize.height + gap }
  const top = bounds === null ? 0 : bounds.y + bounds.height + 3 * gap
  const columns = columnsBelow(bounds ?? { width: 0, height: 0 }, alone.length, step)
  const left = bounds === null ? 0 : bounds.x + bounds.width / 2 - (columns * step.x - gap) / 2
  for (const [index, id] of alone.entries()) {
    positions.set(id, { x: left + (index % columns) * step.x, y: top + Math.floor(index / columns) * step.y })
  }
  const places = new Float32Array(ids.length * 2)
  for (const [index, id] of ids.entries()) {
    const position = positions.get(id)
    if (position === undefined || !Number.isFinite(position.x) || !Number.isFinite(position.y)) {
      throw new Error(`The map's layout found no place for the table ${id}.`)
    }
    places[2 * index] = position.x
    places[2 * index + 1] = position.y
  }
  return places
}

/** How many tables without a line stand in a row: as many as are as wide as what is above, more where the whole is too high. */
function columnsBelow(above: Size, count: number, step: Position): number {
  let columns = Math.max(4, Math.floor(above.width / step.x))
  const heightOf = () => above.height + 3 * gap + Math.ceil(count / columns) * step.y
  while (columns < count && columns * step.x < aspect * heightOf()) columns += 1
  return columns
}
