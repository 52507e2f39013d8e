import { lazyPart } from '../lazyPart.tsx'
import { BarPartMissing } from './BarPartMissing.tsx'
import { closePalette, takeTyped } from './palette.ts'

/** Rejects, and keeps no more keys for it, where it cannot be loaded. */
async function loadPalette() {
  try {
    return (await import('./CommandPalette.tsx')).CommandPalette
  } catch (cause) {
    // What is typed after that is meant for the page.
    takeTyped()
    throw cause
  }
}

/** Loads the palette ahead of its first use. Where that fails, whoever opens it is told. */
export const loadPaletteAhead = (): void => void loadPalette().catch(() => undefined)

const PalettePart = lazyPart(loadPalette)

export const LoadedPalette = () => (
  <PalettePart waiting={null} missing={BarPartMissing} close={closePalette}>
    {(CommandPalette) => <CommandPalette />}
  </PalettePart>
)
