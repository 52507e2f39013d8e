import { endsOf, type Relationship } from '../model/relationship.ts'

/** How many rows stand at an end of a line; `mixed` where the relationships of a bundle differ. */
export type EndMark = 'one' | 'many' | 'mixed'

interface LineBase {
  readonly id: string
  /** The related table, whose lookup column is the line's anchor; table 1 of a many-to-many. */
  readonly source: string
  readonly target: string
  readonly sourceMark: EndMark
  readonly targetMark: EndMark
}

/** One relationship, drawn by itself; its id is the schema name. */
export interface SingleLine extends LineBase {
  readonly type: 'relationship'
  /** The column the line starts at; null for a many-to-many. */
  readonly lookupColumn: string | null
  /** How many lines of this picture leave the same lookup column: above one they share a trunk. */
  readonly forks: number
  /** Position among the lines between the same two tables, and how many there are. */
  readonly lane: number
  readonly lanes: number
}

/** All relationships between two tables (or of a table with itself), drawn as one line. */
export interface BundleLine extends LineBase {
  readonly type: 'bundle'
  readonly schemaNames: readonly string[]
}

/** What a line joins, which decides the way it takes. Staged values change nothing about it. */
export type Line = SingleLine | BundleLine

/** The relationships a line stands for. */
export const namesOf = (line: Line): readonly string[] => (line.type === 'bundle' ? line.schemaNames : [line.id])

/** One key for the relationships between two tables, whichever way they point. */
export function pairKey(relationship: Relationship): string {
  return endsOf(relationship).toSorted().join('|')
}

/**
 * The lines for these relationships: bundles of a pair, single lines where there is one or the bundle is open.
 * `opened`: by `pairKey`.
 */
export function projectLines(relationships: readonly Relationship[], opened: ReadonlySet<string>): readonly Line[] {
  const pairs = new Map<string, Relationship[]>()
  for (const relationship of relationships) {
    const key = pairKey(relationship)
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [relationship])
    else pair.push(relationship)
  }
  const lines = [...pairs].flatMap(([key, pair]): readonly Line[] => {
    const singles = pair.map((relationship, lane) => single(relationship, lane, pair.length))
    return singles.length === 1 || opened.has(key) ? singles : [bundle(key, singles)]
  })
  return withForks(lines)
}

function single(relationship: Relationship, lane: number, lanes: number): SingleLine {
  const [one, other] = endsOf(relationship)
  const isOneToMany = relationship.type === 'OneToMany'
  return {
    type: 'relationship',
    id: relationship.schemaName,
    source: isOneToMany ? other : one,
    target: isOneToMany ? one : other,
    sourceMark: 'many',
    targetMark: isOneToMany ? 'one' : 'many',
    lookupColumn: isOneToMany ? relationship.lookupColumn : null,
    forks: 1,
    lane,
    lanes,
  }
}

function bundle(key: string, singles: readonly SingleLine[]): BundleLine {
  const [first] = singles
  if (first === undefined) throw new Error(`The bundle ${key} has no relationship.`)
  const { source, target } = first
  const markAt = (table: string) =>
    common(singles.map((line) => (line.source === table ? line.sourceMark : line.targetMark))) ?? 'mixed'
  return {
    type: 'bundle',
    id: key,
    source,
    target,
    sourceMark: source === target ? (common(singles.map((line) => line.sourceMark)) ?? 'mixed') : markAt(source),
    targetMark: source === target ? (common(singles.map((line) => line.targetMark)) ?? 'mixed') : markAt(target),
    schemaNames: singles.map(({ id }) => id),
  }
}

/** What all have in common; null when they differ. */
export function common<Value>(values: readonly Value[]): Value | null {
  const distinct = new Set(values)
  const [first] = values
  return distinct.size === 1 && first !== undefined ? first : null
}

function withForks(lines: readonly Line[]): readonly Line[] {
  const trunkOf = (line: Line) =>
    line.type === 'relationship' && line.lookupColumn !== null && line.source !== line.target
      ? `${line.source}.${line.lookupColumn}`
      : null
  const sizes = new Map<string, number>()
  for (const line of lines) {
    const trunk = trunkOf(line)
    if (trunk !== null) sizes.set(trunk, (sizes.get(trunk) ?? 0) + 1)
  }
  return lines.map((line) => {
    const trunk = trunkOf(line)
    return trunk === null ? line : { ...line, forks: sizes.get(trunk) ?? 1 }
  })
}

/** How many relationships a line stands for. */
export const countOf = (line: Line): number => (line.type === 'bundle' ? line.schemaNames.length : 1)

export const isTouching = ({ source, target }: Line, tables: ReadonlySet<string>): boolean =>
  tables.has(source) || tables.has(target)

/** The lines that end at one of these tables. */
export const touching = <Any extends Line>(lines: readonly Any[], tables: ReadonlySet<string>): readonly Any[] =>
  lines.filter((line) => isTouching(line, tables))
