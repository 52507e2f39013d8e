import type { MapPalette } from './mapScene.ts'

/** Reads the theme's colours where they are in force: as they come out, because a worker knows no system colours. */
export function readPalette(element: HTMLElement): MapPalette {
  const style = getComputedStyle(element)
  const before = element.style.color
  const token = (name: string) => {
    element.style.color = `var(--${name})`
    return style.color
  }
  const palette = {
    line: token('colorNeutralStrokeAccessible'),
    text: token('colorNeutralForeground1'),
    halo: token('colorNeutralBackground1'),
    font: style.getPropertyValue('--fontFamilyBase').trim(),
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
  element.style.color = before
  return palette
}
