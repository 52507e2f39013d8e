import { useEffect, type RefObject } from 'react'
import { useStore } from 'reactflow'
import { detailOf } from './detail.ts'

/** Writes the level of detail on an element, where the styles read it: zooming draws nothing anew. */
export function DetailLevel({ of }: { of: RefObject<HTMLElement | null> }) {
  const detail = useStore((state) => detailOf(state.transform[2]))
  useEffect(() => {
    of.current?.setAttribute('data-detail', detail)
  }, [of, detail])
  return null
}
