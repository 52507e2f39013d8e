import { useEffect } from 'react'
import { useSession } from '../session.tsx'
import { loadPalette } from './LoadedPalette.tsx'
import { openPalette } from './palette.ts'

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Ctrl/⌘+Z and Ctrl/⌘+Shift+Z everywhere outside text fields, Ctrl/⌘+K everywhere. */
export function useShortcuts(): void {
  const { workspace } = useSession()
  useEffect(() => {
    void loadPalette()
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      const key = event.key.toLowerCase()
      if (key === 'k') openPalette()
      else if (isText(event.target)) return
      else if (key === 'z' && event.shiftKey) workspace.getState().redo()
      else if (key === 'z') workspace.getState().undo()
      else if (key === 'y') workspace.getState().redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [workspace])
}
