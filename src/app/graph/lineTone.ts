import type { Edge } from '../../graph/edges.ts'
import type { LineReach } from '../../graph/light.ts'
import type { Mark } from '../../graph/settingMark.ts'

/** The colour of a line; never the only carrier of its meaning. */
export const lineTones = ['cascade', 'restrict', 'link', 'all', 'active', 'userOwned', 'none', 'unknown', 'many', 'mixed'] as const
export type LineTone = (typeof lineTones)[number]

export const markTones: Readonly<Record<Mark, LineTone>> = {
  D: 'cascade',
  R: 'restrict',
  L: 'link',
  C: 'all',
  A: 'active',
  U: 'userOwned',
  '–': 'none',
  '?': 'unknown',
}

/** On the map, where no letter has room: how thick lines are, and their dashes in pixels, so that colour is not alone. */
export const markStrokes: Readonly<Record<Mark, { readonly width: number; readonly dashes: readonly number[] }>> = {
  D: { width: 2, dashes: [] },
  R: { width: 2, dashes: [8, 4] },
  L: { width: 1, dashes: [] },
  C: { width: 2, dashes: [] },
  A: { width: 2, dashes: [8, 4] },
  U: { width: 2, dashes: [2, 4] },
  '–': { width: 1, dashes: [1, 4] },
  '?': { width: 2, dashes: [8, 3, 2, 3] },
}

export function toneOf(edge: Edge): LineTone {
  if (edge.mark !== null) return markTones[edge.mark]
  return edge.sourceMark === 'many' && edge.targetMark === 'many' && edge.type === 'relationship' ? 'many' : 'mixed'
}

/** How a line is drawn in a lens; undefined without one. */
export const lineReachName = (reach: LineReach): 'lit' | 'dimmed' | undefined =>
  reach === null ? undefined : reach === 'dimmed' ? 'dimmed' : 'lit'
