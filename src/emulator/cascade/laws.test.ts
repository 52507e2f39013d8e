import { assert, nat, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { accessOf } from '../access/accessEntry.ts'
import { grantAccess, revokeAccess } from '../access/shareRow.ts'
import { referenceIn, type Reference } from '../rows/row.ts'
import type { CascadeValue } from '../seed.ts'
import {
  environmentOf,
  kim,
  owners,
  randomWorlds,
  type RandomRelationship,
  type RandomRow,
  type RandomWorld,
} from '../testing/randomWorld.ts'
import { aWorkbench, type Workbench } from '../testing/rowWorld.ts'
import { assignRow } from './assignRow.ts'
import { deleteRow } from './deleteRow.ts'

// The expectations are computed from the plain description of the world, by going through everything until nothing
// is added: nothing of the emulator's own walk is in them.

const isAt = (one: Reference | null | undefined, other: Reference | null) =>
  one?.id === other?.id && one?.table === other?.table

const pointsTo = (row: RandomRow, { child, column, parent }: RandomRelationship, target: RandomRow) =>
  row.table === child && target.table === parent && isAt(row.lookups[column], target)

/** Everything that can be reached from a row by steps that are allowed. */
const closure = (
  { rows, relationships }: RandomWorld,
  start: readonly RandomRow[],
  isStep: (relationship: RandomRelationship, from: RandomRow, to: RandomRow) => boolean,
): ReadonlySet<RandomRow> => {
  const found = new Set(start)
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const to of rows)
      for (const relationship of relationships)
        for (const from of found)
          if (pointsTo(to, relationship, from) && isStep(relationship, from, to)) found.add(to)
  }
  return found
}

const selected = (value: CascadeValue, from: RandomRow, to: RandomRow): boolean => {
  if (to.owner === null) return false
  if (value === 'Active') return to.statecode === 0
  if (value === 'UserOwned') return isAt(to.owner, from.owner)
  return value === 'Cascade'
}

/** A world, one of its rows, and somebody to own it. */
const cases = tuple(randomWorlds, nat({ max: 1000 }), nat({ max: 1000 })).map(([world, at, owner]) => {
  const row = world.rows[at % world.rows.length]
  const principal = owners[owner % owners.length]
  if (row === undefined || principal === undefined) throw new Error('There is no row or owner.')
  return { world, row, principal }
})

interface Case {
  readonly world: RandomWorld
  readonly row: RandomRow
  readonly principal: Reference
}

const keysOf = (rows: Iterable<RandomRow>) => [...rows].map(({ table, id }) => `${table} ${id}`).toSorted()

/** What is deleted, unlinked and left, and when it is refused. */
const deleting = ({ world, row }: Case, bench: Workbench): 'refused' | 'done' => {
  const { context } = bench
  const gone = closure(world, [row], ({ remove }) => remove === 'Cascade')
  const staying = world.rows.filter((one) => !gone.has(one))
  const pulls = world.relationships.filter((item) =>
    staying.some((one) => [...gone].some((target) => pointsTo(one, item, target))),
  )
  const isRestricted = pulls.some(({ remove }) => remove === 'Restrict')
  const isHeld = pulls.some(({ remove, isRequired }) => remove === 'RemoveLink' && isRequired)
  const before = bench.changes()
  const failure = bench.attempt(() => deleteRow(context, bench.row(row.table, row.id)))
  if (isRestricted || isHeld) {
    expect(failure).toMatchObject({ code: isRestricted ? '0x80040227' : '0x80048104' })
    expect(bench.changes()).toBe(before)
    return 'refused'
  }
  expect(failure).toBeNull()
  const tables = [...new Set(world.rows.map(({ table }) => table))]
  const left = tables.flatMap((table) => bench.ids(table).map((id) => `${table} ${id}`)).toSorted()
  expect(left).toEqual(keysOf(staying))
  const isGone = (target: Reference) => [...gone].some((one) => isAt(target, one))
  /** No lookup is left without its row but over NoCascade, and no other lookup changes. */
  const expected = ({ table, lookups }: RandomRow) =>
    Object.entries(lookups).map(([column, target]) => {
      const relationship = world.relationships.find(
        (item) => item.child === table && item.column === column && item.parent === target.table,
      )
      return isGone(target) && relationship?.remove !== 'NoCascade' ? null : target
    })
  expect(
    staying.map(({ table, id, lookups }) =>
      Object.keys(lookups).map((column) => referenceIn(bench.row(table, id), column)),
    ),
  ).toEqual(staying.map(expected))
  for (const [name, pairs] of Object.entries(world.links)) {
    const rest = pairs.filter((pair) => !pair.some((id) => [...gone].some((one) => one.id === id)))
    expect(context.state.rows.linksOf(name).map(({ one, two }) => [one, two])).toEqual(rest)
  }
  return 'done'
}

/** Who changes hands, and nobody else. @returns How many. */
const assigning = ({ world, row, principal }: Case, bench: Workbench): number => {
  const start = isAt(row.owner, principal) ? [] : [row]
  const changing = closure(
    world,
    start,
    ({ assign }, from, to) => selected(assign, from, to) && !isAt(to.owner, principal),
  )
  expect(bench.attempt(() => assignRow(bench.context, bench.row(row.table, row.id), principal))).toBeNull()
  expect(world.rows.map(({ table, id }) => referenceIn(bench.row(table, id), 'ownerid'))).toEqual(
    world.rows.map((one) => (changing.has(one) ? principal : one.owner)),
  )
  return changing.size
}

/** Who inherits, and that revoking leaves nothing behind. @returns How many rows are reached. */
const sharing = ({ world, row }: Case, bench: Workbench): number => {
  const reached = closure(world, [row], ({ share }, from, to) => selected(share, from, to))
  grantAccess(bench.context, bench.row(row.table, row.id), kim, 3)
  const rights = world.rows.map((one) => accessOf(bench.context.state, kim, one))
  expect(rights.map(({ direct, inherited }) => [direct, inherited])).toEqual(
    world.rows.map((one) => (one === row ? [3, 0] : [0, reached.has(one) ? 3 : 0])),
  )
  revokeAccess(bench.context, bench.row(row.table, row.id), kim)
  expect(bench.ids('principalobjectaccess')).toEqual([])
  return reached.size
}

test('deleting, assigning and sharing do what going through everything says', { timeout: 60_000 }, () => {
  const seen = { refused: 0, done: 0, assigned: 0, shared: 0 }
  assert(
    property(cases, (given) => {
      const bench = aWorkbench(environmentOf(given.world))
      seen[deleting(given, bench)] += 1
      bench.undo()
      expect(bench.ids(given.row.table)).toContain(given.row.id)
      if (given.row.owner === null) return
      if (assigning(given, bench) > 1) seen.assigned += 1
      bench.undo()
      if (sharing(given, bench) > 1) seen.shared += 1
    }),
    { numRuns: 1000, seed: 1 },
  )
  // Every side of the laws was seen often enough to mean something.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
})
