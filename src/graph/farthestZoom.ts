import type { Size } from './box.ts'

/** Pixels kept free around a picture that is all in view: lines run above it, controls lie over its lower edge. */
export const pictureMargin = { side: 24, top: 44, bottom: 64 } as const

/** How far one can go from a picture: to `least`, where it can hardly be read, or further where only then all of it is in view. */
export function farthestZoom(picture: Size | null, view: Size, least: number): number {
  if (picture === null) return least
  const width = view.width - 2 * pictureMargin.side
  const height = view.height - pictureMargin.top - pictureMargin.bottom
  if (width <= 0 || height <= 0) return least
  return Math.min(least, width / picture.width, height / picture.height)
}
