import { boxAround, centreOf, collide, type Box } from '../../graph/box.ts'
import { overviewSize, tableBox, type GrownTables } from '../../graph/overview.ts'
import type { MapScene } from './mapScene.ts'

export interface PlacedName {
  readonly table: number
  readonly lines: readonly string[]
  /** The letters' height, in flow units. */
  readonly size: number
  /** The middle of the text, in flow coordinates. */
  readonly x: number
  readonly y: number
  /** How wide the widest line may become. */
  readonly width: number
  /** Within its table as it is, within a table that has grown for it, or over tables, from afar. */
  readonly stands: 'inside' | 'grown' | 'over'
  /** Where its table is drawn. */
  readonly box: Box
}

/** How high a line is, in heights of its letters. */
export const lineHeight = 1.12
/** Room for a name between its table's sides. */
const room = { width: overviewSize.width - 12, height: overviewSize.height - 4 }
/** Letters may become this much narrower before a name reaches beyond its table. */
const squeeze = 0.84
/** Letters of a name that would not fit else may be this much smaller. */
const small = 0.88
/** A name that its table does not hold is broken into lines at about this width, in heights of its letters. */
const usualWidth = 9
/** Room around a name for which its table grows, in heights of its letters. */
const around = { x: 0.4, y: 0.2 }
/** Between a table that has grown and others, in heights of letters. */
const gap = 0.3

/**
 * The names to write on the map, each of them whole. `size`: the letters' usual height in flow units. A name stands within
 * its table, on as many lines as it takes, where it fits; for one that does not its table grows, where that is nobody's
 * place. From afar, where hardly any fits, names lie over tables, but none over another: as on any map the most related
 * tables have theirs, and the others get theirs as one comes nearer. `comesFirst`: those that have theirs before others.
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
  const grown: PlacedName[] = []
  for (const table of tables.toSorted(byWeight)) {
    const shape = shaped(names[table] ?? '', size, measure, isAfar)
    const box = boxFor(shape, tableBox(places, table))
    const name: PlacedName = { table, ...shape, ...centreOf(box), box }
    if (isAfar) {
      if (!placed.some((other) => isOver(name, other, size))) placed.push(name)
    } else if (name.stands === 'inside') placed.push(name)
    else if (
      !grown.some((other) => collide(box, other.box, size * gap)) &&
      !tables.some((other) => other !== table && collide(box, tableBox(places, other), size * gap))
    ) {
      grown.push(name)
      placed.push(name)
    }
  }
  return placed
}

/** The tables that are drawn larger than others, for their names. */
export const grownTables = (placed: readonly PlacedName[]): GrownTables =>
  new Map(placed.flatMap(({ table, stands, box }) => (stands === 'grown' ? [[table, box]] : [])))

const boxFor = ({ lines, size, width, stands }: Pick<PlacedName, 'lines' | 'size' | 'width' | 'stands'>, usual: Box): Box =>
  stands === 'grown'
    ? boxAround(centreOf(usual), {
        width: Math.max(usual.width, width + 2 * size * around.x),
        height: Math.max(usual.height, (lines.length * lineHeight + 2 * around.y) * size),
      })
    : usual

function shaped(
  name: string,
  usual: number,
  measure: (text: string) => number,
  isAfar: boolean,
): Pick<PlacedName, 'lines' | 'size' | 'width' | 'stands'> {
  const widest = (lines: readonly string[], size: number) => (Math.max(...lines.map(measure)) * size) / usual
  for (const size of [usual, usual * small]) {
    const lines = broken(name, (line) => widest([line], size) * squeeze <= room.width)
    const width = widest(lines, size)
    if (width * squeeze <= room.width && lines.length * size * lineHeight <= room.height) {
      return { lines, size, width: Math.min(width, room.width), stands: 'inside' }
    }
  }
  const size = isAfar ? usual : usual * small
  const lines = broken(name, (line) => widest([line], size) <= Math.max(room.width, size * usualWidth))
  return { lines, size, width: widest(lines, size), stands: isAfar ? 'over' : 'grown' }
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
