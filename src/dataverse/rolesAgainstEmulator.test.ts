import { expect, test } from 'vitest'
import { deliverTwice } from '../apply/deliverTwice.ts'
import type { RowOutcome } from '../apply/rowOutcome.ts'
import { aRowEntry, createRowJournal } from '../apply/rowJournalStub.ts'
import { sendRow } from '../apply/sendRow.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { duplicateMaps } from '../model/roles/roleMatrix.ts'
import { oneSidedMatches } from '../model/roles/roleMatches.ts'
import { deleteMap, deleteTable, undoOf, type RoleWrite } from '../model/roles/roleWrite.ts'
import { createClient } from './client.ts'
import { systemClock } from './clock.ts'
import { roleRequest, withoutVersion } from './encodeRole.ts'
import { observeRole } from './observeRole.ts'
import { loadRoleMap } from './roleMap.ts'
import { loadConnectionRoles, loadRelationshipRoles } from './roleRows.ts'
import { loadRoleSchema } from './roleSchema.ts'
import { loadRoleUses } from './roleUses.ts'

/** Roles, of a server that shares no code with the client. */

const seed = sampleEnvironment()
const origin = 'https://roles.example'
const id = (last: number) => `00000000-0000-4000-9000-${String(last).padStart(12, '0')}`

