import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../builders.ts'
import type { CascadeValue } from '../cascade.ts'
import type { Environment } from '../environment.ts'
import { unknownValue } from '../unknown.ts'
import { countQuestions, type CountQuestion } from './countQuestion.ts'
import { deleteVerdict } from './deleteVerdict.ts'
import type { Effect } from './effect.ts'
import { tablesEmptied, unsureLookups, withLookups } from './emptiedLookups.ts'
import { environmentOf } from './environmentOf.ts'
import { impactOf, type Impact } from './impact.ts'
import type { IsLookupRequired } from './impactStep.ts'
import { lineCounts, openQuestions, type Count } from './lineCounts.ts'
import { predictAssign } from './predictAssign.ts'
import { predictDelete } from './predictDelete.ts'
import { rowTotals } from './rowTotals.ts'
import { isSameRow, rowName, type CascadeRow, type RowKey } from './rowWorld.ts'

const over = (primary: string, related: string, value: CascadeValue) =>
  aOneToMany({
    schemaName: `${primary}${related}`,
    referencedTable: primary,
    referencingTable: related,
    lookupColumn: `${primary}id`,
    cascade: { delete: value === 'Active' || value === 'UserOwned' ? 'RemoveLink' : value, assign: value },
  })

const questionsOf = (relationships: Parameters<typeof anEnvironment>[0], action: 'delete' | 'assign' = 'delete') =>
  countQuestions(impactOf(anEnvironment(relationships), 'a', action))

describe('what has to be counted', () => {
  test('is one chain for each line, asked after the line before it', () => {
    const questions = questionsOf([over('a', 'b', 'Cascade'), over('b', 'c', 'Restrict'), over('c', 'd', 'Cascade')])
    expect(questions.map(({ key, after, steps }) => [key, after, steps.map(({ to }) => to).join()])).toEqual([
      ['ab a', null, 'b'],
      ['bc b', 'ab a', 'b,c'],
    ])
  })

  test.each<[string, CascadeValue[], string, boolean]>([
    ['active rows by their state', ['Active', 'Cascade'], 'active, all', false],
    ["owners by that of the start row", ['UserOwned', 'UserOwned'], 'owner, owner', false],
    ['an owner in between is fixed, which leaves others out', ['Cascade', 'UserOwned'], 'owner, owner', true],
    ['an owner further up is not', ['UserOwned', 'Active'], 'owner, active', false],
    ['both at once', ['Active', 'UserOwned'], 'active owner, owner', true],
  ])('%s', (_, [first = 'Cascade', second = 'Cascade'], expected, isLowerBound) => {
    const last = questionsOf([over('a', 'b', first), over('b', 'c', second)], 'assign').at(-1)
    const texts = last?.steps.map(({ isActive, hasStartOwner }) =>
      [isActive ? 'active' : '', hasStartOwner ? 'owner' : ''].filter(Boolean).join(' ') || 'all',
    )
    expect([texts?.join(', '), last?.isLowerBound]).toEqual([expected, isLowerBound])
  })
})

const answersOf = (given: Readonly<Record<string, number>>, isExact = true) =>
  new Map(Object.entries(given).map(([key, rows]): [string, Count] => [key, { rows, isExact }]))

const countTexts = (questions: readonly CountQuestion[], answers: ReadonlyMap<string, Count>): string[] =>
  [...lineCounts(questions, answers)].map(([key, { rows, isExact }]) => `${key}: ${isExact ? '' : 'at least '}${rows}`)

