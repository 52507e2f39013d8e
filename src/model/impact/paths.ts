import { relationshipsOf, type Environment } from '../environment.ts'
import { endsOf, type Relationship } from '../relationship.ts'

/** From one table to the next, by any of these relationships, in whichever direction they are read. */
export interface PathStep {
  readonly from: string
  readonly to: string
  readonly relationships: readonly Relationship[]
}
export type Path = readonly PathStep[]

/** What a path may lead over. Nearly everything is two steps from everything over the tables of owners and users. */
export interface PathChoice {
  /** Whether a table may lie between the two; they themselves always may be. */
  readonly mayPass: (logicalName: string) => boolean
  readonly mayUse: (relationship: Relationship) => boolean
  /** How many paths are enough. */
  readonly most: number
}

/** How many steps an alternative may be longer than the shortest path. Longer ones say nothing about the two tables. */
const longestDetour = 2
/** So many times what is enough is looked through for those that say most. */
const breadth = 10

type Neighbours = (table: string) => ReadonlyMap<string, readonly Relationship[]>

/**
 * How two tables are related: the shortest paths first, none of them over a table twice. Of one length those that lead
 * from parents to children all the way, or back, come before those over a table that merely both have, as notes are; then
 * in the environment's order.
 * Between a table and itself: its self relationships.
 */
export function findPaths(environment: Environment, from: string, to: string, choice: PathChoice): readonly Path[] {
  const neighbours = createNeighbours(environment, [from, to], choice)
  if (from === to) {
    const own = neighbours(from).get(to)
    return own === undefined ? [] : [[{ from, to, relationships: own }]]
  }
  const distances = distancesTo(to, neighbours)
  const shortest = distances.get(from)
  const found: Path[] = []
  if (shortest === undefined) return found
  for (let length = shortest; length <= shortest + longestDetour && found.length < choice.most; length += 1) {
    const ofLength: Path[] = []
    follow(from, [from], length, ofLength)
    found.push(...ofLength.filter(isStraight), ...ofLength.filter((path) => !isStraight(path)))
  }
  return found.slice(0, choice.most)

  /** Adds the paths of exactly this many further steps. */
  function follow(table: string, tables: readonly string[], length: number, paths: Path[]): void {
    if (table === to) {
      if (length === 0) paths.push(pathOver(tables, neighbours))
      return
    }
    for (const next of neighbours(table).keys()) {
      if (paths.length >= breadth * choice.most) return
      const isNear = (distances.get(next) ?? Infinity) < length
      if (isNear && !tables.includes(next)) follow(next, [...tables, next], length - 1, paths)
    }
  }
}

/** Whether it leads one way all along: down to children or up to parents. A many-to-many leads either way. */
const isStraight = (path: Path): boolean =>
  (['referencedTable', 'referencingTable'] as const).some((end) =>
    path.every(({ from, relationships }) => relationships.some((each) => each.type === 'ManyToMany' || each[end] === from)),
  )

const pathOver = (tables: readonly string[], neighbours: Neighbours): Path =>
  tables.slice(1).map((to, index) => {
    const from = tables[index] ?? to
    return { from, to, relationships: neighbours(from).get(to) ?? [] }
  })

function createNeighbours(environment: Environment, ends: readonly string[], { mayPass, mayUse }: PathChoice): Neighbours {
  const known = new Map<string, ReadonlyMap<string, readonly Relationship[]>>()
  return (table) => {
    const remembered = known.get(table)
    if (remembered !== undefined) return remembered
    const found = new Map<string, Relationship[]>()
    for (const relationship of relationshipsOf(environment, table)) {
      const [one, two] = endsOf(relationship)
      const other = one === table ? two : one
      if (!mayUse(relationship) || !(ends.includes(other) || mayPass(other))) continue
      const group = found.get(other)
      if (group === undefined) found.set(other, [relationship])
      else group.push(relationship)
    }
    known.set(table, found)
    return found
  }
}

/** How many steps each table is away from one, for those that are related to it at all. */
function distancesTo(end: string, neighbours: Neighbours): ReadonlyMap<string, number> {
  const distances = new Map([[end, 0]])
  // A map shows what is added while it is walked: a queue without recursion.
  for (const [table, distance] of distances)
    for (const next of neighbours(table).keys()) if (!distances.has(next)) distances.set(next, distance + 1)
  return distances
}
