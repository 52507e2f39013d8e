/** How much a table shows, by zoom: a block with its name; name and counts; everything with its lookup columns. */
export type Detail = 'far' | 'middle' | 'near'

/** Below this, tables are blocks. */
const farZoom = 0.45
/** What the page itself never goes below; below it, the map's tables are only painted. */
export const readableZoom = 0.5
const nearZoom = 0.8
/** Below this, cards say nothing any more. */
export const leastZoom = 0.25

export const detailOf = (zoom: number): Detail => (zoom < farZoom ? 'far' : zoom < nearZoom ? 'middle' : 'near')

/** What a pointer must be able to hit, in CSS pixels (WCAG 2.5.8). */
const target = 24

/** How large that is on the canvas at a zoom: in steps, so that zooming seldom draws anything anew. */
export const targetAt = (zoom: number): number => Math.max(target, Math.ceil(target / zoom / 4) * 4)
