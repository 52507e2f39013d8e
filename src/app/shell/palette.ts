import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { typedAhead } from './typedAhead.ts'

const store = createStore<{ open: boolean }>(() => ({ open: false }))
const ahead = typedAhead()

export const usePaletteOpen = (): boolean => useStore(store, (state) => state.open)

/** Opens the palette. What is typed until its box takes over is kept for it, however long its code takes to load. */
export function openPalette(): void {
  if (store.getState().open) return
  store.setState({ open: true })
  ahead.listen({ leave: closePalette })
}

export function closePalette(): void {
  ahead.take()
  store.setState({ open: false })
}

/** What was typed before the box of the palette had the focus; told once. */
export const takeTyped = ahead.take