async function setUp({ legacyRoles = true, loseAnswers = false, deliversTwice = false } = {}) {
  let ids = 0
  const emulator = createEmulator({
    environment: seed,
    legacyRoles,
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
  const sent: string[] = []
  const deliver = (request: Request) => emulator.fetch(request)
  const network = deliversTwice ? deliverTwice(deliver) : deliver
  const client = createClient({
    origin,
    fetch: async (request) => {
      if (request.method !== 'GET') sent.push(`${request.method} ${new URL(request.url).pathname.replace('/api/data/v9.2/', '')}`)
      const answer = await network(request)
      if (loseAnswers && request.method !== 'GET') throw new TypeError('The answer was lost.')
      return answer
    },
  })
  const schema = await loadRoleSchema(client)
  const send = (write: RoleWrite): Promise<RowOutcome> => {
    const request = roleRequest(write, schema, origin)
    return sendRow(
      {
        request,
        withoutVersion: 'If-Match' in request.headers ? withoutVersion(request) : null,
        look: (signal) => observeRole(client, write, schema, signal),
        entry: aRowEntry(),
      },
      { transport: client, clock: systemClock, journal: createRowJournal().journal, signal: new AbortController().signal, onSettling: () => undefined },
    )
  }
  const relationship = async () => {
    if (schema.relationship === null) throw new Error('There are no relationship roles.')
    return loadRelationshipRoles(client, schema.relationship)
  }
  const connection = async () => {
    if (schema.connection === null) throw new Error('There are no connection roles.')
    return loadConnectionRoles(client, schema.connection)
  }
  const named = async (kind: 'relationship' | 'connection', name: string) => {
    const { roles } = await (kind === 'relationship' ? relationship() : connection())
    const role = roles.find((each) => each.name === name)
    if (role === undefined) throw new Error(`No role is called ${name}.`)
    return role
  }
  return { client, schema, send, sent, relationship, connection, named }
}

test('an environment without the legacy model says so, and has connection roles', async () => {
  const { schema } = await setUp({ legacyRoles: false })
  expect(schema.relationship).toBeNull()
  expect(schema.connection).toMatchObject({
    tables: { entitySet: 'connectionroleobjecttypecodes' },
    roleNavigation: 'connectionroleid',
    matchNavigation: 'connectionroleassociation_association',
    matchColumns: ['connectionroleid', 'associatedconnectionroleid'],
  })
})

test('roles, maps and uses are read as they are', async () => {
  const { client, schema, relationship } = await setUp()
  const { roles, maps } = await relationship()
  expect(new Set(roles.map(({ name }) => name))).toEqual(new Set(['Supplier', 'Adviser', 'Decision Maker', 'Competitor']))
  expect(maps).toHaveLength(14)
  const uses = await loadRoleUses(client, schema.relationship?.uses ?? [])
  const of = (name: string) => uses.map(({ table, counts }) => [table, counts?.get(roles.find((role) => role.name === name)?.id ?? '') ?? 0])
  expect(of('Supplier')).toEqual([['customerrelationship', 5], ['customeropportunityrole', 0]])
  expect(of('Decision Maker')).toEqual([['customerrelationship', 0], ['customeropportunityrole', 8]])
})

test('a cell is ticked, moved and cleared, each by one request', async () => {
  const { send, sent, relationship, named } = await setUp()
  const role = (await named('relationship', 'Competitor')).id
  const place = { role, primary: 'account', associate: 'contact' }
  expect(await send({ type: 'addMap', id: id(1), place })).toMatchObject({ type: 'done', fault: null })
  const found = (await relationship()).maps.find((map) => map.id === id(1))
  expect(found).toMatchObject(place)
  const after = { ...place, associate: 'opportunity' }
  const move = { type: 'changeMap', id: id(1), version: found?.version ?? '', before: place, after } as const
  expect(await send(move)).toMatchObject({ type: 'done' })
  // By the version from before the move: somebody else has changed it.
  expect(await send({ ...move, after: { ...place, primary: 'contact' } })).toMatchObject({ type: 'changed', fault: { status: 412 } })
  const moved = (await relationship()).maps.find((map) => map.id === id(1))
  expect(moved).toMatchObject(after)
  if (moved === undefined) throw new Error('The map is gone.')
  expect(await send(deleteMap(moved))).toMatchObject({ type: 'done' })
  // It is gone already, as it was to be.
  expect(await send(deleteMap(moved))).toMatchObject({ type: 'done', fault: { status: 404 } })
  expect(sent).toEqual([
    'POST relationshiprolemaps',
    `PATCH relationshiprolemaps(${id(1)})`,
    `PATCH relationshiprolemaps(${id(1)})`,
    `DELETE relationshiprolemaps(${id(1)})`,
    `DELETE relationshiprolemaps(${id(1)})`,
  ])
})

test('maps that say the same twice are found and can go', async () => {
  const { send, relationship, named } = await setUp()
  const role = (await named('relationship', 'Supplier')).id
  await send({ type: 'addMap', id: id(2), place: { role, primary: 'account', associate: 'account' } })
  const duplicates = duplicateMaps((await relationship()).maps)
  expect(duplicates.map((map) => map.id)).toEqual([id(2)])
  for (const map of duplicates) expect(await send(deleteMap(map))).toMatchObject({ type: 'done' })
  const { maps } = await relationship()
  expect(duplicateMaps(maps)).toEqual([])
  expect(maps).toHaveLength(14)
})

test.each(['relationship', 'connection'] as const)('a %s role is created, changed, deactivated and deleted', async (kind) => {
  const { send, named } = await setUp()
  const values = { name: 'Referee', description: 'Speaks well of us.', category: kind === 'connection' ? 4 : null }
  expect(await send({ type: 'createRole', kind, id: id(3), values })).toMatchObject({ type: 'done' })
  const made = await named(kind, 'Referee')
  expect(made).toMatchObject({ id: id(3), state: 'active', ...values })
  const change = (version: string, after: object): RoleWrite => ({ type: 'changeRole', kind, id: id(3), version, name: 'Referee', before: {}, after })
  expect(await send(change(made.version, { name: 'Witness', description: null }))).toMatchObject({ type: 'done' })
  expect(await send(change(made.version, { state: 'inactive' }))).toMatchObject({ type: 'changed' })
  expect(await send(change((await named(kind, 'Witness')).version, { state: 'inactive' }))).toMatchObject({ type: 'done' })
  const last = await named(kind, 'Witness')
  expect(last).toMatchObject({ state: 'inactive', description: null })
  expect(await send({ type: 'deleteRole', kind, id: id(3), version: last.version, name: 'Witness' })).toMatchObject({ type: 'done' })
  await expect(named(kind, 'Witness')).rejects.toThrow('No role is called Witness.')
})

test('a role that customers are related by cannot be deleted, and the refusal comes through', async () => {
  const { send, named } = await setUp()
  const { id: role, version, name } = await named('relationship', 'Supplier')
  expect(await send({ type: 'deleteRole', kind: 'relationship', id: role, version, name })).toMatchObject({
    type: 'refused',
    fault: { status: 405, code: '0x80040227' },
  })
})

test('tables of a connection role come and go; one-sided pairs are completed', async () => {
  const { send, sent, connection, named } = await setUp()
  const role = (await named('connection', 'Friend')).id
  expect(await send({ type: 'addTable', id: id(4), role, table: 'contact' })).toMatchObject({ type: 'done' })
  const row = (await connection()).tables.find((each) => each.id === id(4))
  expect(row).toMatchObject({ role, table: 'contact' })
  if (row === undefined) throw new Error('The row is gone.')
  expect(await send({ type: 'deleteTable', id: row.id, version: row.version, role, table: 'contact' })).toMatchObject({ type: 'done' })

  const before = oneSidedMatches((await connection()).matches)
  expect(before).toHaveLength(2)
  for (const { from, to } of before) expect(await send({ type: 'addMatch', match: { from: to, to: from } })).toMatchObject({ type: 'done' })
  expect(oneSidedMatches((await connection()).matches)).toEqual([])
  const [first] = before
  if (first === undefined) throw new Error('There is no pair.')
  const completed: RoleWrite = { type: 'addMatch', match: { from: first.to, to: first.from } }
  const back = undoOf(completed, await connection(), id(9))
  expect(back).toEqual({ type: 'deleteMatch', match: { from: first.to, to: first.from } })
  if (typeof back === 'string') throw new Error(back)
  expect(await send(back)).toMatchObject({ type: 'done' })
  expect(oneSidedMatches((await connection()).matches)).toEqual([first])
  expect(sent.at(-1)).toBe(`DELETE connectionroles(${first.to})/connectionroleassociation_association(${first.from})/$ref`)
})

test('a lost answer is settled by looking, and nothing is sent twice', async () => {
  const { send, sent, relationship, named } = await setUp({ loseAnswers: true })
  const role = await named('relationship', 'Adviser')
  const change: RoleWrite = { type: 'changeRole', kind: 'relationship', id: role.id, version: role.version, name: role.name, before: {}, after: { name: 'Counsel' } }
  expect(await send({ type: 'addMap', id: id(5), place: { role: role.id, primary: 'lead', associate: 'account' } })).toMatchObject({ type: 'done', fault: { kind: 'network' } })
  expect(await send(change)).toMatchObject({ type: 'done', fault: { kind: 'network' } })
  const map = (await relationship()).maps.find((each) => each.id === id(5))
  if (map === undefined) throw new Error('The map is gone.')
  expect(await send(deleteMap(map))).toMatchObject({ type: 'done', fault: { kind: 'network' } })
  expect(sent).toHaveLength(3)
})

test('every write is done, whatever its second delivery is answered', async () => {
  const { send, relationship, connection, named } = await setUp({ deliversTwice: true })
  const done = async (write: RoleWrite) => expect([write.type, (await send(write)).type]).toEqual([write.type, 'done'])
  const role = await named('relationship', 'Adviser')
  const place = { role: role.id, primary: 'lead', associate: 'account' }
  await done({ type: 'createRole', kind: 'connection', id: id(6), values: { name: 'Mentor', category: null, description: null } })
  await done({ type: 'changeRole', kind: 'relationship', id: role.id, version: role.version, name: role.name, before: {}, after: { name: 'Counsel' } })
  await done({ type: 'addMap', id: id(7), place })
  const map = (await relationship()).maps.find((each) => each.id === id(7))
  const after = { ...place, associate: 'contact' }
  await done({ type: 'changeMap', id: id(7), version: map?.version ?? '', before: place, after })
  const moved = (await relationship()).maps.find((each) => each.id === id(7))
  if (moved === undefined) throw new Error('The map is gone.')
  await done(deleteMap(moved))
  await done({ type: 'addTable', id: id(8), role: id(6), table: 'account' })
  const other = (await connection()).roles.find((each) => each.id !== id(6))
  const match = { from: id(6), to: other?.id ?? '' }
  await done({ type: 'addMatch', match })
  await done({ type: 'deleteMatch', match })
  const table = (await connection()).tables.find((each) => each.id === id(8))
  if (table === undefined) throw new Error('The table is gone.')
  await done(deleteTable(table))
  const mentor = await named('connection', 'Mentor')
  await done({ type: 'deleteRole', kind: 'connection', id: mentor.id, version: mentor.version, name: 'Mentor' })
  expect((await connection()).roles.some((each) => each.id === id(6))).toBe(false)
})

test('a page of a proxy with status 404 does not prove that a row is gone', async () => {
  const { schema, named } = await setUp()
  const { id: role, version } = await named('connection', 'Friend')
  const proxy = createClient({
    origin,
    fetch: async () => new Response('<html>', { status: 404, headers: { 'Content-Type': 'text/html' } }),
  })
  const write: RoleWrite = { type: 'deleteRole', kind: 'connection', id: role, version, name: 'Friend' }
  await expect(observeRole(proxy, write, schema)).rejects.toMatchObject({ kind: 'html', status: 404 })
})

test('every readable column of a map is read', async () => {
  const { client, schema, relationship } = await setUp()
  const { maps } = await relationship()
  const users = new Map(['createdby', 'createdonbehalfby', 'modifiedby', 'modifiedonbehalfby'].map((name) => [name, name]))
  if (schema.relationship === null) throw new Error('There are no relationship roles.')
  const { map, columns } = await loadRoleMap(client, schema.relationship, maps[0]?.id ?? '', users)
  expect(map).toEqual(maps[0])
  expect(columns).toHaveLength(21)
  const value = (name: string) => columns.find(({ column }) => column.logicalName === name)
  expect(value('primaryobjecttypecode')?.raw).toBe(map.primary)
  expect(value('createdbyname')?.raw).toBe('Maren Holm')
  expect(value('createdbyyominame')?.raw).toBe('Maren Holm')
  expect(value('createdby')).toMatchObject({ raw: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, formatted: 'Maren Holm' })
  expect(value('modifiedonbehalfby')).toMatchObject({ raw: null, formatted: null })
  expect(value('versionnumber')?.raw).toBe(/\d+/.exec(map.version)?.[0])
})
