import { describe, expect, test } from 'vitest'
import { aClient, error, type Client, type Members } from '../../testing/client.ts'
import { aColumn, aLookup, aManyToMany, aOneToMany, cascade } from '../../testing/factBuilders.ts'
import { anOwnedRow, anOwnedTable, aWorld } from '../../testing/rowWorld.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const account = (index: number) => rowId('a', index)
const contact = (index: number) => rowId('c', index)
const ada = rowId('1', 1)
const bob = rowId('1', 2)

const user = (id: string) => ({ table: 'systemuser', id })

const to = (table: string, id: string) => ({ table, id })
const merged = [aLookup('masterid', 'account'), aColumn('merged', 'Boolean')]
const referential = cascade('NoCascade', 'RemoveLink')
const merging = cascade('NoCascade', 'RemoveLink', 'Cascade')

/** Account 1 survives, 2 is merged into it, 3 lies below 2, 4 is inactive. */
const environment = () =>
  aWorld({
    tables: [
      anOwnedTable(
        'account',
        aColumn('accountnumber', 'String'),
        aColumn('revenue', 'Money'),
        aColumn('founded', 'DateTime'),
        aLookup('parentaccountid', 'account'),
        aLookup('twinid', 'account'),
        aLookup('primarycontactid', 'contact'),
        ...merged,
      ),
      anOwnedTable('contact', aLookup('parentcustomerid', 'account', 'contact'), aLookup('plainid', 'account')),
      anOwnedTable('incident', aColumn('title', 'String')),
      anOwnedTable('lead'),
      anOwnedTable('note'),
    ],
    oneToMany: [
      aOneToMany('contact_customer_accounts', 'account', 'contact.parentcustomerid', cascade('Cascade', 'Cascade', 'Cascade')),
      aOneToMany('plain', 'account', 'contact.plainid', referential),
      aOneToMany('account_parent_account', 'account', 'account.parentaccountid', cascade('Cascade', 'RemoveLink', 'Cascade'), { isHierarchical: true }),
      aOneToMany('twin', 'account', 'account.twinid', merging),
      aOneToMany('account_master_account', 'account', 'account.masterid', referential),
      aOneToMany('account_primary_contact', 'contact', 'account.primarycontactid', merging),
    ],
    manyToMany: [aManyToMany('friends', 'account', 'contact')],
    rows: {
      systemuser: [{ systemuserid: ada }, { systemuserid: bob }],
      account: [
        anOwnedRow('account', account(1), user(ada), { name: 'Survivor', accountnumber: '1' }),
        anOwnedRow('account', account(2), user(bob), { name: 'Double', accountnumber: '2', twinid: account(2) }),
        anOwnedRow('account', account(3), user(ada), { parentaccountid: account(2), twinid: account(2) }),
        anOwnedRow('account', account(4), user(ada), { statecode: 1, statuscode: 2 }),
      ],
      contact: [
        anOwnedRow('contact', contact(1), user(ada), { parentcustomerid: to('account', account(2)), plainid: account(2) }),
        anOwnedRow('contact', contact(2), user(ada), { parentcustomerid: to('account', account(3)), plainid: account(2) }),
      ],
      incident: [1, 2].map((index) => anOwnedRow('incident', rowId('d', index), user(ada), { title: `Case ${index}` })),
      lead: [1, 2].map((index) => anOwnedRow('lead', rowId('e', index), user(ada))),
      note: [1, 2].map((index) => anOwnedRow('note', rowId('f', index), user(ada))),
    },
    links: { friends: [[account(2), contact(1)]] },
  })

const aMergingClient = () => aClient({ environment: environment() })

const typed = (id: string, table = 'account', more: Members = {}) => ({
  '@odata.type': `Microsoft.Dynamics.CRM.${table}`,
  [`${table}id`]: id,
  ...more,
})

const body = (more: Members = {}): Members => ({
  Target: typed(account(1), 'account', { name: 'Survivor' }),
  Subordinate: typed(account(2), 'account', { name: 'Double' }),
  PerformParentingChecks: false,
  ...more,
})

