import type { Environment } from '../model/environment.ts'
import { projectEdges, touching, type Edge, type EdgeOptions } from './edges.ts'
import { projectNodes, type Node } from './nodes.ts'
import { selectTables, visibleRelationships, type Choice } from './select.ts'

/** What the canvas and the tree list show. */
export interface Picture {
  readonly nodes: readonly Node[]
  readonly byId: ReadonlyMap<string, Node>
  /** Every line between visible tables; which are drawn is decided by `drawnEdges`. */
  readonly edges: readonly Edge[]
  readonly pinned: ReadonlySet<string>
}

/** From the environment as staged to the picture of what somebody asked to see. */
export function projectPicture(environment: Environment, choice: Choice, options: EdgeOptions): Picture {
  const selection = selectTables(environment, choice)
  const relationships = visibleRelationships(environment, selection)
  const nodes = projectNodes(environment, selection, relationships)
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    edges: projectEdges(relationships, options),
    pinned: selection.pinned,
  }
}

/**
 * The lines to draw: those of the pinned tables and of the ones in hand (selected, under the pointer), so that a
 * neighbourhood stays readable; all of them when asked for.
 */
export const drawnEdges = (picture: Picture, inHand: readonly string[], all: boolean): readonly Edge[] =>
  all ? picture.edges : touching(picture.edges, new Set([...picture.pinned, ...inHand]))
