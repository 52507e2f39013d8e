import type { Position, Size } from './box.ts'

export const layoutKinds = ['layered', 'organic', 'radial'] as const
export type LayoutKind = (typeof layoutKinds)[number]

/** What a layout knows: boxes and which of them belong together. Self loops and repeated edges are allowed. */
export interface LayoutGraph {
  readonly focus: string | null
  readonly nodes: readonly (Size & { readonly id: string })[]
  /** From the primary table to the related one. */
  readonly edges: readonly { readonly primary: string; readonly related: string }[]
  /** Tables that already stand somewhere. They are not moved. */
  readonly fixed: ReadonlyMap<string, Position>
}

/** Top left corners, by table. */
export type Positions = ReadonlyMap<string, Position>

/** The least room between two tables, in flow units: a crow's foot and a badge fit in. */
export const gap = 44
