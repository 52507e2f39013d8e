import type { Edge } from '../../graph/edges.ts'

/** The colour of a line; never the only carrier of its meaning. */
export const lineTones = ['cascade', 'restrict', 'link', 'none', 'unknown', 'many', 'mixed'] as const
export type LineTone = (typeof lineTones)[number]

export function toneOf(edge: Edge): LineTone {
  switch (edge.mark) {
    case 'D':
      return 'cascade'
    case 'R':
      return 'restrict'
    case 'L':
      return 'link'
    case '–':
      return 'none'
    case '?':
      return 'unknown'
    case null:
      return edge.sourceMark === 'many' && edge.targetMark === 'many' && edge.type === 'relationship' ? 'many' : 'mixed'
  }
}
