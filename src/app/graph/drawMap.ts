import type { Box } from '../../graph/box.ts'
import { overviewKinds, overviewSize, tableBox, type GrownTables } from '../../graph/overview.ts'
import { mixedMark, notReached, type OverviewLens } from '../../graph/overviewLens.ts'
import { marks } from '../../graph/settingMark.ts'
import { readableZoom } from './detail.ts'
import { markStrokes } from './lineTone.ts'
import { kindMarks } from './kindMarks.ts'
import type { MapPalette, MapRegion, MapScene } from './mapScene.ts'
import { grownTables, lineHeight, placeNames, type PlacedName } from './placeNames.ts'

type Context = OffscreenCanvasRenderingContext2D

/** The tables of a region, and where each is drawn. */
interface DrawnTables {
  readonly tables: readonly number[]
  readonly boxOf: (table: number) => Box
}

/** Lines are stroked in batches: one path of thousands takes longer than the same in parts. */
const batch = 500

/**
 * Draws the part of the map a region shows: lines, tables, names, and what a lens lights. Nothing outside of it is touched.
 * The tables that had to grow for their names.
 */
export function drawMap(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette, lens: OverviewLens | null): GrownTables {
  const { x, y, width, height, zoom, density } = region
  const scale = zoom * density
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width * density, height * density)
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  if (lens === null) drawPlainLines(context, scene, region, palette)
  else drawSeenLines(context, scene, region, palette, lens)
  const tables = visibleTables(scene, region)
  const names = namesOf(context, scene, region, palette, lens, tables)
  const grown = grownTables(names)
  const drawn: DrawnTables = { tables, boxOf: (table) => grown.get(table) ?? tableBox(scene.places, table) }
  drawTables(context, scene, region, palette, lens, drawn)
  drawNames(context, palette, names)
  if (lens?.isLit === true) drawLevels(context, region, palette, lens, drawn)
  return grown
}

function drawPlainLines(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette) {
  context.strokeStyle = palette.line
  context.globalAlpha = 0.55
  for (const isThick of [false, true]) {
    context.lineWidth = (isThick ? 1.4 : 0.7) / region.zoom
    strokePairs(context, scene, region, (pair) => (scene.counts[pair] ?? 0) > 2 === isThick)
  }
  context.globalAlpha = 1
}

