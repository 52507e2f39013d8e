import { boundsOf, centreOf, type Position, type Size } from './box.ts'
import { freePlace } from './freePlace.ts'
import { newcomersByHost, standingBoxes } from './hosts.ts'
import { gap, type LayoutGraph, type Positions } from './layoutGraph.ts'

const rowGap = 44
const columnGap = 100
const layerGap = 170

/**
 * Places newcomers of a layered picture in rows and columns of their own, beyond the picture, on the side of the
 * table they belong to and level with it. Everybody else stays.
 */
export function placeBeside(graph: LayoutGraph, fixed: ReadonlyMap<string, Position>): Positions {
  const placed = standingBoxes(graph, fixed)
  for (const [host, newcomers] of newcomersByHost(graph, placed)) {
    const bounds = boundsOf(placed.values()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const middle = centreOf(bounds)
    const hostBox = host === null ? undefined : placed.get(host)
    const centre = hostBox === undefined ? middle : centreOf(hostBox)
    const isLeft = centre.x < middle.x
    const rows = Math.max(1, Math.min(newcomers.length, Math.floor(Math.max(bounds.height, 600) / 150)))
    const block = blockOf(newcomers, rows)
    const left = isLeft ? bounds.x - layerGap - block.width : bounds.x + bounds.width + layerGap
    const top = centre.y - block.height / 2
    for (const { id, width, height, x, y } of block.cards) {
      // Towards the picture first: the first column is the one next to it.
      const box = { x: isLeft ? left + block.width - x - width : left + x, y: top + y, width, height }
      placed.set(id, { ...box, ...freePlace(box, [...placed.values()], gap) })
    }
  }
  return new Map([...placed].map(([id, { x, y }]) => [id, { x, y }]))
}

/** Cards in rows of equal height, row by row. */
function blockOf(cards: readonly (Size & { readonly id: string })[], rows: number) {
  const columns = Math.ceil(cards.length / rows)
  const width = Math.max(0, ...cards.map((card) => card.width))
  const placed: (Size & Position & { readonly id: string })[] = []
  let y = 0
  for (let row = 0; row * columns < cards.length; row += 1) {
    const inRow = cards.slice(row * columns, (row + 1) * columns)
    for (const [column, card] of inRow.entries()) placed.push({ ...card, x: column * (width + columnGap), y })
    y += Math.max(...inRow.map((card) => card.height)) + rowGap
  }
  return { cards: placed, width: columns * (width + columnGap) - columnGap, height: y - rowGap }
}
