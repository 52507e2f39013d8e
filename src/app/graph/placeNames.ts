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
export const insideLimit = 58
/** Room for a name between its table's sides. */
const room = overviewSize.width - 14
/** Letters may become this much narrower before a name is shortened. */
const squeeze = 0.86

/**
 * The names to write on the map. `size`: the letters' height in flow units. Where letters fit, every table has its
 * name inside, shortened if it must be; from afar the most related tables have theirs, as on any map, none over another.
 * `comesFirst`: those that have theirs before others.
 */
export function placeNames(
  scene: Pick<MapScene, 'names' | 'places' | 'relationships'>,
  tables: readonly number[],
  size: number,
  measure: (name: string) => number,
  comesFirst: (table: number) => boolean = () => false,
): readonly PlacedName[] {
  const { names, places, relationships } = scene
  const middle = (table: number) => ({
    x: (places[2 * table] ?? 0) + overviewSize.width / 2,
    y: (places[2 * table + 1] ?? 0) + overviewSize.height / 2,
  })
  if (size <= insideLimit) {
    return tables.map((table) => {
      const name = shortened(names[table] ?? '', (text) => measure(text) * squeeze <= room)
      return { name, ...middle(table), width: Math.min(measure(name), room) }
    })
  }
  const placed: PlacedName[] = []
  const byWeight = (a: number, b: number) =>
    Number(comesFirst(b)) - Number(comesFirst(a)) || (relationships[b] ?? 0) - (relationships[a] ?? 0)
  for (const table of tables.toSorted(byWeight)) {
    const name = names[table] ?? ''
    const width = Math.min(measure(name), size * 16)
    const { x, y } = middle(table)
    const isCovering = placed.some(
      (other) => Math.abs(other.y - y) < size * 1.25 && Math.abs(other.x - x) < (other.width + width) / 2 + size * 0.6,
    )
    if (!isCovering) placed.push({ name, x, y, width })
  }
  return placed
}

/** The name, or as much of its beginning as fits with an ellipsis. */
function shortened(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name
  const letters = Array.from(name)
  for (let length = letters.length - 1; length > 0; length -= 1) {
    const text = `${letters.slice(0, length).join('').trimEnd()}…`
    if (fits(text)) return text
  }
  return '…'
}
