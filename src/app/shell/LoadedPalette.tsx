import { lazy, Suspense } from 'react'
import { closePalette } from './palette.ts'

/** Loads the palette ahead of its first use. Rejects, and keeps no more keys for it, where it cannot be loaded. */
export async function loadPalette() {
  try {
    return { default: (await import('./CommandPalette.tsx')).CommandPalette }
  } catch (cause) {
    closePalette()
    throw cause
  }
}

const Palette = lazy(loadPalette)

export const LoadedPalette = () => (
  <Suspense>
    <Palette />
  </Suspense>
)
