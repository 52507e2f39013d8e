import { overviewSize } from '../../graph/overview.ts'
import type { MapScene } from './mapScene.ts'

interface PlacedName {
  readonly name: string
  /** The middle of the text, in flow coordinates. */
  readonly x: number
  readonly y: number
  /** What the text may be squeezed into. */
  readonly width: number
}

/** Letters no higher than this fit into their table; higher ones may reach beyond it. */
const closeUp = 30

/**
 * The names to write on the map, as on any map: the most related tables first, none over another. A name may reach
 * beyond its table as long as it covers no other name. `size`: the letters' height in flow units.
 */
export function placeNames(
  scene: Pick<MapScene, 'names' | 'places' | 'relationships'>,
  tables: readonly number[],
  size: number,
  measure: (name: string) => number,
): readonly PlacedName[] {
  const { names, places, relationships } = scene
  const order = tables.toSorted((a, b) => (relationships[b] ?? 0) - (relationships[a] ?? 0))
  const placed: PlacedName[] = []
  for (const table of order) {
    const name = names[table] ?? ''
    const width = Math.min(measure(name), size > closeUp ? size * 16 : overviewSize.width - 16)
    const x = (places[2 * table] ?? 0) + overviewSize.width / 2
    const y = (places[2 * table + 1] ?? 0) + overviewSize.height / 2
    const isCovering = placed.some(
      (other) => Math.abs(other.y - y) < size * 1.25 && Math.abs(other.x - x) < (other.width + width) / 2 + size * 0.6,
    )
    if (!isCovering) placed.push({ name, x, y, width })
  }
  return placed
}
