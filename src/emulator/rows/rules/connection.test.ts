import { afterEach, expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import type { RowValue } from '../../seed.ts'
import { atomically } from '../../storage/journal.ts'
import { createState, type State } from '../../state.ts'
import { rowId } from '../../testing/smallEnvironment.ts'
import { changeRow, type WriteContext } from '../changeRow.ts'
import type { Reference, Row } from '../row.ts'
import { checkConnection } from './checkConnection.ts'
import { connectionRules } from './connection.ts'
import { connectionRoleTableRules } from './connectionRole.ts'
import { writeRules } from './writeRules.ts'

let ids = 0
const context: WriteContext = {
  state: createState(sampleEnvironment()),
  callerId: rowId('e', 1),
  now: () => new Date('2026-03-01T12:00:00Z'),
  newId: () => rowId('f', (ids += 1)),
}

// One environment for all, as it was after each test.
afterEach(() => context.state.storage.journal.rollBack(0))

const named = ({ rows, schema }: State, table: string, name: string): Reference => {
  const column = schema.table(table)?.PrimaryNameAttribute ?? ''
  const found = rows.of(table).find(({ values }) => values.get(column) === name)
  if (found === undefined) throw new Error(`There is no ${table} ${name}.`)
  return { table, id: found.id }
}

const any = ({ rows }: State, table: string, index = 0): Reference => {
  const found = rows.of(table)[index]
  if (found === undefined) throw new Error(`There is no ${table}.`)
  return { table, id: found.id }
}

const role = (state: State, name: string) => named(state, 'connectionrole', name)

/** Stores a connection the way a request does: whole or not at all. */
const connect = (values: Record<string, RowValue>): Row => {
  const { rows, storage } = context.state
  const id = rowId('a', rows.of('connection').length)
  const row = { table: 'connection', id, version: 1, values: new Map(Object.entries({ connectionid: id, ...values })) }
  return atomically(storage.journal, () => {
    rows.put(row)
    connectionRules.created(context, row)
    return read(id)
  })
}

const read = (id: RowValue | undefined): Row => {
  const key = typeof id === 'object' ? id?.id : String(id)
  const found = context.state.rows.byId('connection', key ?? '')
  if (found === undefined) throw new Error(`There is no connection ${String(key)}.`)
  return found
}

const employment = ({ state } = context) => ({
  record1id: any(state, 'account'),
  record1roleid: role(state, 'Employer'),
  record2id: any(state, 'contact'),
  record2roleid: role(state, 'Employee'),
})

const nameOf = ({ rows, schema }: State, { table, id }: Reference) =>
  rows.byId(table, id)?.values.get(schema.table(table)?.PrimaryNameAttribute ?? '')

test('a connection is stored from both sides', () => {
  const { state } = context
  const count = state.rows.of('connection').length
  const given = employment()
  const one = connect({ ...given, description: 'Since the founding' })
  const two = read(one.values.get('relatedconnectionid'))
  expect(state.rows.of('connection')).toHaveLength(count + 2)
  expect(Object.fromEntries(one.values)).toMatchObject({
    ...given,
    description: 'Since the founding',
    name: nameOf(state, given.record2id),
    ismaster: true,
    relatedconnectionid: { table: 'connection', id: two.id },
  })
  expect(Object.fromEntries(two.values)).toMatchObject({
    connectionid: two.id,
    record1id: given.record2id,
    record1roleid: given.record2roleid,
    record2id: given.record1id,
    record2roleid: given.record1roleid,
    description: 'Since the founding',
    name: nameOf(state, given.record1id),
    ismaster: false,
    relatedconnectionid: { table: 'connection', id: one.id },
    createdon: '2026-03-01T12:00:00Z',
  })
})

test('the connections of the sample are such that they could be made', () => {
  for (const row of context.state.rows.of('connection')) expect(() => checkConnection(context.state, row)).not.toThrow()
})

test('a change of one row is a change of the other, from whichever side', () => {
  const one = connect(employment())
  const two = read(one.values.get('relatedconnectionid'))
  const other = any(context.state, 'contact', 1)
  const after = changeRow(context, two, new Map<string, RowValue>([['record1id', other], ['description', 'New']]))
  connectionRules.updated(context, two, after)
  expect(Object.fromEntries(read(one.id).values)).toMatchObject({
    record2id: other,
    description: 'New',
    name: nameOf(context.state, other),
    ismaster: true,
    relatedconnectionid: { id: two.id },
  })
})

test('a deleted connection takes its other side along', () => {
  const { rows } = context.state
  const count = rows.of('connection').length
  const one = connect(employment())
  connectionRules.deleting(context, one)
  rows.remove('connection', one.id)
  expect(rows.of('connection')).toHaveLength(count)
})

type Change = (state: State) => Record<string, RowValue>

test.each<[string, Change]>([
  ['without roles', () => ({ record1roleid: null, record2roleid: null })],
  ['with a role for one side', () => ({ record2roleid: null })],
  ['with a role in place of a row', () => ({ record2id: null })],
  ['whose roles match in the other direction alone', (state) => ({
    record1id: any(state, 'contact', 1),
    record1roleid: role(state, 'Champion'),
    record2roleid: role(state, 'Stakeholder'),
  })],
  ['with a role for every table', (state) => ({ record1roleid: role(state, 'Friend'), record2roleid: null })],
  ['of one day', () => ({ effectivestart: '2026-01-01T00:00:00Z', effectiveend: '2026-01-01T00:00:00Z' })],
])('a connection %s is stored', (_what, change) => {
  expect(() => connect({ ...employment(), ...change(context.state) })).not.toThrow()
})

test.each<[string, string, Change]>([
  ['without a second side', '0x80048218', () => ({ record2id: null, record2roleid: null })],
  ['without a first side', '0x80048218', () => ({ record1id: null, record1roleid: null })],
  ['of roles alone', '0x80048210', () => ({ record1id: null, record2id: null })],
  ['of a row with itself', '0x80048217', (state) => ({
    record2id: any(state, 'account'),
    record1roleid: null,
    record2roleid: null,
  })],
  ['that ends before it starts', '0x80048209', () => ({
    effectivestart: '2026-01-02T00:00:00Z',
    effectiveend: '2026-01-01T00:00:00Z',
  })],
  ['with a role of another table', '0x80048215', (state) => ({ record1roleid: role(state, 'Employee'), record2roleid: null })],
  ['of roles that do not match', '0x80048216', (state) => ({ record2roleid: role(state, 'Champion') })],
])('a connection %s is refused with %s, new or changed, and nothing is left', (_what, code, change) => {
  const { state } = context
  const refusal: unknown = expect.objectContaining({ status: 400, code })
  const values = { ...employment(), ...change(state) }
  const before = state.storage.changes()
  expect(() => connect(values)).toThrow(refusal)
  expect(state.storage.changes()).toEqual(before)
  const stored = connect(employment())
  const after = changeRow(context, stored, new Map(Object.entries(values)))
  expect(() => connectionRules.updated(context, stored, after)).toThrow(refusal)
})

test.each(writeRules)('the rules of %s are for a table with rows', (table, rules) => {
  expect(context.state.schema.table(table)).toBeDefined()
  expect(Object.keys(rules)).not.toEqual([])
})

test.each([
  ['contact', null],
  ['none', null],
  ['nowhere', '0x80040203'],
  ['annotation', '0x80048213'],
])('a role for the table %s is answered with %j', (associatedobjecttypecode, code) => {
  const values = new Map<string, RowValue>([['associatedobjecttypecode', associatedobjecttypecode]])
  const row = { table: 'connectionroleobjecttypecode', id: rowId('a', 1), version: 1, values }
  const create = () => connectionRoleTableRules.created(context, row)
  if (code === null) expect(create).not.toThrow()
  else expect(create).toThrow(expect.objectContaining({ status: 400, code }))
})