describe('counts', () => {
  const chain = questionsOf([over('a', 'b', 'Cascade'), over('b', 'c', 'Cascade'), over('c', 'd', 'Cascade')])
  test('of a single way are exact', () => {
    expect(countTexts(chain, answersOf({ 'ab a': 2, 'bc b': 3, 'cd c': 4 }))).toEqual(['ab a: 2', 'bc b: 3', 'cd c: 4'])
  })

  test('behind a line without rows are known without asking', () => {
    const answers = answersOf({ 'ab a': 0 })
    expect(openQuestions(chain, answers)).toEqual([])
    expect(countTexts(chain, answers)).toEqual(['ab a: 0', 'bc b: 0', 'cd c: 0'])
  })

  test('are asked level by level', () => {
    const given = [new Map<string, Count>(), answersOf({ 'ab a': 1 }), answersOf({ 'ab a': 1, 'bc b': 1, 'cd c': 0 })]
    const open = given.map((answers) => openQuestions(chain, answers).map(({ key }) => key))
    expect(open).toEqual([['ab a'], ['bc b'], []])
  })

  test('that a server did not finish are at least', () => {
    expect(countTexts(chain, answersOf({ 'ab a': 5000 }, false))).toEqual(['ab a: at least 5000'])
  })

  test('that leave out rows of other owners are at least, and prove nothing by having none', () => {
    const mixed = questionsOf([over('a', 'b', 'Cascade'), over('b', 'c', 'UserOwned'), over('c', 'd', 'Cascade')], 'assign')
    const answers = answersOf({ 'ab a': 2, 'bc b': 0 })
    expect(openQuestions(mixed, answers).map(({ key }) => key)).toEqual(['cd c'])
    expect(countTexts(mixed, answers)).toEqual(['ab a: 2', 'bc b: at least 0'])
  })

  const cycle = questionsOf([over('a', 'b', 'Cascade'), over('b', 'a', 'Cascade')])
  test('of a cycle are exact when it does not come round, and at least when it does', () => {
    expect(countTexts(cycle, answersOf({ 'ab a': 2, 'ba b': 0 }))).toEqual(['ab a: 2', 'ba b: 0'])
    expect(countTexts(cycle, answersOf({ 'ab a': 2, 'ba b': 1 }))).toEqual(['ab a: at least 2', 'ba b: at least 1'])
  })

  test('below a table that a second relationship reaches are at least, while its own is exact', () => {
    const two = questionsOf([
      over('a', 'b', 'Cascade'),
      { ...over('a', 'b', 'Cascade'), schemaName: 'second' },
      over('b', 'c', 'RemoveLink'),
    ])
    const counts = (second: number) => countTexts(two, answersOf({ 'ab a': 2, 'second a': second, 'bc b': 3 }))
    expect(counts(1)).toEqual(['ab a: 2', 'second a: 1', 'bc b: at least 3'])
    expect(counts(0)).toEqual(['ab a: 2', 'second a: 0', 'bc b: 3'])
  })
})

describe('the verdict on a delete', () => {
  const relationships = [over('a', 'b', 'Cascade'), over('b', 'c', 'Restrict'), { ...over('a', 'b', 'Restrict'), schemaName: 'second' }]
  const strange = { ...over('a', 'd', 'Cascade'), cascade: { ...over('a', 'd', 'Cascade').cascade, delete: unknownValue('Later') } }
  test.each([
    ['possible where nothing stands in the way', relationships, { 'ab a': 2, 'second a': 0, 'bc b': 0 }, 'possible'],
    ['refused by rows on any level', relationships, { 'ab a': 2, 'second a': 0, 'bc b': 1 }, 'refused bc'],
    ['unclear where the rows may be deleted along', relationships, { 'ab a': 2, 'second a': 1, 'bc b': 0 }, 'unclear second'],
    ['refused even so by others', relationships, { 'ab a': 2, 'second a': 1, 'bc b': 1 }, 'refused bc'],
    ['unclear before everything is counted', relationships, { 'ab a': 2, 'second a': 0 }, 'unclear bc'],
    ['unclear over what is not understood', [strange], { 'ad a': 1 }, 'unclear ad'],
    ['possible where that has no rows', [strange], { 'ad a': 0 }, 'possible'],
  ] as const)('is %s', (_, given, answers, expected) => {
    const impact = impactOf(anEnvironment(given), 'a', 'delete')
    const verdict = deleteVerdict(impact, lineCounts(countQuestions(impact), answersOf(answers)), () => false)
    const lines = verdict.type === 'possible' ? [] : verdict.lines
    expect([verdict.type, ...lines.map(({ relationship }) => relationship.schemaName)].join(' ')).toBe(expected)
  })

  test.each([
    ['possible where the lookups can be empty', false, 1, 'possible'],
    ['refused where one cannot', true, 1, 'refused'],
    ['unclear where that was not read', undefined, 1, 'unclear'],
    ['possible without rows all the same', undefined, 0, 'possible'],
  ] as const)('of links that are removed is %s', (_, required, rows, expected) => {
    const environment = anEnvironment([over('a', 'c', 'RemoveLink')])
    const impact = withLookups(environment, impactOf(environment, 'a', 'delete'), () => required)
    const counts = lineCounts(countQuestions(impact), answersOf({ 'ac a': rows }))
    expect(deleteVerdict(impact, counts, () => required).type).toBe(expected)
    expect(tablesEmptied(impact)).toEqual(required === true ? [] : ['c'])
    expect(unsureLookups(impact, () => required)).toBe(required === undefined ? 1 : 0)
  })

  test('is unclear below rows that were not all counted', () => {
    const twice = [over('a', 'b', 'Cascade'), { ...over('a', 'b', 'Cascade'), schemaName: 'second' }, over('b', 'c', 'Restrict')]
    const impact = impactOf(anEnvironment(twice), 'a', 'delete')
    const verdict = deleteVerdict(impact, lineCounts(countQuestions(impact), answersOf({ 'ab a': 1, 'second a': 1, 'bc b': 0 })), () => false)
    expect(verdict).toMatchObject({ type: 'unclear', lines: [{ relationship: { schemaName: 'bc' } }] })
  })
})

