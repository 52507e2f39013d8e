import type { CascadeSetting } from '../model/cascade.ts'
import { endsOf, type Relationship } from '../model/relationship.ts'
import { tableName, type Table } from '../model/table.ts'
import type { Edge } from './edges.ts'
import type { Node } from './nodes.ts'

/** The phrases accessible names are made of, in the reader's language. */
export interface LabelTexts {
  table(name: string, relationships: number): string
  oneToMany(primary: string, related: string, deleteRule: string): string
  manyToMany(one: string, other: string, intersectTable: string): string
  bundle(one: string, other: string, relationships: number): string
  deleteRule(setting: CascadeSetting): string
  /** Sets lines of the same two tables and rule apart. */
  named(label: string, schemaName: string): string
  staged(label: string): string
  leaving(label: string): string
  locked(label: string): string
}

type Tables = ReadonlyMap<string, Table>

/** "Account table, 38 relationships". */
export const nodeLabel = (node: Node, texts: LabelTexts): string => texts.table(node.name, node.relationships)

/** "Account to Contact, one-to-many, delete: Cascade all": from the primary table, whichever way the line is drawn. */
function relationshipLabel(tables: Tables, relationship: Relationship, texts: LabelTexts): string {
  const [one, other] = endNames(tables, relationship)
  return relationship.type === 'OneToMany'
    ? texts.oneToMany(one, other, texts.deleteRule(relationship.cascade.delete))
    : texts.manyToMany(one, other, relationship.intersectTable)
}

function endNames(tables: Tables, relationship: Relationship): readonly [string, string] {
  const nameOf = (logicalName: string) => {
    const table = tables.get(logicalName)
    return table === undefined ? logicalName : tableName(table)
  }
  const [one, other] = endsOf(relationship)
  return [nameOf(one), nameOf(other)]
}

/**
 * The names of all lines of a picture. Those of an open bundle, and others that would be called the same, carry their
 * schema name.
 */
export function edgeLabels(
  tables: Tables,
  edges: readonly Edge[],
  texts: LabelTexts,
): ReadonlyMap<string, string> {
  const plain = edges.map((edge) => {
    if (edge.type === 'relationship') return relationshipLabel(tables, edge.relationship, texts)
    const [first] = edge.relationships
    return first === undefined ? edge.id : texts.bundle(...endNames(tables, first), edge.relationships.length)
  })
  const uses = new Map<string, number>()
  for (const label of plain) uses.set(label, (uses.get(label) ?? 0) + 1)
  return new Map(
    edges.map((edge, index) => {
      const label = plain[index] ?? edge.id
      const isOneOfSeveral = edge.type === 'relationship' && edge.lanes > 1
      const distinct = (uses.get(label) ?? 0) > 1 || isOneOfSeveral ? texts.named(label, edge.id) : label
      const locked = edge.isLocked ? texts.locked(distinct) : distinct
      return [edge.id, edge.isLeaving ? texts.leaving(locked) : edge.isStaged ? texts.staged(locked) : locked]
    }),
  )
}
