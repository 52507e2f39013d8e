import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/** Whether the focus went with what had it, is where it goes when nothing better is known, or on what is covered now. */
function isLost(): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body || activeElement.id === 'content') return true
  return !activeElement.checkVisibility({ visibilityProperty: true })
}

/**
 * Keeps the keyboard's place when the panel shows another `kind` of thing, or goes: the panel has the focus then, or what
 * had it when the panel came; that, too, once a form is left that lay over other details. Whoever has put it elsewhere
 * meanwhile keeps it there. A navigation may be stopped by a question and end much later, so it is what is shown that
 * counts. `shown`: which thing of its kind.
 */
export function useFocusKept(kind: string | null, shown: string | null, panel: RefObject<HTMLElement | null>) {
  const origin = useRef<HTMLElement | null>(null)
  const leaves = useRef(false)
  const before = useRef(kind)
  // What is shown may take the focus as it comes: afterwards is too late to ask.
  const [opening, setOpening] = useState(() => ({ shown, from: document.activeElement }))
  if (opening.shown !== shown) setOpening({ shown, from: document.activeElement })
  useEffect(() => {
    const { from } = opening
    if (opening.shown === null || !(from instanceof HTMLElement) || from === document.body) return
    // What was in the panel may have gone with what it showed.
    if (from.isConnected && panel.current?.contains(from) !== true) origin.current = from
  }, [opening, panel])
  useEffect(() => {
    if (before.current === kind) return
    before.current = kind
    const isLeft = leaves.current
    leaves.current = false
    if (!isLost()) return
    const known = origin.current?.isConnected === true ? origin.current : null
    if (kind === null) (known ?? document.getElementById('content'))?.focus()
    else ((isLeft ? known : null) ?? panel.current)?.focus()
  }, [kind, panel])
  /** The focus came into the panel from elsewhere. */
  const enter = useCallback((from: HTMLElement) => {
    if (origin.current?.isConnected !== true) origin.current = from
  }, [])
  /** Whether what comes next is what was there before. */
  const leave = useCallback((isLeft: boolean) => {
    leaves.current = isLeft
  }, [])
  return { enter, leave }
}
