import type { MapPalette } from './mapScene.ts'

/** Reads the theme's colours where they are in force. */
export function readPalette(element: Element): MapPalette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    line: token('colorNeutralStrokeAccessible'),
    text: token('colorNeutralForeground1'),
    halo: token('colorNeutralBackground1'),
    font: token('fontFamilyBase'),
    fills: [
      token('colorNeutralBackground1'),
      token('colorBrandBackground2'),
      token('colorPaletteGrapeBackground2'),
      token('colorPaletteTealBackground2'),
      token('colorPaletteMarigoldBackground2'),
    ],
    strokes: [
      token('colorNeutralStrokeAccessible'),
      token('colorBrandStroke1'),
      token('colorPaletteGrapeBorderActive'),
      token('colorPaletteTealBorderActive'),
      token('colorPaletteMarigoldBorderActive'),
    ],
  }
}
