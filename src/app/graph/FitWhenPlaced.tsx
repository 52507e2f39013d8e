import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import { readableZoom } from './detail.ts'
import { fitPadding, motionTime } from './viewMotion.ts'

/** Shows the picture when it is new, and again when tables are added to it or taken from it: never so small that its badges go. */
export function FitWhenPlaced({ view, count }: { view: string; count: number }) {
  const { fitView } = useReactFlow()
  const shown = useRef<string | null>(null)
  const wanted = `${view} ${count}`
  useEffect(() => {
    if (shown.current === wanted) return
    void fitView({ padding: fitPadding, minZoom: readableZoom, maxZoom: 1, duration: shown.current === null ? 0 : motionTime() })
    shown.current = wanted
  }, [wanted, fitView])
  return null
}
