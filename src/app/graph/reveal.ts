import type { FocusEvent } from 'react'
import { useReactFlow, useStoreApi } from 'reactflow'
import { centreOf, type Box } from '../../graph/box.ts'
import { motionTime } from './viewMotion.ts'

/** Brings a table that gets the focus by keyboard into view, as scrolling would. */
export function useReveal() {
  const { setCenter } = useReactFlow()
  const store = useStoreApi()
  return (boxes: ReadonlyMap<string, Box>, { target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return
    const box = boxes.get(target.dataset['table'] ?? '')
    if (box === undefined) return
    const { width, height, transform } = store.getState()
    const [x, y, zoom] = transform
    const left = box.x * zoom + x
    const top = box.y * zoom + y
    const isInside = left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height
    if (isInside) return
    const centre = centreOf(box)
    void setCenter(centre.x, centre.y, { zoom, duration: motionTime() })
  }
}
