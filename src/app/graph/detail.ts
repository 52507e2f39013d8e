/** How much a table shows, by zoom: a block with its name; name and counts; everything with its lookup columns. */
export type Detail = 'far' | 'middle' | 'near'

/** Below this, tables are blocks, and on the map they are only painted. */
export const farZoom = 0.45
/** What the page itself never goes below. */
export const readableZoom = 0.5
const nearZoom = 0.8

export const detailOf = (zoom: number): Detail => (zoom < farZoom ? 'far' : zoom < nearZoom ? 'middle' : 'near')
