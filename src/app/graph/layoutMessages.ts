import type { LayoutGraph, LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import type { Overview } from '../../graph/overview.ts'

/** What the page asks its layout worker. `id` finds the answer's question. */
export type LayoutRequest =
  | { readonly type: 'picture'; readonly id: number; readonly kind: LayoutKind; readonly graph: LayoutGraph }
  | { readonly type: 'map'; readonly id: number; readonly overview: Pick<Overview, 'ids' | 'first' | 'second'> }

export type LayoutAnswer =
  | { readonly type: 'picture'; readonly id: number; readonly positions: Positions }
  | { readonly type: 'map'; readonly id: number; readonly places: Float32Array<ArrayBuffer> }
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
