import type { CascadeSetting } from '../model/cascade.ts'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { endsOf, type Relationship } from '../model/relationship.ts'
import { tableName, type Table } from '../model/table.ts'
import type { Edge } from './edges.ts'
import type { Node } from './nodes.ts'

/** The phrases accessible names are made of, in the reader's language. */
export interface LabelTexts {
  table(name: string, relationships: number): string
  oneToMany(primary: string, related: string, rule: string): string
  manyToMany(one: string, other: string, intersectTable: string): string
  bundle(one: string, other: string, relationships: number): string
  /** "delete: Cascade all". */
  rule(action: ImpactAction, setting: CascadeSetting): string
  reached(label: string, level: number): string
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
function relationshipLabel(tables: Tables, relationship: Relationship, texts: LabelTexts, action: ImpactAction): string {
  const [one, other] = endNames(tables, relationship)
  return relationship.type === 'OneToMany'
    ? texts.oneToMany(one, other, texts.rule(action, relationship.cascade[action]))
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
 * schema name. `action`: the one whose settings are named.
 */
export function edgeLabels(
  tables: Tables,
  edges: readonly Edge[],
  texts: LabelTexts,
  action: ImpactAction,
): ReadonlyMap<string, string> {
  const plain = edges.map((edge) => {
    if (edge.type === 'relationship') return relationshipLabel(tables, edge.relationship, texts, action)
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
      const reached = typeof edge.reach === 'number' ? texts.reached(distinct, edge.reach) : distinct
      const locked = edge.isLocked ? texts.locked(reached) : reached
      return [edge.id, edge.isLeaving ? texts.leaving(locked) : edge.isStaged ? texts.staged(locked) : locked]
    }),
  )
}
