import type { Relationship } from '../model/relationship.ts'
import type { Edge } from './edges.ts'
import type { Node } from './nodes.ts'
import type { Picture } from './picture.ts'
import { otherSide } from './select.ts'

/** The picture as an indented list: tables, under each its relationships with the table on the other side. */
export type TreeRow =
  | { readonly type: 'table'; readonly key: string; readonly node: Node; readonly isOpen: boolean; readonly children: number }
  | {
      readonly type: 'relationship'
      readonly key: string
      readonly table: string
      readonly relationship: Relationship
      readonly other: string
      readonly isStaged: boolean
      readonly isLocked: boolean
    }
  /** Neighbours the picture does not show yet. */
  | { readonly type: 'more'; readonly key: string; readonly node: Node }

/** The rows to show while these tables are open. */
export function treeRows(picture: Picture, open: ReadonlySet<string>): readonly TreeRow[] {
  const edges = new Map<string, Edge[]>()
  for (const edge of picture.edges) {
    for (const table of new Set([edge.source, edge.target])) edges.set(table, [...(edges.get(table) ?? []), edge])
  }
  return picture.nodes.flatMap((node): readonly TreeRow[] => {
    const own = (edges.get(node.id) ?? []).flatMap((edge) => relationshipRows(edge, node.id))
    const isOpen = open.has(node.id)
    const more: readonly TreeRow[] = node.hiddenNeighbours > 0 ? [{ type: 'more', key: `${node.id} more`, node }] : []
    const children = own.length + more.length
    const head: TreeRow = { type: 'table', key: node.id, node, isOpen: isOpen && children > 0, children }
    return isOpen ? [head, ...own, ...more] : [head]
  })
}

function relationshipRows(edge: Edge, table: string): readonly TreeRow[] {
  const relationships = edge.type === 'bundle' ? edge.relationships : [edge.relationship]
  return relationships.map((relationship) => ({
    type: 'relationship',
    key: `${table} ${relationship.schemaName}`,
    table,
    relationship,
    other: otherSide(relationship, table),
    isStaged: edge.isStaged,
    isLocked: edge.isLocked,
  }))
}
