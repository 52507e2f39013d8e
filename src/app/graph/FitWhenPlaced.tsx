import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import { motionTime } from './motion.ts'

/** Shows the whole picture when it is new, and again when tables are added to it or taken from it. */
export function FitWhenPlaced({ view, count }: { view: string; count: number }) {
  const { fitView } = useReactFlow()
  const shown = useRef<string | null>(null)
  const wanted = `${view} ${count}`
  useEffect(() => {
    if (shown.current === wanted) return
    void fitView({ padding: 0.06, maxZoom: 1, duration: shown.current === null ? 0 : motionTime() })
    shown.current = wanted
  }, [wanted, fitView])
  return null
}