const read = async ({ get }: Client, set: string, id: string) => (await get(`${set}(${id})`)).members

describe('Merge', () => {
  test('rewrites lookups over relationships that merge, and no others', async () => {
    const client = aMergingClient()
    const reply = await client.ask('POST', 'Merge', body())
    expect([reply.status, reply.text]).toEqual([204, ''])
    expect(await read(client, 'contacts', contact(1))).toMatchObject({
      _parentcustomerid_value: account(1),
      _plainid_value: account(2),
    })
    expect(await read(client, 'contacts', contact(2))).toMatchObject({
      _parentcustomerid_value: account(3),
      _plainid_value: account(2),
    })
    expect(await read(client, 'accounts', account(3))).toMatchObject({
      _parentaccountid_value: account(1),
      _twinid_value: account(1),
    })
  })

  test('deactivates the subordinate, which tells what it was merged into', async () => {
    const client = aMergingClient()
    await client.ask('POST', 'Merge', body())
    expect(await read(client, 'accounts', account(2))).toMatchObject({
      statecode: 1,
      statuscode: 2,
      merged: true,
      _masterid_value: account(1),
      _twinid_value: account(1),
      _ownerid_value: bob,
    })
    expect(await read(client, 'accounts', account(1))).toMatchObject({
      statecode: 0,
      merged: null,
      accountnumber: '1',
    })
  })

  test('leaves links of many-to-many relationships', async () => {
    const client = aMergingClient()
    await client.ask('POST', 'Merge', body())
    expect((await client.get(`accounts(${account(2)})/friends`)).list).toHaveLength(1)
  })

  test('sets what UpdateContent says', async () => {
    const client = aMergingClient()
    const UpdateContent = {
      '@odata.type': 'Microsoft.Dynamics.CRM.account',
      accountid: '00000000-0000-0000-0000-000000000000',
      accountnumber: '1234',
      revenue: 5,
      founded: '2001-01-01T00:00:00Z',
      name: null,
      'primarycontactid@odata.bind': `/contacts(${contact(2)})`,
    }
    expect((await client.ask('POST', 'Merge', body({ UpdateContent }))).status).toBe(204)
    expect(await read(client, 'accounts', account(1))).toMatchObject({
      accountnumber: '1234',
      revenue: 5,
      founded: '2001-01-01T00:00:00Z',
      name: null,
      _primarycontactid_value: contact(2),
    })
  })

  test('UpdateContent is an update like others: a new owner is an assignment', async () => {
    const client = aMergingClient()
    const UpdateContent = { 'ownerid@odata.bind': `systemusers(${bob})` }
    expect((await client.ask('POST', 'Merge', body({ UpdateContent }))).status).toBe(204)
    expect(await read(client, 'accounts', account(1))).toMatchObject({
      _ownerid_value: bob,
      _owninguser_value: bob,
    })
  })

  test('the owner of the survivor may read what it gained, that of the subordinate no more', async () => {
    const client = aMergingClient()
    await client.ask('POST', 'Merge', body({ Target: typed(account(2)), Subordinate: typed(account(3)) }))
    expect((await client.get('principalobjectaccessset')).list).toMatchObject([
      { principalid: bob, objectid: contact(2), accessrightsmask: 0, inheritedaccessrightsmask: 1 },
    ])
  })

  test.each([
    ['incident', 'd', 2, 2000],
    ['lead', 'e', 2, 7],
  ])('%s ends in its own state', async (table, letter, statecode, statuscode) => {
    const client = aMergingClient()
    const more = { Target: typed(rowId(letter, 1), table), Subordinate: typed(rowId(letter, 2), table) }
    expect((await client.ask('POST', 'Merge', body(more))).status).toBe(204)
    expect(await read(client, `${table}s`, rowId(letter, 2))).toMatchObject({ statecode, statuscode })
  })

  test('UpdateContent is not used for a case', async () => {
    const client = aMergingClient()
    const more = { Target: typed(rowId('d', 1), 'incident'), Subordinate: typed(rowId('d', 2), 'incident') }
    await client.ask('POST', 'Merge', body({ ...more, UpdateContent: typed(rowId('d', 1), 'incident', { title: 'x' }) }))
    expect(await read(client, 'incidents', rowId('d', 1))).toMatchObject({ title: 'Case 1' })
  })
})

