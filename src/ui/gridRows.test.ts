import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GridColumn } from './gridColumn.ts'
import { arrangeRows, filterChoices, filterRows, findRows, sortRows } from './gridRows.ts'

interface Pet {
  readonly name: string
  readonly kind: string
  readonly legs: number | null
}

const columns: readonly GridColumn<Pet>[] = [
  { id: 'name', header: 'Name', width: 1, text: ({ name }) => name, sortValue: ({ name }) => name },
  {
    id: 'kind',
    header: 'Kind',
    width: 1,
    text: ({ kind }) => kind,
    sortValue: ({ kind }) => kind,
    filter: { values: ({ kind }) => [kind], label: (kind) => kind.toUpperCase() },
  },
  { id: 'legs', header: 'Legs', width: 1, text: ({ legs }) => String(legs), sortValue: ({ legs }) => legs },
  { id: 'note', header: 'Note', width: 1, text: () => '' },
]

const pet = (name: string, kind = 'cat', legs: number | null = 4): Pet => ({ name, kind, legs })
const names = (pets: readonly Pet[]) => pets.map(({ name }) => name)

test('text sorts without regard to case, and numbers inside it by their value', () => {
  const pets = ['a10', 'B', 'a9', 'A1'].map((name) => pet(name))
  expect(names(sortRows(pets, columns, { column: 'name', descending: false }))).toEqual(['A1', 'a9', 'a10', 'B'])
  expect(names(sortRows(pets, columns, { column: 'name', descending: true }))).toEqual(['B', 'a10', 'a9', 'A1'])
})

test('rows without a value come last in both directions', () => {
  const pets = [pet('snake', 'reptile', null), pet('cat'), pet('bird', 'bird', 2)]
  expect(names(sortRows(pets, columns, { column: 'legs', descending: false }))).toEqual(['bird', 'cat', 'snake'])
  expect(names(sortRows(pets, columns, { column: 'legs', descending: true }))).toEqual(['cat', 'bird', 'snake'])
})

test.each([['note'], ['gone']])('sorting by %s, which cannot be sorted, leaves the order', (column) => {
  const pets = [pet('b'), pet('a')]
  expect(sortRows(pets, columns, { column, descending: false })).toEqual(pets)
})

test('a row must have one of the accepted values of every filtered column', () => {
  const pets = [pet('a', 'cat'), pet('b', 'dog'), pet('c', 'fish')]
  expect(names(filterRows(pets, columns, { kind: ['cat', 'fish'] }))).toEqual(['a', 'c'])
  expect(names(filterRows(pets, columns, { kind: [] }))).toEqual(['a', 'b', 'c'])
})

test('a row of several values is found by each, and counted with each', () => {
  const changed = columns.map((column) =>
    column.filter === undefined ? column : { ...column, filter: { ...column.filter, values: ({ name, kind }: Pet) => (name === 'a' ? [kind, 'dog'] : [kind]) } },
  )
  const pets = [pet('a', 'cat'), pet('b', 'dog'), pet('c', 'fish')]
  expect(names(filterRows(pets, changed, { kind: ['dog'] }))).toEqual(['a', 'b'])
  expect(names(filterRows(pets, changed, { kind: ['cat'] }))).toEqual(['a'])
  expect(filterChoices(pets, changed, {}, 'kind').map(({ label, count }) => `${label} ${count}`)).toEqual(['CAT 1', 'DOG 2', 'FISH 1'])
})

test('choices count what each value would show, keep accepted values without rows, and come by label', () => {
  const pets = [pet('a', 'dog'), pet('b', 'cat'), pet('c', 'dog')]
  expect(filterChoices(pets, columns, { kind: ['dog', 'unicorn'] }, 'kind')).toEqual([
    { value: 'cat', label: 'CAT', count: 1 },
    { value: 'dog', label: 'DOG', count: 2 },
    { value: 'unicorn', label: 'UNICORN', count: 0 },
  ])
})

test('every word must be found, in any order and case', () => {
  const rows = [{ haystack: 'account_primary_contact account contact' }, { haystack: 'lead_owner lead user' }]
  expect(findRows(rows, ' CONTACT  prim')).toEqual([rows[0]])
  expect(findRows(rows, '  ')).toBe(rows)
  expect(findRows(rows, 'contact lead')).toEqual([])
})

test('arranging never loses, repeats or invents a row', () => {
  const anyPet = fc.record({
    name: fc.string(),
    kind: fc.constantFrom('cat', 'dog'),
    legs: fc.option(fc.integer(), { nil: null }),
  })
  const anySort = fc.record({ column: fc.constantFrom('name', 'kind', 'legs', 'note'), descending: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anyPet), anySort, fc.subarray(['cat', 'dog']), (pets, sort, kind) => {
      const arranged = arrangeRows(pets, columns, { sort, filters: { kind } })
      const expected = pets.filter((one) => kind.length === 0 || kind.includes(one.kind))
      expect(new Set(arranged)).toEqual(new Set(expected))
      expect(arranged).toHaveLength(expected.length)
    }),
  )
})
