import type { OverviewLens } from '../../graph/overviewLens.ts'
import { drawMap } from './drawMap.ts'
import type { MapPalette, MapScene, SceneAnswer, SceneRequest } from './mapScene.ts'

let scene: MapScene | null = null
let lens: OverviewLens | null = null
let palette: MapPalette | null = null
const canvas = new OffscreenCanvas(1, 1)

addEventListener('message', ({ data }: MessageEvent<SceneRequest>) => {
  if (data.type === 'scene') scene = data.scene
  else if (data.type === 'lens') lens = data.lens
  else if (data.type === 'palette') palette = data.palette
  else if (scene !== null && palette !== null) {
    const { id, region } = data
    const started = performance.now()
    canvas.width = Math.max(1, Math.round(region.width * region.density))
    canvas.height = Math.max(1, Math.round(region.height * region.density))
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser gives the map no canvas to draw on.')
    const grown = drawMap(context, scene, region, palette, lens)
    const bitmap = canvas.transferToImageBitmap()
    const answer: SceneAnswer = { id, region, bitmap, grown, milliseconds: performance.now() - started }
    postMessage(answer, { transfer: [bitmap] })
  }
})
