import { overviewKinds, overviewSize } from '../../graph/overview.ts'
import { readableZoom } from './detail.ts'
import { kindMarks } from './kindMarks.ts'
import type { MapPalette, MapRegion, MapScene } from './mapScene.ts'
import { insideLimit, placeNames } from './placeNames.ts'

type Context = OffscreenCanvasRenderingContext2D

/** Lines are stroked in batches: one path of thousands takes longer than the same in parts. */
const batch = 500

/** Draws the part of the map a region shows: lines, tables, names. Nothing outside of it is touched. */
export function drawMap(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette): void {
  const { x, y, width, height, zoom, density } = region
  const scale = zoom * density
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width * density, height * density)
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  drawLines(context, scene, region, palette)
  drawTables(context, scene, region, palette)
  drawNames(context, scene, region, palette)
}

function drawLines(context: Context, { first, second, counts, places }: MapScene, region: MapRegion, palette: MapPalette) {
  const left = region.x
  const top = region.y
  const right = left + region.width / region.zoom
  const bottom = top + region.height / region.zoom
  const isInside = (x: number, y: number) => x > left && x < right && y > top && y < bottom
  // Close up, a line between two tables out of sight says nothing and costs most.
  const needsEnd = region.zoom >= readableZoom
  context.strokeStyle = palette.line
  for (const isThick of [false, true]) {
    context.lineWidth = (isThick ? 1.4 : 0.7) / region.zoom
    context.globalAlpha = 0.55
    context.beginPath()
    let pending = 0
    for (let pair = 0; pair < first.length; pair += 1) {
      if ((counts[pair] ?? 0) > 2 !== isThick) continue
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
  context.globalAlpha = 1
}

function drawTables(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette) {
  const { width, height } = overviewSize
  context.lineWidth = 1 / region.zoom
  for (const [kind] of overviewKinds.entries()) {
    context.beginPath()
    for (const table of visibleTables(scene, region)) {
      if (scene.kinds[table] !== kind) continue
      context.roundRect(scene.places[2 * table] ?? 0, scene.places[2 * table + 1] ?? 0, width, height, 6)
    }
    context.fillStyle = palette.fills[kind] ?? palette.halo
    context.strokeStyle = palette.strokes[kind] ?? palette.line
    context.fill()
    context.stroke()
  }
  drawMarks(context, scene, region, palette)
}

/** At the corner, where they cost names no room: colour alone tells nobody a kind. */
function drawMarks(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette) {
  const radius = Math.min(12, 3.6 / region.zoom)
  for (const [kind, name] of overviewKinds.entries()) {
    const mark = kindMarks[name]
    if (mark === null) continue
    const shape = new Path2D(mark)
    const marks = new Path2D()
    for (const table of visibleTables(scene, region)) {
      if (scene.kinds[table] !== kind) continue
      const x = scene.places[2 * table] ?? 0
      marks.addPath(shape, new DOMMatrix([radius, 0, 0, radius, x + 4, scene.places[2 * table + 1] ?? 0]))
    }
    context.fillStyle = palette.strokes[kind] ?? palette.line
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- paints a path
    context.fill(marks)
  }
}

function drawNames(context: Context, scene: MapScene, region: MapRegion, palette: MapPalette) {
  const inside = Math.max(20, 11 / region.zoom)
  const size = inside <= insideLimit ? inside : 12 / region.zoom
  context.font = `600 ${size}px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = size / 4
  context.strokeStyle = palette.halo
  context.fillStyle = palette.text
  const measure = (name: string) => context.measureText(name).width
  for (const { name, x, y, width } of placeNames(scene, visibleTables(scene, region), size, measure)) {
    if (size > insideLimit) context.strokeText(name, x, y, width)
    context.fillText(name, x, y, width)
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
