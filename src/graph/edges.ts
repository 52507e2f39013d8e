import { isParental } from '../model/cascade.ts'
import type { Environment } from '../model/environment.ts'
import { endsOf, isLocked, type Relationship } from '../model/relationship.ts'
import { deleteMark, type DeleteMark } from './deleteMark.ts'

/** How many rows stand at an end of a line; `mixed` where the relationships of a bundle differ. */
export type EndMark = 'one' | 'many' | 'mixed'

export interface EdgeFlags {
  /** A change is staged for it. */
  readonly isStaged: boolean
  /** Not part of the solution the customizer works in. */
  readonly isOutside: boolean
}

interface EdgeBase extends EdgeFlags {
  readonly id: string
  /** The related table, whose lookup column is the line's anchor; table 1 of a many-to-many. */
  readonly source: string
  readonly target: string
  readonly sourceMark: EndMark
  readonly targetMark: EndMark
  readonly isParental: boolean
  readonly isLocked: boolean
}

/** One relationship, drawn by itself. */
export interface RelationshipEdge extends EdgeBase {
  readonly type: 'relationship'
  readonly relationship: Relationship
  /** Null for a many-to-many: it has no cascades. */
  readonly mark: DeleteMark | null
  /** The column the line starts at; null for a many-to-many. */
  readonly lookupColumn: string | null
  /** How many lines of this picture leave the same lookup column: above one they share a trunk. */
  readonly forks: number
  /** Position among the lines between the same two tables, and how many there are. */
  readonly lane: number
  readonly lanes: number
}

/** All relationships between two tables (or of a table with itself), drawn as one line. */
export interface BundleEdge extends EdgeBase {
  readonly type: 'bundle'
  readonly relationships: readonly Relationship[]
  /** The delete rule they share; null when they differ or have none. */
  readonly mark: DeleteMark | null
}

export type Edge = RelationshipEdge | BundleEdge

/** What edges depend on besides the environment. */
export interface EdgeOptions {
  /** Bundles that are open, by `pairKey`. */
  readonly opened: ReadonlySet<string>
  /** Before the staged changes; what differs is staged. */
  readonly baseline: Environment
  /** Schema names in the chosen solution; null when none is chosen. */
  readonly inSolution: ReadonlySet<string> | null
}

/** One key for the relationships between two tables, whichever way they point. */
export function pairKey(relationship: Relationship): string {
  return endsOf(relationship).toSorted().join('|')
}

/** The lines for these relationships: bundles of a pair, single lines where there is one or the bundle is open. */
export function projectEdges(relationships: readonly Relationship[], options: EdgeOptions): readonly Edge[] {
  const pairs = new Map<string, Relationship[]>()
  for (const relationship of relationships) {
    const key = pairKey(relationship)
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [relationship])
    else pair.push(relationship)
  }
  const edges = [...pairs].flatMap(([key, pair]): readonly Edge[] =>
    pair.length === 1 || options.opened.has(key)
      ? pair.map((relationship, lane) => single(relationship, lane, pair.length, options))
      : [bundle(key, pair, options)],
  )
  return withForks(edges)
}

function flags(relationships: readonly Relationship[], { baseline, inSolution }: EdgeOptions): EdgeFlags {
  return {
    isStaged: relationships.some((relationship) => baseline.relationships.get(relationship.schemaName) !== relationship),
    isOutside: inSolution !== null && relationships.every(({ schemaName }) => !inSolution.has(schemaName)),
  }
}

function single(relationship: Relationship, lane: number, lanes: number, options: EdgeOptions): RelationshipEdge {
  const [one, other] = endsOf(relationship)
  const isOneToMany = relationship.type === 'OneToMany'
  return {
    type: 'relationship',
    id: relationship.schemaName,
    source: isOneToMany ? other : one,
    target: isOneToMany ? one : other,
    sourceMark: 'many',
    targetMark: isOneToMany ? 'one' : 'many',
    relationship,
    mark: isOneToMany ? deleteMark(relationship.cascade.delete) : null,
    lookupColumn: isOneToMany ? relationship.lookupColumn : null,
    isParental: isOneToMany && isParental(relationship.cascade),
    isLocked: isLocked(relationship),
    forks: 1,
    lane,
    lanes,
    ...flags([relationship], options),
  }
}

/** What all have in common; null when they differ. */
function common<Value>(values: readonly Value[]): Value | null {
  const distinct = new Set(values)
  const [first] = values
  return distinct.size === 1 && first !== undefined ? first : null
}

function bundle(key: string, relationships: readonly Relationship[], options: EdgeOptions): BundleEdge {
  const singles = relationships.map((relationship) => single(relationship, 0, 1, options))
  const [first] = singles
  if (first === undefined) throw new Error(`The bundle ${key} has no relationship.`)
  const { source, target } = first
  const markAt = (table: string) =>
    common(singles.map((edge) => (edge.source === table ? edge.sourceMark : edge.targetMark))) ?? 'mixed'
  return {
    type: 'bundle',
    id: key,
    source,
    target,
    sourceMark: source === target ? (common(singles.map((edge) => edge.sourceMark)) ?? 'mixed') : markAt(source),
    targetMark: source === target ? (common(singles.map((edge) => edge.targetMark)) ?? 'mixed') : markAt(target),
    relationships,
    mark: common(singles.map((edge) => edge.mark)),
    isParental: singles.some((edge) => edge.isParental),
    isLocked: singles.every((edge) => edge.isLocked),
    ...flags(relationships, options),
  }
}

function withForks(edges: readonly Edge[]): readonly Edge[] {
  const trunkOf = (edge: Edge) =>
    edge.type === 'relationship' && edge.lookupColumn !== null && edge.source !== edge.target
      ? `${edge.source}.${edge.lookupColumn}`
      : null
  const sizes = new Map<string, number>()
  for (const edge of edges) {
    const trunk = trunkOf(edge)
    if (trunk !== null) sizes.set(trunk, (sizes.get(trunk) ?? 0) + 1)
  }
  return edges.map((edge) => {
    const trunk = trunkOf(edge)
    return trunk === null ? edge : { ...edge, forks: sizes.get(trunk) ?? 1 }
  })
}

/** How many relationships a line stands for. */
export const countOf = (edge: Edge): number => (edge.type === 'bundle' ? edge.relationships.length : 1)

/** The lines that end at one of these tables. */
export const touching = (edges: readonly Edge[], tables: ReadonlySet<string>): readonly Edge[] =>
  edges.filter((edge) => tables.has(edge.source) || tables.has(edge.target))
