import type { Environment } from '../model/environment.ts'
import type { Edge } from './edges.ts'
import { isTouching, namesOf, projectLines, type Line } from './lines.ts'
import { projectNodes, type Node } from './nodes.ts'
import { selectTables, visibleRelationships, type Choice } from './select.ts'

/** What stands where: the tables and what joins them. It depends on the environment's structure, not on values. */
export interface Shape {
  readonly nodes: readonly Node[]
  readonly byId: ReadonlyMap<string, Node>
  /** Every line between visible tables; which are drawn is decided by `drawnOf`. */
  readonly lines: readonly Line[]
  readonly pinned: ReadonlySet<string>
  /** Tables that stand here for themselves alone: the lines that place them may join any of the others. */
  readonly besides: ReadonlySet<string>
}

/** What the canvas and the tree list show. */
export interface Picture extends Shape {
  /** The lines as the staged values make them look, in the same order. */
  readonly edges: readonly Edge[]
}

/** From the environment to the shape of what somebody asked to see. `opened`: bundles that are open, by `pairKey`. */
export function projectShape(environment: Environment, choice: Choice, opened: ReadonlySet<string>): Shape {
  const selection = selectTables(environment, choice)
  const relationships = visibleRelationships(environment, selection)
  const nodes = projectNodes(environment, selection, relationships)
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    lines: projectLines(relationships, opened),
    pinned: selection.pinned,
    besides: selection.besides,
  }
}

/**
 * The lines to draw: those of the pinned tables and of the ones in hand (selected, under the pointer), so that a
 * neighbourhood stays readable, and those that tell what a lens shows, by id; all of them when asked for.
 */
export const drawnOf = <Any extends Line>(
  lines: readonly Any[],
  pinned: ReadonlySet<string>,
  inHand: readonly string[],
  all: boolean,
  lit: ReadonlySet<string>,
): readonly Any[] => {
  if (all) return lines
  const tables = new Set([...pinned, ...inHand])
  return lines.filter((line) => lit.has(line.id) || isTouching(line, tables))
}

/** The ids of the lines with one of these relationships, by schema name. */
export const linesWith = (lines: readonly Line[], names: ReadonlySet<string>): readonly string[] =>
  lines.filter((line) => namesOf(line).some((name) => names.has(name))).map(({ id }) => id)
