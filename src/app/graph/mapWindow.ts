import { startTransition, useEffect, useState } from 'react'
import { useStoreApi } from 'reactflow'
import { overviewSize } from '../../graph/overview.ts'
import { readableZoom } from './detail.ts'

/** Mounted beyond the view on each side, as a share of it. */
const overscan = 0.35
/** Decided once the picture has rested this long, and during a gesture not more often than the other, in milliseconds. */
const rest = 100
const pace = 200

/**
 * The tables near the view, by index, from the zoom on at which they can be read; none below. Decided after a gesture,
 * or when the view leaves what is mounted, and never at the cost of a frame.
 */
export function useMapWindow(places: Float32Array): readonly number[] {
  const store = useStoreApi()
  const [tables, setTables] = useState<readonly number[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let mounted = { left: 0, top: 0, right: 0, bottom: 0 }
    let key = ''
    let decidedAt = 0
    const decide = () => {
      decidedAt = performance.now()
      const { width, height, transform } = store.getState()
      const [x, y, zoom] = transform
      mounted = {
        left: (-x - width * overscan) / zoom,
        top: (-y - height * overscan) / zoom,
        right: (width * (1 + overscan) - x) / zoom,
        bottom: (height * (1 + overscan) - y) / zoom,
      }
      const near: number[] = []
      const count = zoom < readableZoom ? 0 : places.length / 2
      for (let table = 0; table < count; table += 1) {
        const left = places[2 * table] ?? Infinity
        const top = places[2 * table + 1] ?? Infinity
        if (left < mounted.right && left + overviewSize.width > mounted.left && top < mounted.bottom && top + overviewSize.height > mounted.top) near.push(table)
      }
      const next = near.join()
      if (next === key) return
      key = next
      startTransition(() => setTables(near))
    }
    decide()
    const unsubscribe = store.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width) return
      clearTimeout(timer)
      timer = setTimeout(decide, rest)
      const [x, y, zoom] = state.transform
      const left = -x / zoom
      const top = -y / zoom
      const isLeft =
        left < mounted.left || top < mounted.top || left + state.width / zoom > mounted.right || top + state.height / zoom > mounted.bottom
      if (zoom >= readableZoom && isLeft && performance.now() - decidedAt > pace) decide()
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [places, store])
  return tables
}
