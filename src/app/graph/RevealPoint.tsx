import { useEffect } from 'react'
import { useReactFlow, useStore, useStoreApi } from 'reactflow'
import type { Position } from '../../graph/box.ts'
import { motionTime } from './viewMotion.ts'

const margin = 40

/** Keeps what is in hand in view, also when the details open beside the canvas. */
export function RevealPoint({ at }: { at: Position | null }) {
  const { setCenter } = useReactFlow()
  const store = useStoreApi()
  const width = useStore((state) => state.width)
  const { x, y } = at ?? { x: null, y: null }
  useEffect(() => {
    if (x === null || y === null || width === 0) return
    const { height, transform } = store.getState()
    const [left, top, zoom] = transform
    const screen = { x: x * zoom + left, y: y * zoom + top }
    const isInView = screen.x > margin && screen.x < width - margin && screen.y > margin && screen.y < height - margin
    if (!isInView) void setCenter(x, y, { zoom, duration: motionTime() })
  }, [x, y, width, store, setCenter])
  return null
}