/** What a server would answer: the rows at the end of the steps. */
function answer({ steps, isWithoutStart }: CountQuestion, rows: readonly CascadeRow[], start: CascadeRow): number {
  let reached: readonly CascadeRow[] = [start]
  for (const { relationship, to, isActive, hasStartOwner } of steps) {
    if (relationship.type === 'ManyToMany') return 0
    const names = new Set(reached.map(rowName))
    reached = rows.filter((row) => {
      const target = row.lookups.get(relationship.lookupColumn)
      if (row.table !== to || target === undefined || !names.has(rowName(target))) return false
      return (!isActive || row.isActive) && (!hasStartOwner || isSameRow(row.owner, start.owner))
    })
  }
  return reached.filter((row) => !(isWithoutStart && isSameRow(row, start))).length
}

/** The rows that the action is taken on, found by going through all of them until none is added. */
function affected(environment: Environment, { action }: Impact, rows: readonly CascadeRow[], start: CascadeRow): ReadonlySet<string> {
  if (action === 'assign') {
    const prediction = predictAssign(environment, { rows }, start, { table: 'systemuser', id: 'somebody else' })
    return new Set(prediction.type === 'done' ? prediction.reowned.map(rowName) : [])
  }
  const found = new Set([rowName(start)])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const relationship of environment.relationships.values()) {
      if (relationship.type === 'ManyToMany' || relationship.cascade.delete !== 'Cascade') continue
      for (const row of rows) {
        const target = row.lookups.get(relationship.lookupColumn)
        if (target !== undefined && found.has(rowName(target))) found.add(rowName(row))
      }
    }
  }
  return found
}

function trueCount({ line }: CountQuestion, rows: readonly CascadeRow[], start: CascadeRow, taken: ReadonlySet<string>): number {
  const { relationship, condition } = line
  if (relationship.type === 'ManyToMany') return 0
  return rows.filter((row) => {
    const target = row.lookups.get(relationship.lookupColumn)
    const primary = rows.find((one) => isSameRow(one, target))
    if (primary === undefined || isSameRow(row, start) || !taken.has(rowName(primary))) return false
    if (condition === 'active') return row.isActive
    return condition === null || isSameRow(row.owner, primary.owner)
  }).length
}

const someRows = fc.array(
  fc.record({ table: fc.nat(), owner: fc.nat({ max: 1 }), isActive: fc.boolean(), target: fc.nat() }),
  { minLength: 4, maxLength: 14 },
)

