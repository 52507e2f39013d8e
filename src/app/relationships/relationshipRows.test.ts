import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany } from '../../graph/builders.ts'
import { membership, type Change } from '../../model/change.ts'
import { diff } from '../../model/diff.ts'
import { stagedEnvironment } from '../../model/stagedEnvironment.ts'
import { unknownValue } from '../../model/unknown.ts'
import { filterRows, findRows } from '../../ui/gridRows.ts'
import { relationshipColumns } from './relationshipColumns.tsx'
import { relationshipColumnIds } from '../relationshipColumnIds.ts'
import { filterChips } from '../filterChips.ts'
import { changedRows, rowMaker, rowsOfTable } from './relationshipRows.ts'
import type { RelationshipSolutions } from './relationshipSolutions.ts'
import { solutionColumn } from './solutionColumn.tsx'

const contacts = aOneToMany('account', 'contact', { schemaName: 'account_contacts', lookupColumn: 'parentcustomerid' })
const tasks = aOneToMany('account', 'task', { schemaName: 'account_tasks', cascade: { delete: unknownValue('New') } })
const lists = aManyToMany('list', 'contact', 'list_contacts')
const environment = anEnvironment([contacts, tasks, lists])
const change: Change = {
  type: 'cascade',
  schemaName: 'account_contacts',
  action: 'delete',
  before: 'RemoveLink',
  after: 'Restrict',
}

const make = rowMaker(environment)
const rowsWith = (changes: readonly Change[]) =>
  make(stagedEnvironment(environment, changes), diff(environment, changes))
const read: RelationshipSolutions = {
  type: 'read',
  of: (metadataId) => (metadataId === contacts.metadataId ? ['Contoso'] : []),
  names: new Map([['Contoso', 'Contoso Projects'], ['Fabrikam', 'Fabrikam Planning']]),
}
const columns = relationshipColumns(new Map(), read, { open: () => undefined, isReadOnly: false }, 'narrow')
const columnOf = (id: string) => {
  const column = columns.find((one) => one.id === id)
  if (column === undefined) throw new Error(`no column ${id}`)
  return column
}
const rowOf = (schemaName: string, changes: readonly Change[] = []) => {
  const row = rowsWith(changes).find((one) => one.schemaName === schemaName)
  if (row === undefined) throw new Error(`no row ${schemaName}`)
  return row
}

const filtered = (column: string, value: string, changes: readonly Change[]) =>
  filterRows(rowsWith(changes), columns, { [column]: [value] }).map(({ schemaName }) => schemaName)

test('every relationship is a row, whatever its kind', () => {
  expect(rowsWith([]).map(({ schemaName }) => schemaName)).toEqual(['account_contacts', 'account_tasks', 'list_contacts'])
})

test('a staged change shows the new value, and the old one as a hint', () => {
  const row = rowOf('account_contacts', [change])
  expect(columnOf('delete').text(row)).toBe('Restrict')
  expect(columnOf('delete').hint?.(row)).toBe('Staged: was Remove link')
  expect(columnOf('assign').hint?.(row)).toBeNull()
  expect(columnOf('behaviour').text(row)).toBe('Referential (restrict delete)')
  expect(changedRows(rowsWith([change]))).toEqual([row])
})

test.each<[string, Change]>([
  ['a deletion', { type: 'delete', schemaName: 'account_tasks', baseline: tasks, rebuild: null }],
  ['a field', { type: 'field', schemaName: 'account_tasks', field: 'isSearchable', before: true, after: false }],
  ['a place in a solution', membership('account_tasks', 'Contoso', 'inside')],
])('%s is a staged change too', (_name, one) => {
  expect(changedRows(rowsWith([one])).map(({ schemaName }) => schemaName)).toEqual(['account_tasks'])
})

test('one more change makes new rows only for what is changed', () => {
  const before = rowsWith([])
  const after = rowsWith([change])
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
  expect(after[2]).toBe(before[2])
})

test('a value that is not known is shown as it came, and nothing opens', () => {
  const row = rowOf('account_tasks')
  expect(columnOf('delete').text(row)).toBe('Unknown: New')
  expect(columnOf('delete').open?.(row)).toBeNull()
  expect(columnOf('assign').open?.(row)).toBeTypeOf('function')
  expect(columnOf('behaviour').text(row)).toBe('Unknown')
})

test('a many-to-many relationship has a dash and the reason for every action', () => {
  const row = rowOf('list_contacts')
  for (const id of ['assign', 'reparent', 'share', 'delete', 'unshare', 'merge', 'rollupView', 'archive']) {
    expect(columnOf(id).text(row)).toBe('–')
    expect(columnOf(id).hint?.(row)).toBe('Many-to-many relationships have no cascade settings')
    expect(columnOf(id).open?.(row)).toBeNull()
  }
})

test('a locked relationship opens no menu and says why', () => {
  const locked = { ...contacts, isManaged: true, isCustomizable: false }
  const held = anEnvironment([locked])
  const [row] = rowMaker(held)(held, [])
  if (row === undefined) throw new Error('no row')
  expect(columnOf('delete').open?.(row)).toBeNull()
  expect(columnOf('behaviour').hint?.(row)).toContain('the managed solution it came with does not allow it')
})

test('a locked relationship is found by why it is locked', () => {
  const { filter } = columnOf('locked')
  const why = [rowOf('account_contacts'), rowOf('account_tasks'), rowOf('list_contacts')].map((row) => filter?.values(row) ?? [])
  expect(why).toEqual([['none'], ['unknown'], ['manyToMany']])
  expect(why.flat().map((value) => filter?.label(value))).toEqual([
    'No',
    'A value this version does not know',
    'Many-to-many: no cascade settings',
  ])
})

