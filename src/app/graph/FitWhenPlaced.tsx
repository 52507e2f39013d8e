import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import { motionTime } from './motion.ts'

/** Shows the whole picture when it is new, and again when tables are added to it or taken from it. */
export function FitWhenPlaced({ view, count }: { view: string; count: number }) {
  const { fitView } = useReactFlow()
  const isFirst = useRef(true)
  useEffect(() => {
    void fitView({ padding: 0.06, maxZoom: 1, duration: isFirst.current ? 0 : motionTime() })
    isFirst.current = false
  }, [view, count, fitView])
  return null
}
