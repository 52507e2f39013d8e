import { marks } from '../../graph/settingMark.ts'
import { markTones, type LineTone } from './lineTone.ts'
import type { MapPalette } from './mapScene.ts'

/** The tokens of canvas.css and lens.css. */
const tokensOfTones: Readonly<Record<LineTone, string>> = {
  cascade: 'colorPaletteRedForeground1',
  restrict: 'colorPaletteDarkOrangeForeground1',
  link: 'colorNeutralForeground3',
  all: 'colorPalettePurpleForeground2',
  active: 'colorPaletteTealForeground2',
  userOwned: 'colorPaletteMarigoldForeground2',
  none: 'colorNeutralForeground3',
  unknown: 'colorPaletteBerryForeground1',
  many: 'colorBrandForeground1',
  mixed: 'colorNeutralForeground3',
}

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
    marks: marks.map((mark) => token(tokensOfTones[markTones[mark]])),
  }
  element.style.color = before
  return palette
}
