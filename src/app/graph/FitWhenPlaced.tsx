import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { useReactFlow, useStoreApi, type Transform } from 'reactflow'
import { centreOf } from '../../graph/box.ts'
import { readableZoom } from './detail.ts'
import { fitPadding, motionTime } from './viewMotion.ts'

/**
 * Shows the picture when it is new, when tables are added to it or taken from it, and when the canvas gets another size
 * before anybody has moved it; not for details beside it: what they are about must not move away. Where all of it would
 * be too small to read, it shows as much as fits around the table in the middle. `fitted`: told when it has.
 */
export function FitWhenPlaced(props: { view: string; focus: string; count: number; hasDetails: boolean; fitted: () => void }) {
  const { view, focus, count, hasDetails, fitted } = props
  const store = useStoreApi()
  const shown = useRef<string | null>(null)
  const left = useRef<{ readonly transform: Transform; readonly hasDetails: boolean } | null>(null)
  const fit = useFit(focus)
  const fitAndRemember = useEffectEvent(async (duration: number) => {
    await fit(duration)
    left.current = { transform: store.getState().transform, hasDetails }
  })
  const refit = useEffectEvent(async () => {
    if (left.current?.transform === store.getState().transform && left.current.hasDetails === hasDetails) await fitAndRemember(0)
  })
  const wanted = `${view} ${count}`
  useEffect(() => {
    if (shown.current === wanted) return
    const duration = shown.current === null ? 0 : motionTime()
    shown.current = wanted
    fitted()
    void fitAndRemember(duration)
  }, [wanted, fitted])
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.width !== before.width || state.height !== before.height) void refit()
      }),
    [store],
  )
  return null
}

function useFit(focus: string): (duration: number) => Promise<boolean> {
  const { fitView, getNodes, getNodesBounds, setCenter } = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (duration) => {
      const bounds = getNodesBounds(getNodes())
      const { width, height } = store.getState()
      const half = { x: width / 2 / readableZoom, y: height / 2 / readableZoom }
      const table = getNodes().find((node) => node.id === focus)
      if (table === undefined || (bounds.width < half.x * 2 && bounds.height < half.y * 2)) {
        return fitView({ padding: fitPadding, minZoom: readableZoom, maxZoom: 1, duration })
      }
      const centre = centreOf({ ...table.position, width: table.width ?? 0, height: table.height ?? 0 })
      const x = within(centre.x, bounds.x, bounds.width, half.x)
      const y = within(centre.y, bounds.y, bounds.height, half.y)
      return setCenter(x, y, { zoom: readableZoom, duration })
    },
    [focus, store, fitView, getNodes, getNodesBounds, setCenter],
  )
}

/** The place nearest to `centre` from which the view shows nothing beyond the picture; its middle where it fits. */
function within(centre: number, start: number, length: number, half: number): number {
  const margin = 24 / readableZoom
  if (length + 2 * margin <= half * 2) return start + length / 2
  return Math.min(Math.max(centre, start - margin + half), start + length + margin - half)
}
