import { pictureMargin } from '../../graph/farthestZoom.ts'

/** How long the picture takes to move, in milliseconds; none for those who asked for less motion. */
export const motionTime = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)

/** Room around a picture that is fitted to the view. */
export const fitPadding = {
  top: `${pictureMargin.top}px`,
  bottom: `${pictureMargin.bottom}px`,
  left: `${pictureMargin.side}px`,
  right: `${pictureMargin.side}px`,
} as const

/** The same around the map: names reach beyond its outermost tables, and more lies over its lower edge. */
export const mapPadding = { top: '16px', bottom: '92px', left: '44px', right: '44px' } as const