/** Lines in the colours of their settings; those over which the action comes are thick and drawn last. */
function drawSeenLines(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette, lens: OverviewLens) {
  for (const isLit of [0, 1]) {
    context.globalAlpha = isLit === 1 ? 1 : lens.isLit ? 0.25 : 0.7
    for (const mark of [mixedMark, ...marks.keys()]) {
      const name = marks[mark]
      const stroke = name === undefined ? { width: 1, dashes: [] } : markStrokes[name]
      context.lineWidth = (stroke.width * (isLit === 1 ? 1.3 : 0.7)) / region.zoom
      context.setLineDash(stroke.dashes.map((length) => length / region.zoom))
      context.strokeStyle = palette.marks[mark] ?? palette.line
      strokePairs(context, scene, region, (pair) => lens.lit[pair] === isLit && lens.marks[pair] === mark)
    }
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** Strokes the pairs that are taken and cross the region. */
function strokePairs(context: Context, { first, second, places }: MapScene, region: MapRegion, takes: (pair: number) => boolean) {
  const left = region.x
  const top = region.y
  const right = left + region.width / region.zoom
  const bottom = top + region.height / region.zoom
  const isInside = (x: number, y: number) => x > left && x < right && y > top && y < bottom
  // Close up, a line between two tables out of sight says nothing and costs most.
  const needsEnd = region.zoom >= readableZoom
  context.beginPath()
  let pending = 0
  for (let pair = 0; pair < first.length; pair += 1) {
    if (!takes(pair)) continue
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    const ax = (places[2 * a] ?? 0) + overviewSize.width / 2
    const ay = (places[2 * a + 1] ?? 0) + overviewSize.height / 2
    const bx = (places[2 * b] ?? 0) + overviewSize.width / 2
    const by = (places[2 * b + 1] ?? 0) + overviewSize.height / 2
    if (Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom) continue
    if (needsEnd && !isInside(ax, ay) && !isInside(bx, by)) continue
    context.moveTo(ax, ay)
    context.lineTo(bx, by)
    pending += 1
    if (pending % batch !== 0) continue
    context.stroke()
    context.beginPath()
  }
  context.stroke()
}

function drawTables(
  context: Context,
  scene: MapScene,
  region: MapRegion,
  palette: MapPalette,
  lens: OverviewLens | null,
  { tables, boxOf }: DrawnTables,
) {
  const isDimmed = (table: number) => lens?.isLit === true && lens.levels[table] === notReached
  for (const [kind] of overviewKinds.entries()) {
    for (const dimmed of [true, false]) {
      context.beginPath()
      for (const table of tables) {
        if (scene.kinds[table] !== kind || isDimmed(table) !== dimmed) continue
        const { x, y, width, height } = boxOf(table)
        context.roundRect(x, y, width, height, 6)
      }
      context.lineWidth = (lens?.isLit === true && !dimmed ? 2 : 1) / region.zoom
      context.fillStyle = dimmed ? palette.halo : (palette.fills[kind] ?? palette.halo)
      context.strokeStyle = palette.strokes[kind] ?? palette.line
      context.globalAlpha = dimmed ? 0.45 : 1
      context.fill()
      context.stroke()
      context.globalAlpha = 1
    }
  }
  drawMarks(context, scene, region, palette, { tables, boxOf })
}

/** The level of each table that is reached, off its corner, where names leave most room: in a square where its rows stop the action, else in a circle. */
function drawLevels(context: Context, region: MapRegion, palette: MapPalette, lens: OverviewLens, { tables, boxOf }: DrawnTables) {
  const radius = Math.max(13, 7.5 / region.zoom)
  const off = radius * 0.45
  context.font = `700 ${radius * 1.2}px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const table of tables) {
    const level = lens.levels[table] ?? notReached
    if (level === notReached) continue
    const box = boxOf(table)
    const [x, y] = [box.x - off, box.y - off]
    context.beginPath()
    if (lens.stops[table] === 1) context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
    else context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = lens.stops[table] === 1 ? (palette.marks[marks.indexOf('R')] ?? palette.text) : palette.text
    context.fill()
    context.fillStyle = palette.halo
    context.fillText(String(level), x, y)
  }
}

/** At the corner, where they cost names no room: colour alone tells nobody a kind. */
function drawMarks(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette, { tables, boxOf }: DrawnTables) {
  const radius = Math.min(12, 3.6 / region.zoom)
  for (const [kind, name] of overviewKinds.entries()) {
    const mark = kindMarks[name]
    if (mark === null) continue
    const shape = new Path2D(mark)
    const painted = new Path2D()
    for (const table of tables) {
      if (scene.kinds[table] !== kind) continue
      const { x, y } = boxOf(table)
      painted.addPath(shape, new DOMMatrix([radius, 0, 0, radius, x + 4, y]))
    }
    context.fillStyle = palette.strokes[kind] ?? palette.line
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- paints a path
    context.fill(painted)
  }
}

const fontOf = (size: number, palette: MapPalette): string => `600 ${size}px ${palette.font}`

/** In a lens, what is reached has its name before the rest. */
function namesOf(
  context: Context,
  scene: MapScene,
  region: MapRegion,
  palette: MapPalette,
  lens: OverviewLens | null,
  tables: readonly number[],
): readonly PlacedName[] {
  const size = Math.max(20, 11 / region.zoom)
  const isReached = (table: number) => lens?.isLit === true && lens.levels[table] !== notReached
  return placeNames(scene, tables, size, (text) => (widthOf(context, palette, text) * size) / measured, isReached)
}

/** The height of the letters that are measured: other heights are as wide in proportion. */
const measured = 100
const widths = new Map<string, number>()

/** Measured once: the same names are placed anew after each gesture. */
function widthOf(context: Context, palette: MapPalette, text: string): number {
  const font = fontOf(measured, palette)
  const key = `${font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = font
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

function drawNames(context: Context, palette: MapPalette, names: readonly PlacedName[]) {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.strokeStyle = palette.halo
  context.fillStyle = palette.text
  for (const { lines, size, x, y, width, stands } of names) {
    context.font = fontOf(size, palette)
    context.lineWidth = size / 4
    const top = y - ((lines.length - 1) / 2) * size * lineHeight
    for (const [index, line] of lines.entries()) {
      const middle = top + index * size * lineHeight
      if (stands === 'over') context.strokeText(line, x, middle, width)
      context.fillText(line, x, middle, width)
    }
  }
}

function visibleTables({ ids, places }: MapScene, { x, y, width, height, zoom }: MapRegion): readonly number[] {
  const right = x + width / zoom
  const bottom = y + height / zoom
  const visible: number[] = []
  for (let table = 0; table < ids.length; table += 1) {
    const left = places[2 * table] ?? Infinity
    const top = places[2 * table + 1] ?? Infinity
    if (left < right && left + overviewSize.width > x && top < bottom && top + overviewSize.height > y) visible.push(table)
  }
  return visible
}
