import { overviewSize } from '../../graph/overview.ts'
import type { MapScene } from './mapScene.ts'

interface PlacedName {
  readonly lines: readonly string[]
  /** The middle of the text, in flow coordinates. */
  readonly x: number
  readonly y: number
  /** How wide the widest line may become. */
  readonly width: number
  /** Whether it stays within its table. */
  readonly isInside: boolean
}

/** How high a line is, in heights of its letters. */
export const lineHeight = 1.12
/** Room for a name between its table's sides. */
const room = { width: overviewSize.width - 12, height: overviewSize.height - 4 }
/** Letters may become this much narrower before a name reaches beyond its table. */
const squeeze = 0.9
/** A name that reaches beyond its table is broken into lines at about this width, in heights of its letters. */
const usualWidth = 9
/** How far it may reach into another table, in heights of its letters. */
const edge = { x: 0.7, y: 0.4 }

/**
 * The names to write on the map, each of them whole. `size`: the letters' height in flow units. A name stands within its
 * table, on as many lines as it takes, where it fits; one that does not reaches beyond it, where that is nobody's place.
 * From afar, where hardly any fits, names lie over tables, but none over another: as on any map the most related tables
 * have theirs, and the others get theirs as one comes nearer. `comesFirst`: those that have theirs before others.
 */
export function placeNames(
  scene: Pick<MapScene, 'names' | 'places' | 'relationships'>,
  tables: readonly number[],
  size: number,
  measure: (text: string) => number,
  comesFirst: (table: number) => boolean = () => false,
): readonly PlacedName[] {
  const { names, places, relationships } = scene
  const byWeight = (a: number, b: number) =>
    Number(comesFirst(b)) - Number(comesFirst(a)) || (relationships[b] ?? 0) - (relationships[a] ?? 0)
  const isAfar = 2 * size * lineHeight > room.height
  const placed: PlacedName[] = []
  for (const table of tables.toSorted(byWeight)) {
    const name = {
      ...shaped(names[table] ?? '', size, measure),
      x: (places[2 * table] ?? 0) + overviewSize.width / 2,
      y: (places[2 * table + 1] ?? 0) + overviewSize.height / 2,
    }
    const isFree = name.isInside || isAfar || !tables.some((other) => other !== table && isOverTable(name, places, other, size))
    if (isFree && !placed.some((other) => isOver(name, other, size))) placed.push(name)
  }
  return placed
}

function shaped(name: string, size: number, measure: (text: string) => number): Pick<PlacedName, 'lines' | 'width' | 'isInside'> {
  const widthOf = (lines: readonly string[]) => Math.max(...lines.map(measure))
  const inside = broken(name, (line) => measure(line) * squeeze <= room.width)
  const width = widthOf(inside)
  if (width * squeeze <= room.width && inside.length * size * lineHeight <= room.height) {
    return { lines: inside, width: Math.min(width, room.width), isInside: true }
  }
  const lines = broken(name, (line) => measure(line) <= Math.max(room.width, size * usualWidth))
  return { lines, width: widthOf(lines), isInside: false }
}

/** A name in lines that fit: between words, else within what was written as one, as in `LeadCompetitors`. */
function broken(name: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(...(fits(word) ? [word] : word.split(/(?<=[\p{Lower}\d])(?=\p{Lu})|(?<=[/_-])/u)))
  }
  return lines
}

const isOver = (a: PlacedName, b: PlacedName, size: number): boolean =>
  Math.abs(a.y - b.y) < ((a.lines.length + b.lines.length) / 2) * size * lineHeight + size * 0.2 &&
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + size * 0.6

/** Whether it covers more of a table than its edge. */
function isOverTable({ lines, x, y, width }: PlacedName, places: Float32Array, table: number, size: number): boolean {
  const left = places[2 * table] ?? Infinity
  const top = places[2 * table + 1] ?? Infinity
  const half = { width: width / 2 - edge.x * size, height: (lines.length * size * lineHeight) / 2 - edge.y * size }
  return (
    left < x + half.width && left + overviewSize.width > x - half.width && top < y + half.height && top + overviewSize.height > y - half.height
  )
}
