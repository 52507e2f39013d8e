import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { useReactFlow, useStoreApi, type ReactFlowState, type Transform } from 'reactflow'
import { centreOf } from '../../graph/box.ts'
import { readableZoom } from './detail.ts'
import { fitPadding, motionTime } from './viewMotion.ts'

/**
 * Shows the picture when it is new, when tables are added to it or taken from it, and when the canvas gets another size
 * before anybody has moved it; not for details beside it: what they are about must not move away. Nor does it move when
 * a bar above comes or goes. Where all of it would be too small to read, it shows as much as fits around the table in the
 * middle. `fitted`: told when it has.
 */
export function FitWhenPlaced(props: { view: string; focus: string; count: number; hasDetails: boolean; fitted: () => void }) {
  const { view, focus, count, hasDetails, fitted } = props
  const store = useStoreApi()
  const shown = useRef<string | null>(null)
  const left = useRef<{ readonly transform: Transform; readonly hasDetails: boolean } | null>(null)
  /** Where the canvas begins on the screen. */
  const top = useRef<number | null>(null)
  const fit = useFit(focus)
  const fitAndRemember = useEffectEvent(async (duration: number) => {
    await fit(duration)
    left.current = { transform: store.getState().transform, hasDetails }
    top.current = topOf(store.getState())
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
  const { getNodes, getNodesBounds, setViewport } = useReactFlow()
  const held = useRef<{ readonly transform: Transform; readonly y: number } | null>(null)
  /** Leaves it where it is on the screen when the canvas begins elsewhere; what was all in sight stays so. */
  const hold = useEffectEvent(async (stood: number, stands: number) => {
    const { transform } = store.getState()
    const [x, y, zoom] = transform
    const isAsFitted = left.current?.transform === transform
    const edge = getNodesBounds(getNodes()).y * zoom
    const onScreen = held.current?.transform === transform ? held.current.y : stood + y
    const leastY = isAsFitted && y + edge >= 0 ? -edge : -Infinity
    await setViewport({ x, y: Math.max(onScreen - stands, leastY), zoom })
    held.current = { transform: store.getState().transform, y: onScreen }
    if (isAsFitted && left.current !== null) left.current = { ...left.current, transform: held.current.transform }
  })
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.width === before.width && state.height === before.height) return
        const [stood, stands] = [top.current, topOf(state)]
        top.current = stands
        const isBelowBar = state.width === before.width && stood !== null && stands !== null && stood !== stands
        void (isBelowBar ? hold(stood, stands) : refit())
      }),
    [store],
  )
  return null
}

const topOf = ({ domNode }: ReactFlowState): number | null => domNode?.getBoundingClientRect().top ?? null

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
