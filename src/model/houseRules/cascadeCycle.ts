import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import type { Cascades } from './cascades.ts'
import type { Mend, Search } from './finding.ts'
import { mendBy, withoutCascade } from './mend.ts'

/** Deletes that come back to the table they started from over others (contract.md 4.3: Dataverse makes no new one). */
export function* cascadeCycle(environment: Environment, cascades: Cascades): Search {
  const told = new Set<string>()
  for (const table of cascades.below.keys()) {
    yield null
    if (told.has(table)) continue
    const group = [...cascades.deletedWith(table)].filter((other) => cascades.deletedWith(other).has(table))
    for (const member of group) told.add(member)
    if (group.length < 2) continue
    const members = new Set(group)
    const steps = group.flatMap((from) => (cascades.below.get(from) ?? []).filter((step) => members.has(step.referencingTable)))
    const cycle = yield* cycleAmong(steps)
    const mend = yield* mendOf(environment, steps)
    yield {
      key: `cascadeCycle/${group.toSorted().join('+')}`,
      facts: { rule: 'cascadeCycle', cycle: cycle.map(({ referencedTable }) => referencedTable) },
      tables: group,
      relationships: steps.map(({ schemaName }) => schemaName),
      mend,
    }
  }
}

/** Work between whose parts, of at most some milliseconds each, whoever draws a screen can pause. */
type InParts<Result> = Generator<null, Result>

/** As short as a cycle over two tables can be. */
const shortestCycle = 2

/** One of the shortest cycles of these steps; empty when they have none. */
function* cycleAmong(steps: readonly OneToMany[]): InParts<readonly OneToMany[]> {
  const below = new Map<string, OneToMany[]>()
  for (const step of steps) below.set(step.referencedTable, [...(below.get(step.referencedTable) ?? []), step])
  let shortest: readonly OneToMany[] = []
  for (const start of below.keys()) {
    const found = wayBack(below, start, shortest.length === 0 ? Infinity : shortest.length - 1)
    if (found.length > 0) shortest = found
    if (shortest.length === shortestCycle) break
    yield null
  }
  return shortest
}

/** The shortest way from a table back to itself; empty when there is none of at most so many steps. */
function wayBack(below: ReadonlyMap<string, readonly OneToMany[]>, start: string, most: number): readonly OneToMany[] {
  const ways = new Map<string, readonly OneToMany[]>([[start, []]])
  for (const [table, way] of ways) {
    if (way.length >= most) break
    for (const step of below.get(table) ?? []) {
      if (step.referencingTable === start) return [...way, step]
      if (!ways.has(step.referencingTable)) ways.set(step.referencingTable, [...way, step])
    }
  }
  return []
}

/** Cuts each cycle where the fewest relationships may be changed, until there is none. */
function* mendOf(environment: Environment, steps: readonly OneToMany[]): InParts<Mend> {
  let left = steps
  const cut: OneToMany[] = []
  for (let cycle = yield* cycleAmong(left); cycle.length > 0; cycle = yield* cycleAmong(left)) {
    yield null
    const places = cycle.map(({ referencedTable, referencingTable }) =>
      left.filter((step) => step.referencedTable === referencedTable && step.referencingTable === referencingTable),
    )
    const judged = places.map((place) => ({ place, mend: mendBy(environment, place.map(withoutCascade)) }))
    const [best] = judged.filter(({ mend }) => mend.possible).toSorted((one, other) => one.place.length - other.place.length)
    if (best === undefined) {
      const refused = judged.find(({ mend }) => !mend.possible)
      if (refused === undefined) throw new Error('A cycle has no steps.')
      return refused.mend
    }
    cut.push(...best.place)
    left = left.filter((step) => !best.place.includes(step))
  }
  return mendBy(environment, cut.map(withoutCascade))
}
