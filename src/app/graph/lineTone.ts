import type { Edge } from '../../graph/edges.ts'
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

export function toneOf(edge: Edge): LineTone {
  if (edge.mark !== null) return markTones[edge.mark]
  return edge.sourceMark === 'many' && edge.targetMark === 'many' && edge.type === 'relationship' ? 'many' : 'mixed'
}

/** How a lens shows a line; undefined without one. */
export const reachOf = ({ reach }: Edge): 'lit' | 'dimmed' | undefined =>
  reach === null ? undefined : reach === 'dimmed' ? 'dimmed' : 'lit'
