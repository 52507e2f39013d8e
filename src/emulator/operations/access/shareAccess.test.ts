import { expect, test } from 'vitest'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { rowId } from '../../testing/smallEnvironment.ts'
import { accounts, contacts, crew, sharedWorld, users } from '../../testing/sharedWorld.ts'

const target = (id: string, table = 'account') => ({
  '@odata.type': `Microsoft.Dynamics.CRM.${table}`,
  [`${table}id`]: id,
})
const user = (id: string) => ({ '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: id })
const share = (id: string, principal: unknown, AccessMask: string) => ({
  Target: target(id),
  PrincipalAccess: { AccessMask, Principal: principal },
})

const shared = async ({ get }: Client) =>
  (await get('principalobjectaccessset?$orderby=objectid,principalid')).list.map((entry) =>
    ['principalid', 'principaltypecode', 'objectid', 'accessrightsmask', 'inheritedaccessrightsmask'].map(
      (column) => entry[column],
    ),
  )

const aSharedClient = () => aClient({ environment: sharedWorld() })

test('GrantAccess shares a row and what cascades from it, and answers 204', async () => {
  const client = aSharedClient()
  const reply = await client.ask('POST', 'GrantAccess', share(accounts.contoso, user(users.kim), 'WriteAccess, DeleteAccess'))
  expect([reply.status, reply.text]).toEqual([204, ''])
  expect(await shared(client)).toEqual([
    [users.kim, 8, accounts.contoso, 65_538, 0],
    [users.kim, 8, contacts.jo, 0, 65_538],
  ])
})

test('an entry says since when, and survives a restart', async () => {
  const client = aSharedClient()
  await client.ask('POST', 'GrantAccess', share(accounts.contoso, user(users.kim), 'ReadAccess'))
  const snapshot: unknown = JSON.parse(JSON.stringify(client.emulator.snapshot()))
  const again = aClient({ environment: sharedWorld(), snapshot })
  expect(await shared(again)).toEqual(await shared(client))
  expect((await again.get('principalobjectaccessset')).list[0]).toMatchObject({ changedon: '2026-03-01T12:00:00Z' })
  await again.ask('POST', 'RevokeAccess', { Target: target(accounts.contoso), Revokee: user(users.kim) })
  expect(await shared(again)).toEqual([])
})

test.each([
  ['by ownerid', { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', ownerid: users.kim }, users.kim, 8],
  ['with #', { '@odata.type': '#Microsoft.Dynamics.CRM.systemuser', systemuserid: users.kim.toUpperCase() }, users.kim, 8],
  ['a team', { '@odata.type': 'Microsoft.Dynamics.CRM.team', teamid: crew }, crew, 9],
  ['by address', { '@odata.id': `teams(${crew})` }, crew, 9],
  ['by whole address', { '@odata.id': `${api}/teams(${crew})` }, crew, 9],
] as const)('a principal %s', async (_, principal, id, type) => {
  const client = aSharedClient()
  const reply = await client.ask('POST', 'GrantAccess', share(accounts.fabrikam, principal, 'ReadAccess'))
  expect(reply.status).toBe(204)
  expect(await shared(client)).toEqual([[id, type, accounts.fabrikam, 1, 0]])
})

test('ModifyAccess replaces, RevokeAccess takes back', async () => {
  const client = aSharedClient()
  await client.ask('POST', 'GrantAccess', share(accounts.contoso, user(users.kim), 'ReadAccess,WriteAccess'))
  expect(
    (await client.ask('POST', 'ModifyAccess', share(accounts.contoso, user(users.kim), 'ReadAccess'))).status,
  ).toBe(204)
  expect(await shared(client)).toEqual([
    [users.kim, 8, accounts.contoso, 1, 0],
    [users.kim, 8, contacts.jo, 0, 1],
  ])
  const revoke = { Target: target(accounts.contoso), Revokee: user(users.kim) }
  for (let times = 0; times < 2; times += 1)
    expect((await client.ask('POST', 'RevokeAccess', revoke)).status).toBe(204)
  expect(await shared(client)).toEqual([])
})

const missing = rowId('f', 9)
const granting = share(accounts.contoso, user(users.kim), 'ReadAccess')

test.each([
  ['a row that is missing', share(missing, user(users.kim), 'ReadAccess'), 404, '0x80040217', `account With Id = ${missing} Does Not Exist`],
  ['a user who is missing', share(accounts.contoso, user(missing), 'ReadAccess'), 404, '0x80040217', `systemuser With Id = ${missing} Does Not Exist`],
  ['the owner', share(accounts.contoso, user(users.ada), 'ReadAccess'), 400, '0x80040214', 'An item cannot be shared with the owning user.'],
  ['a principal that is none', share(accounts.contoso, target(accounts.fabrikam), 'ReadAccess'), 400, '0x80040203', 'user or a team'],
  ['a row without owner', { ...granting, Target: target(rowId('5', 1), 'site') }, 400, '0x80040203', 'no owner'],
  ['a right that is none', share(accounts.contoso, user(users.kim), 'Read'), 400, '0x0', "'Read' was not found"],
  ['no target', { PrincipalAccess: granting.PrincipalAccess }, 400, '0x80040203', 'Target'],
  ['no type', { ...granting, Target: { accountid: accounts.contoso } }, 400, '0x80048d19', '@odata.type'],
  ['no id', { ...granting, Target: { '@odata.type': 'Microsoft.Dynamics.CRM.account' } }, 400, '0x80048d19', 'accountid'],
  ['an unknown type', { ...granting, Target: { '@odata.type': 'Microsoft.Dynamics.CRM.nothing' } }, 400, '0x80048d19', 'nothing'],
  ['another host', { ...granting, Target: { '@odata.id': `https://other.example/api/data/v9.2/accounts(${accounts.contoso})` } }, 400, '0x80060888', 'other.example'],
  ['a set', { ...granting, Target: { '@odata.id': 'accounts' } }, 400, '0x80060888', 'accounts'],
  ['an unknown set', { ...granting, Target: { '@odata.id': `nothings(${missing})` } }, 404, '0x8006088a', 'nothings'],
  ['a member too many', { ...granting, More: 1 }, 400, '0x80048d19', 'More'],
])('%s is refused, and nothing changes', async (_, body, status, code, text) => {
  for (const name of ['GrantAccess', 'ModifyAccess']) {
    const { ask, emulator } = aSharedClient()
    const before = emulator.snapshot()
    const reply = await ask('POST', name, body)
    expect([reply.status, reply.json]).toEqual([status, error(code, expect.stringContaining(text))])
    expect(emulator.snapshot()).toEqual(before)
  }
})

test('GET is no way to share', async () => {
  const { get } = aSharedClient()
  expect((await get('GrantAccess')).status).toBe(404)
})