/** Rows with each lookup filled in by a number, or empty. */
function rowsIn(environment: Environment, given: readonly { table: number; owner: number; isActive: boolean; target: number }[]): readonly CascadeRow[] {
  const names = [...environment.tables.keys()]
  const keys = given.map(({ table }, at): RowKey => ({ table: names[table % names.length] ?? '', id: String(at) }))
  return given.map(({ owner, isActive, target }, at): CascadeRow => {
    const key = keys[at] ?? { table: '', id: '' }
    const lookups = new Map<string, RowKey>()
    for (const [index, { lookupColumn, referencedTable }] of (environment.byReferencingTable.get(key.table) ?? []).entries()) {
      const candidates = keys.filter((one) => one.table === referencedTable)
      const held = candidates[(target + index) % (candidates.length + 1)]
      if (held !== undefined) lookups.set(lookupColumn, held)
    }
    const isOwned = environment.tables.get(key.table)?.ownership === 'UserOwned'
    return { ...key, isActive, lookups, owner: isOwned ? { table: 'systemuser', id: String(owner) } : null }
  })
}

/** Some lookups of `environmentOf` cannot be emptied. */
const isRequired: IsLookupRequired = ({ lookupColumn }) => Number(lookupColumn.replace('look', '')) % 3 === 0

/** How many rows other than the start row really meet an effect; not done: the action is refused. */
function trueTotals(
  environment: Environment,
  { action }: Impact,
  rows: readonly CascadeRow[],
  start: CascadeRow,
): { isDone: boolean; truths: Partial<Record<Effect, number>> } {
  if (action === 'delete') {
    const prediction = predictDelete(environment, { rows, links: [] }, start, isRequired)
    if (prediction.type !== 'done') return { isDone: false, truths: {} }
    const unlinked = new Set(prediction.unlinked.map(({ row }) => rowName(row)))
    return { isDone: true, truths: { deleted: prediction.deleted.length - 1, unlinked: unlinked.size } }
  }
  const prediction = predictAssign(environment, { rows }, start, { table: 'systemuser', id: 'somebody else' })
  return { isDone: true, truths: { reowned: prediction.type === 'done' ? prediction.reowned.length - 1 : 0 } }
}

test('law: exact counts are, and at least as many rows are there as is said, however many answers have come', () => {
  const seen = { exact: 0, atLeast: 0, possible: 0, refused: 0, unclear: 0, exactTotal: 0, atLeastTotal: 0 }
  const worlds = fc.array(fc.nat(), { minLength: 6, maxLength: 20 }).map(environmentOf)
  fc.assert(
    fc.property(worlds, someRows, fc.constantFrom('delete', 'assign'), (environment, given, action) => {
      const rows = rowsIn(environment, given)
      const [start] = rows
      if (start === undefined) return
      const impact = impactOf(environment, start.table, action, isRequired)
      const questions = countQuestions(impact)
      const taken = affected(environment, impact, rows, start)
      const answers = new Map<string, Count>()
      for (let [next] = openQuestions(questions, answers); next !== undefined; [next] = openQuestions(questions, answers)) {
        answers.set(next.key, { rows: answer(next, rows, start), isExact: true })
        const counts = lineCounts(questions, answers)
        for (const question of questions) {
          const count = counts.get(question.key)
          if (count === undefined) continue
          const truth = trueCount(question, rows, start, taken)
          if (count.isExact) expect(count.rows, question.key).toBe(truth)
          else expect(count.rows, question.key).toBeLessThanOrEqual(truth)
          if (truth > 0) seen[count.isExact ? 'exact' : 'atLeast'] += 1
        }
        if (action !== 'delete') continue
        const verdict = deleteVerdict(impact, counts, isRequired).type
        seen[verdict] += 1
        if (verdict !== 'unclear')
          expect(verdict === 'refused').toBe(predictDelete(environment, { rows, links: [] }, start, isRequired).type === 'refused')
      }
      expect(lineCounts(questions, answers).size).toBe(questions.length)
      const { isDone, truths } = trueTotals(environment, impact, rows, start)
      if (!isDone) return
      for (const { effect, rows: said, isExact } of rowTotals(environment, impact, lineCounts(questions, answers))) {
        const truth = truths[effect] ?? 0
        if (isExact) expect(said, effect).toBe(truth)
        else expect(said, effect).toBeLessThanOrEqual(truth)
        seen[isExact ? 'exactTotal' : 'atLeastTotal'] += 1
      }
    }),
    { numRuns: 1000, seed: 1 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
})
