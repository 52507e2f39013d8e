import { useEffect, useRef, type RefObject } from 'react'

/** Whether the focus went with what had it, is where it goes when nothing better is known, or on what is covered now. */
function isLost(): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body || activeElement.id === 'content') return true
  return !activeElement.checkVisibility({ visibilityProperty: true })
}

/**
 * Keeps the keyboard's place when the panel shows another kind of thing, or goes: the panel has the focus then, or what
 * had it before the panel came. Whoever has put it elsewhere meanwhile keeps it there. A navigation may be stopped by a
 * question and end much later, so it is what is shown that counts.
 */
export function useFocusKept(
  shown: string | null,
  panel: RefObject<HTMLElement | null>,
  origin: RefObject<HTMLElement | null>,
): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (!isLost()) return
    const back = origin.current?.isConnected === true ? origin.current : document.getElementById('content')
    if (shown === null) back?.focus()
    else panel.current?.focus()
  }, [shown, panel, origin])
}