const of = (target: number, subordinate: number) => ({
  Target: typed(account(target)),
  Subordinate: typed(account(subordinate)),
})

test.each([
  ['into itself', of(1, 1), '0x80045305', 'identical'],
  ['an inactive row', of(1, 4), '0x80045304', 'inactive'],
  ['into an inactive row', of(4, 1), '0x80045304', 'inactive'],
  ['into a row below it', of(3, 2), '0x80045300', 'cyclical'],
  ['a row that loses its parent', { ...of(1, 3), PerformParentingChecks: true }, '0x80045317', 'lose parenting'],
  ['another table', { Subordinate: typed(contact(1), 'contact') }, '0x80040203', 'cannot be merged'],
  ['notes', { Target: typed(rowId('f', 1), 'note'), Subordinate: typed(rowId('f', 2), 'note') }, '0x80040203', 'This type: note is not supported with merge operation'],
  ['without a word on parents', { PerformParentingChecks: undefined }, '0x80040203', 'PerformParentingChecks'],
  ['without types', { Target: { accountid: account(1) } }, '0x80048d19', '@odata.type'],
  ['with an unknown column', { UpdateContent: { nothing: 1 } }, '0x80048d19', 'nothing'],
  ['with content of another type', { UpdateContent: { '@odata.type': 'Microsoft.Dynamics.CRM.contact' } }, '0x80048d19', 'contact'],
  ['with a related row to be created', { UpdateContent: { friends: [{}] } }, '0x80048d19', 'Deep update'],
  ['with a related row to be linked', { UpdateContent: { 'friends@odata.bind': [`contacts(${contact(2)})`] } }, '0x80048d19', 'Deep update'],
  ['without an owner', { UpdateContent: { 'ownerid@odata.bind': null } }, '0x80040203', 'ownerid'],
  ['with a value that does not fit', { UpdateContent: { revenue: 'much' } }, '0x80048d19', 'revenue'],
  ['with a lookup as a column', { UpdateContent: { _primarycontactid_value: contact(1) } }, '0x80060888', 'Navigation'],
  ['with a row of another table', { UpdateContent: { 'primarycontactid@odata.bind': `accounts(${account(3)})` } }, '0x80040236', 'No relationship'],
])('merging %s is refused, and nothing changes', async (_, more, code, text) => {
  const { ask, emulator } = aMergingClient()
  const before = emulator.snapshot()
  const reply = await ask('POST', 'Merge', body(more))
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.stringContaining(text))])
  expect(emulator.snapshot()).toEqual(before)
})

test.each([
  ['the same parent', account(1), 204],
  ['another one', account(4), 400],
])('parents are checked on demand: %s', async (_, parentaccountid, status) => {
  const world = environment()
  const rows = {
    ...world.rows,
    account: [
      ...(world.rows['account'] ?? []),
      anOwnedRow('account', account(5), user(ada), { parentaccountid: account(1) }),
      anOwnedRow('account', account(6), user(ada), { parentaccountid }),
    ],
  }
  const { ask } = aClient({ environment: { ...world, rows } })
  const reply = await ask('POST', 'Merge', body({ ...of(5, 6), PerformParentingChecks: true }))
  expect(reply.status).toBe(status)
  if (status === 400) expect(reply.json).toEqual(error('0x80045316', expect.stringContaining('differently parented')))
})

test('a missing row is refused', async () => {
  const { ask } = aMergingClient()
  expect((await ask('POST', 'Merge', body({ Subordinate: typed(account(9)) }))).status).toBe(404)
})
