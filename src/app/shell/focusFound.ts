import { useEffect } from 'react'

/** Whoever takes care of the focus itself does so within this, in milliseconds. */
const patience = 150

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]'

/** A place on the way from an element up to the page, with what stood beside it. */
interface Level {
  readonly parent: Element
  readonly beside: readonly (Element | null)[]
}

function levelsOf(element: Element): readonly Level[] {
  const levels: Level[] = []
  for (let child = element; child.parentElement !== null && child !== document.body; child = child.parentElement) {
    levels.push({ parent: child.parentElement, beside: [child.nextElementSibling, child.previousElementSibling] })
  }
  return levels
}

const takesFocus = (element: Element): element is HTMLElement | SVGElement =>
  (element instanceof HTMLElement || element instanceof SVGElement) && element.tabIndex >= 0 && element.matches(focusable) && element.checkVisibility()

const firstIn = (element: Element): HTMLElement | SVGElement | undefined =>
  takesFocus(element) ? element : [...element.querySelectorAll(focusable)].find(takesFocus)

/** What stood next to it, or before it, or is in the same part of the page; of a page that has gone the content. */
function nearest(levels: readonly Level[]): HTMLElement | SVGElement | undefined {
  const content = document.getElementById('content')
  for (const { parent, beside } of levels) {
    if (!parent.isConnected) continue
    if (content !== null && (parent.parentElement === content || parent.contains(content))) return content
    for (const place of [...beside.filter((one) => one?.parentElement === parent), parent]) {
      const found = place === null ? undefined : firstIn(place)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/**
 * Keeps the keyboard's place when what has the focus goes: a change that is discarded, a bar that is dismissed. The focus
 * goes to what stands nearest, unless somebody has put it elsewhere meanwhile. For the pointer it means nothing.
 */
export function useFocusFound(): void {
  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true, passive: true }
    let held: { readonly element: Element; readonly levels: readonly Level[] } | null = null
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      if (held === null || document.activeElement !== document.body) return
      const { element, levels } = held
      held = null
      if (!element.isConnected) nearest(levels)?.focus({ preventScroll: true })
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, patience)
    }
    const remember = ({ target }: Event) => {
      held = target instanceof Element && target.matches(':focus-visible') ? { element: target, levels: levelsOf(target) } : null
    }
    document.addEventListener('focusin', remember, options)
    for (const type of ['focusout', 'keyup', 'click'] as const) document.addEventListener(type, lookSoon, options)
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [])
}
