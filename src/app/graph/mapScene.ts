import type { GrownTables, Overview } from '../../graph/overview.ts'
import type { OverviewLens } from '../../graph/overviewLens.ts'

/** The map as the scene worker holds it. */
export interface MapScene extends Overview {
  /** x and y of each table, in turn. */
  readonly places: Float32Array
}

/** The part of the map a bitmap shows, in flow coordinates from its upper left corner, and its size in CSS pixels. */
export interface MapRegion {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly zoom: number
  readonly density: number
}

/** The theme's colours, read from its tokens: a worker has no styles. */
export interface MapPalette {
  readonly line: string
  readonly text: string
  readonly halo: string
  readonly font: string
  /** By kind, in the order of `overviewKinds`. */
  readonly fills: readonly string[]
  readonly strokes: readonly string[]
  /** By letter of a lens, in the order of `marks`. */
  readonly marks: readonly string[]
}

/** What the page tells its scene worker. */
export type SceneRequest =
  | { readonly type: 'scene'; readonly scene: MapScene }
  | { readonly type: 'lens'; readonly lens: OverviewLens | null }
  | { readonly type: 'palette'; readonly palette: MapPalette }
  | { readonly type: 'draw'; readonly id: number; readonly region: MapRegion }

/** A drawn region. `milliseconds`: how long drawing took. */
export interface SceneAnswer {
  readonly id: number
  readonly region: MapRegion
  readonly bitmap: ImageBitmap
  readonly grown: GrownTables
  readonly milliseconds: number
}
