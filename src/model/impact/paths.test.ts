import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment } from '../builders.ts'
import { environmentOf } from './environmentOf.ts'
import { findPaths, type Path, type PathChoice } from './paths.ts'

const any: PathChoice = { mayPass: () => true, mayUse: () => true, most: 10 }
const over = (referencedTable: string, referencingTable: string, schemaName = `${referencedTable}${referencingTable}`) =>
  aOneToMany({ schemaName, referencedTable, referencingTable, lookupColumn: schemaName })

const environment = anEnvironment([
  over('hub', 'a'),
  over('hub', 'd'),
  over('a', 'b'),
  over('a', 'b', 'again'),
  over('d', 'b'),
  over('b', 'c'),
  over('c', 'd'),
  aManyToMany({ schemaName: 'ae', table1: 'a', table2: 'e' }),
  over('e', 'c'),
  over('a', 'a'),
  over('lonely', 'alone'),
])
const texts = (paths: readonly Path[]): string[] =>
  paths.map((path) =>
    path.map(({ from, relationships, to }) => `${from} -${relationships.map(({ schemaName }) => schemaName).join('/')}- ${to}`).join(', '),
  )

test('shortest paths come first, then those of a step or two more; parallel relationships are one step', () => {
  const choice = { ...any, mayPass: (table: string) => table !== 'hub' }
  expect(texts(findPaths(environment, 'a', 'd', choice))).toEqual([
    'a -ab/again- b, b -db- d',
    'a -ab/again- b, b -bc- c, c -cd- d',
    'a -ae- e, e -ec- c, c -cd- d',
    'a -ae- e, e -ec- c, c -bc- b, b -db- d',
  ])
})

test('of one length, the way from parent to child comes before one over what both merely have', () => {
  const notes = anEnvironment([over('account', 'note'), over('risk', 'note'), over('account', 'project'), over('project', 'risk')])
  const down = ['account -accountproject- project, project -projectrisk- risk', 'account -accountnote- note, note -risknote- risk']
  expect(texts(findPaths(notes, 'account', 'risk', any))).toEqual(down)
  expect(texts(findPaths(notes, 'account', 'risk', { ...any, most: 1 }))).toEqual(down.slice(0, 1))
  expect(texts(findPaths(notes, 'risk', 'account', any))[0]).toBe('risk -projectrisk- project, project -accountproject- account')
})

test('a table that no path may pass can still be an end of one', () => {
  const choice = { ...any, mayPass: (table: string) => table !== 'hub' }
  expect(texts(findPaths(environment, 'hub', 'a', choice))[0]).toBe('hub -huba- a')
})

test.each([
  ['more are not wanted', { most: 1 }, ['a -huba- hub, hub -hubd- d']],
  ['a relationship is not to be used', { most: 1, mayUse: ({ schemaName }: { schemaName: string }) => schemaName !== 'huba' }, ['a -ab/again- b, b -db- d']],
])('%s', (_, changes, expected) => {
  expect(texts(findPaths(environment, 'a', 'd', { ...any, ...changes }))).toEqual(expected)
})

test('a table is related to itself by its self relationships, and not at all to what hangs on nothing of it', () => {
  expect(texts(findPaths(environment, 'a', 'a', any))).toEqual(['a -aa- a'])
  expect(findPaths(environment, 'b', 'b', any)).toEqual([])
  expect(findPaths(environment, 'a', 'alone', any)).toEqual([])
  expect(findPaths(environment, 'a', 'gone', any)).toEqual([])
})

test('law: paths hang together, pass no table twice, grow longer, and are the same the other way round', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 14 }).map(environmentOf), (given) => {
      for (const from of given.tables.keys())
        for (const to of given.tables.keys()) {
          if (from === to) continue
          const paths = findPaths(given, from, to, { ...any, most: 1000 })
          const tables = paths.map((path) => [from, ...path.map((step) => step.to)])
          for (const [at, path] of paths.entries()) {
            expect([path[0]?.from, path.at(-1)?.to]).toEqual([from, to])
            expect(path.slice(1).every((step, index) => step.from === path[index]?.to)).toBe(true)
            expect(path.every((step) => step.relationships.length > 0)).toBe(true)
            expect(new Set(tables[at]).size).toBe(path.length + 1)
            expect(path.length).toBeGreaterThanOrEqual(paths[at - 1]?.length ?? 0)
          }
          const back = findPaths(given, to, from, { ...any, most: 1000 }).map((path) => [to, ...path.map((step) => step.to)].toReversed().join())
          expect(back.toSorted()).toEqual(tables.map((names) => names.join()).toSorted())
        }
    }),
    { numRuns: 50 },
  )
})
