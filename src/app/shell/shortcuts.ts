import { useEffect } from 'react'
import { useSession } from '../session.tsx'
import { loadPaletteAhead } from './LoadedPalette.tsx'
import { closePalette, openPalette } from './palette.ts'

/** Whether the browser has an undo of its own there. Boxes that are ticked hold no text. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea'))

/** While something is asked about what is staged, that must not become something else: what was acknowledged would be applied. */
const isAsked = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Ctrl/⌘+Z and Ctrl/⌘+Shift+Z everywhere outside text fields and modal dialogs, Ctrl/⌘+K everywhere. */
export function useShortcuts(): void {
  const { workspace } = useSession()
  useEffect(() => {
    loadPaletteAhead()
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      const key = event.key.toLowerCase()
      if (key === 'k') openPalette()
      else if (isText(event.target) || isAsked()) return
      else if (key === 'z' && event.shiftKey) workspace.getState().redo()
      else if (key === 'z') workspace.getState().undo()
      else if (key === 'y') workspace.getState().redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      // The way back leaves the environment with the palette open: the next one begins without.
      closePalette()
    }
  }, [workspace])
}