test('a changed setting is told where its preset is named too', () => {
  const row = rowOf('account_contacts', [change])
  expect(columnOf('behaviour').hint?.(row)).toBe('Staged: was Referential (remove link)')
  expect(columnOf('behaviour').hint?.(rowOf('account_contacts'))).toBeNull()
})

test.each([
  ['assign', false, true],
  ['delete', false, true],
  ['merge', false, false],
  ['assign', true, false],
] as const)('whether %s can be changed, read-only: %s', (id, isReadOnly, expected) => {
  const column = relationshipColumns(new Map(), read, { open: () => undefined, isReadOnly }, 'narrow').find((one) => one.id === id)
  const row = rowOf('account_contacts')
  expect(column?.canChange?.(row)).toBe(expected)
  expect(column?.hint?.(row) === null).toBe(expected)
})

test('what is staged to be deleted cannot be changed, and its row says so without its own values having changed', () => {
  const [plain] = rowsWith([])
  const [leaving] = rowsWith([{ type: 'delete', schemaName: 'account_contacts', baseline: contacts, rebuild: null }])
  expect([plain?.lock, leaving?.lock, rowsWith([])[0]?.lock]).toEqual([null, 'leaving', null])
})

test('cascades of every kind are asked for together, and called so', () => {
  const sets = columnOf('share').filter?.sets ?? []
  expect(sets).toEqual([{ label: 'Cascades', values: ['Cascade all', 'Cascade active', 'Cascade user-owned'] }])
  const view = { sort: null, hidden: [], filters: { share: sets[0]?.values ?? [] } }
  expect(filterChips(columns, view, () => undefined).map(({ text }) => text)).toEqual(['Share: Cascades'])
})

test.each<[string, string, Change]>([
  ['delete', 'Remove link', change],
  ['behaviour', 'Referential (remove link)', change],
  ['searchable', 'Yes', { type: 'field', schemaName: 'account_contacts', field: 'isSearchable', before: true, after: false }],
  ['locked', 'none', { type: 'delete', schemaName: 'account_contacts', baseline: contacts, rebuild: null }],
])('in a list filtered by %s = %s, what is changed of that stays', (column, value, staged) => {
  expect(filtered(column, value, [])).toContain('account_contacts')
  expect(filtered(column, value, [staged])).toEqual(filtered(column, value, []))
  expect(columnOf(column).filter?.values(rowOf('account_contacts', [staged]))).toHaveLength(2)
})

test('the solutions that list a relationship are named, with its staged places, and it is found by each', () => {
  const column = columnOf('solution')
  expect(rowsWith([]).map((row) => column.text(row))).toEqual(['Contoso Projects', '–', '–'])
  const [row] = rowsWith([membership('account_contacts', 'Fabrikam', 'inside'), membership('account_contacts', 'Contoso', 'outside')])
  if (row === undefined) throw new Error('no row')
  expect(column.text(row)).toBe('Fabrikam Planning')
  expect(column.hint?.(row)).toBe('Staged: added to Fabrikam Planning. Staged: removed from Contoso Projects')
  expect(column.filter?.values(row)).toEqual(['Contoso', 'Fabrikam'])
  expect(column.filter?.values(rowOf('account_tasks')).map(column.filter.label)).toEqual(['Listed by none'])
})

test('in a list filtered by solution, what joins or leaves one stays, and is found where it will be', () => {
  const joins = membership('account_tasks', 'Contoso', 'inside')
  const leaves = membership('account_contacts', 'Contoso', 'outside')
  expect(filtered('solution', '–', [])).toEqual(['account_tasks', 'list_contacts'])
  expect(filtered('solution', '–', [joins, leaves])).toEqual(['account_contacts', 'account_tasks', 'list_contacts'])
  expect(filtered('solution', 'Contoso', [joins, leaves])).toEqual(['account_contacts', 'account_tasks'])
})

test('as long as solutions are not read, no relationship is said to be in none', () => {
  const reading = solutionColumn({ type: 'reading' })
  const failed = solutionColumn({ type: 'failed', cause: 'You lack the privilege prvReadSolution.', retry: () => undefined })
  const row = rowOf('account_tasks')
  expect([reading.text(row), failed.text(row), failed.hint?.(row)]).toEqual(['Reading…', 'Not known', 'You lack the privilege prvReadSolution.'])
  expect([reading.filter?.values(row), reading.sortValue?.(row)]).toEqual([[], null])
})

test('action cells are named by relationship and action', () => {
  expect(columnOf('delete').name?.(rowOf('account_contacts'))).toBe('account_contacts, Delete')
})

test.each([
  ['parentcustomerid', ['account_contacts']],
  ['Contact', ['account_contacts', 'list_contacts']],
  ['account TASK', ['account_tasks']],
])('finding “%s” looks at every name', (find, expected) => {
  expect(findRows(rowsWith([]), find).map(({ schemaName }) => schemaName)).toEqual(expected)
})

test('the relationships of a table are those at either end of which it stands', () => {
  expect(rowsOfTable(rowsWith([]), 'contact').map(({ schemaName }) => schemaName)).toEqual([
    'account_contacts',
    'list_contacts',
  ])
})

test('the address knows exactly the columns there are', () => {
  expect(columns.map(({ id }) => id)).toEqual(relationshipColumnIds)
})
