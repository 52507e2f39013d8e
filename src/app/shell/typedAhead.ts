import { isWithModifier } from '../../ui/keyModifiers.ts'

/** What was typed for a box that is not there yet. */
export interface Typed {
  readonly text: string
  /** Enter was pressed: nothing that follows is listened to. */
  readonly entered: boolean
}

const nothing: Typed = { text: '', entered: false }

/** The text with one more key of the keyboard; null for a key that writes nothing. */
export function withKey({ text, entered }: Typed, key: string): Typed | null {
  if (entered) return null
  if (key === 'Enter') return { text, entered: true }
  if (key === 'Backspace') return { text: Array.from(text).slice(0, -1).join(''), entered }
  // The names of other keys are longer than one letter.
  return Array.from(key).length === 1 ? { text: text + key, entered } : null
}

/** Keeps the keys that are pressed until a box takes them over, and keeps them from everything else on the page. */
export function typedAhead() {
  let typed = nothing
  let stop: (() => void) | null = null
  const take = (): Typed => {
    stop?.()
    stop = null
    const taken = typed
    typed = nothing
    return taken
  }
  const listen = ({ leave }: { leave: () => void }): void => {
    take()
    const keep = (event: KeyboardEvent) => {
      if (isWithModifier(event) || event.isComposing) return
      const next = event.key === 'Escape' ? typed : withKey(typed, event.key)
      if (next === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      typed = next
      if (event.key === 'Escape') leave()
    }
    window.addEventListener('keydown', keep, { capture: true })
    stop = () => window.removeEventListener('keydown', keep, { capture: true })
  }
  return { listen, take }
}
