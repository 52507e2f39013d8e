import { useEffect, useEffectEvent } from 'react'
import { useReactFlow, useStore, useStoreApi } from 'reactflow'
import type { Box } from '../../graph/box.ts'
import { revealArea } from '../../graph/revealArea.ts'
import { leastZoom } from './detail.ts'
import { motionTime } from './viewMotion.ts'

/** A new picture is fitted first, in milliseconds. */
const afterFit = 60

/**
 * Brings what is in hand into view when it comes into hand, and when the details open beside the canvas: not while
 * somebody moves it. `of` names it.
 */
export function RevealArea({ of, area }: { of: string | null; area: Box | null }) {
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  const room = useStore((state) => state.width)
  const reveal = useEffectEvent(() => {
    if (area === null) return
    const { width, height, transform } = store.getState()
    const [x, y, zoom] = transform
    const next = revealArea(area, { width, height, x, y, zoom }, leastZoom)
    if (next !== null) void setViewport(next, { duration: motionTime() })
  })
  const isPlaced = area !== null
  useEffect(() => {
    if (of === null || !isPlaced || room === 0) return
    const timer = setTimeout(reveal, afterFit)
    return () => clearTimeout(timer)
  }, [of, isPlaced, room])
  return null
}
