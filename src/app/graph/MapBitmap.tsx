import { useEffect, useRef, useState } from 'react'
import { useStoreApi, ViewportPortal } from 'reactflow'
import type { GrownTables } from '../../graph/overview.ts'
import type { OverviewLens } from '../../graph/overviewLens.ts'
import { startWorker } from '../workerAddress.ts'
import { readPalette } from './mapPalette.ts'
import type { MapRegion, MapScene, SceneAnswer, SceneRequest } from './mapScene.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import address from './scene.worker.ts?worker&url'

/** How much is drawn beyond the view on each side, as a share of it: a pan within needs no drawing. */
const overscan = 0.3
/** Drawn anew once the picture has rested this long, in milliseconds. */
const rest = 120

/**
 * The map as one bitmap in flow coordinates: the browser moves and scales it with the viewport, so that panning and
 * zooming draw nothing. A worker draws; it is asked again after a gesture, or when the view leaves what is drawn.
 * Mounted anew for another theme: its colours are read once. `grow` is told which tables are drawn larger than others.
 */
export function MapBitmap({ scene, lens, grow }: { scene: MapScene; lens: OverviewLens | null; grow: (tables: GrownTables) => void }) {
  // State, not a ref: the portal it lives in appears later than this component.
  const [element, setElement] = useState<HTMLCanvasElement | null>(null)
  const store = useStoreApi()
  const latest = useRef(lens)
  const see = useRef<((lens: OverviewLens | null) => void) | null>(null)
  useEffect(() => {
    const context = element?.getContext('bitmaprenderer')
    if (element === null || context === null || context === undefined) return
    const worker = startWorker(address)
    const tell = (request: SceneRequest) => worker.postMessage(request, [])
    tell({ type: 'scene', scene })
    tell({ type: 'palette', palette: readPalette(element) })
    tell({ type: 'lens', lens: latest.current })
    let shown: MapRegion | null = null
    let asked = 0
    let isBusy = false
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      isStale = isBusy
      if (isBusy) return
      isBusy = true
      asked += 1
      tell({ type: 'draw', id: asked, region: wantedRegion(store.getState()) })
    }
    worker.addEventListener('message', ({ data }: MessageEvent<SceneAnswer>) => {
      isBusy = false
      const { region, bitmap, grown, milliseconds } = data
      shown = region
      context.transferFromImageBitmap(bitmap)
      element.style.width = `${region.width}px`
      element.style.height = `${region.height}px`
      element.style.transform = `translate(${region.x}px, ${region.y}px) scale(${1 / region.zoom})`
      grow(grown)
      element.dataset['milliseconds'] = String(Math.round(milliseconds))
      if (isStale) draw()
    })
    draw()
    see.current = (next) => {
      tell({ type: 'lens', lens: next })
      draw()
    }
    const unsubscribe = store.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width && state.height === before.height) return
      clearTimeout(timer)
      timer = setTimeout(draw, rest)
      if (shown !== null && !isBusy && !covers(shown, state)) draw()
    })
    return () => {
      clearTimeout(timer)
      see.current = null
      unsubscribe()
      worker.terminate()
    }
  }, [element, scene, store, grow])
  useEffect(() => {
    if (latest.current === lens) return
    latest.current = lens
    see.current?.(lens)
  }, [lens])
  return (
    <ViewportPortal>
      <canvas ref={setElement} className="map-bitmap" />
    </ViewportPortal>
  )
}

interface View {
  readonly width: number
  readonly height: number
  readonly transform: readonly [number, number, number]
}

function wantedRegion({ width, height, transform: [x, y, zoom] }: View): MapRegion {
  return {
    x: (-x - width * overscan) / zoom,
    y: (-y - height * overscan) / zoom,
    width: width * (1 + 2 * overscan),
    height: height * (1 + 2 * overscan),
    zoom,
    density: devicePixelRatio,
  }
}

/** Whether what is drawn still fills the view, neither too coarse nor much too fine. */
function covers(shown: MapRegion, { width, height, transform: [x, y, zoom] }: View): boolean {
  const ratio = zoom / shown.zoom
  const left = -x / zoom
  const top = -y / zoom
  return (
    ratio <= 1.6 &&
    ratio >= 0.7 &&
    left >= shown.x &&
    top >= shown.y &&
    left + width / zoom <= shown.x + shown.width / shown.zoom &&
    top + height / zoom <= shown.y + shown.height / shown.zoom
  )
}
