import { lazy, Suspense, useState, type ComponentType } from 'react'

let loaded: ComponentType | null = null

/** Loads the palette ahead of its first use. */
export async function loadPalette(): Promise<{ default: ComponentType }> {
  const { CommandPalette } = await import('./CommandPalette.tsx')
  loaded = CommandPalette
  return { default: CommandPalette }
}

const LatePalette = lazy(loadPalette)

/**
 * The palette, at once where it is loaded: a lazy component waits even then, and what is typed right after Ctrl+K would
 * be lost.
 */
export function LoadedPalette() {
  const [Palette] = useState(() => loaded ?? LatePalette)
  return (
    <Suspense>
      <Palette />
    </Suspense>
  )
}
