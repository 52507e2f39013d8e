import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const store = createStore<{ open: boolean }>(() => ({ open: false }))

export const usePaletteOpen = (): boolean => useStore(store, (state) => state.open)
export const openPalette = (): void => store.setState({ open: true })
export const closePalette = (): void => store.setState({ open: false })
