import { expect, test } from 'vitest'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { rowId } from '../../testing/smallEnvironment.ts'
import { accounts, contacts, crew, sharedWorld, users } from '../../testing/sharedWorld.ts'

const whole =
  'ReadAccess, WriteAccess, AppendAccess, AppendToAccess, CreateAccess, DeleteAccess, ShareAccess, AssignAccess'

const grant = ({ ask }: Client, id: string, set: string, principal: string, AccessMask: string) =>
  ask('POST', 'GrantAccess', {
    Target: { '@odata.id': `accounts(${id})` },
    PrincipalAccess: { AccessMask, Principal: { '@odata.id': `${set}(${principal})` } },
  })

const aSharedClient = () => aClient({ environment: sharedWorld() })

const rightsOn = async ({ get }: Client, set: string, principal: string, target: string) => {
  const called = 'Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)'
  return get(`${set}(${principal})/${called}?@t=${encodeURIComponent(target)}`)
}

test.each([
  ['the owner', 'systemusers', users.ada, whole],
  ['the caller', 'systemusers', users.admin, whole],
  ['a stranger', 'systemusers', users.bob, 'None'],
  ['a team it was shared with', 'teams', crew, 'ReadAccess, AppendAccess'],
  ['a member of that team, who has a share, too', 'systemusers', users.kim, 'ReadAccess, WriteAccess, AppendAccess'],
])('RetrievePrincipalAccess: %s', async (_, set, principal, expected) => {
  const client = aSharedClient()
  await grant(client, accounts.contoso, 'teams', crew, 'AppendAccess, ReadAccess')
  await grant(client, accounts.contoso, 'systemusers', users.kim, 'WriteAccess')
  const reply = await rightsOn(client, set, principal, `{"@odata.id":"accounts(${accounts.contoso})"}`)
  expect([reply.status, reply.json]).toEqual([
    200,
    {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrievePrincipalAccessResponse`,
      AccessRights: expected,
    },
  ])
})

test('inherited rights count, and so does the role of an administrator', async () => {
  const environment = sharedWorld()
  const links = { ...environment.links, systemuserroles_association: [[users.bob, rowId('3', 1)] as const] }
  const client = aClient({ environment: { ...environment, links } })
  await grant(client, accounts.contoso, 'systemusers', users.kim, 'ReadAccess')
  const contact = `{'@odata.id':'contacts(${contacts.jo})'}`
  expect((await rightsOn(client, 'systemusers', users.kim, contact)).members['AccessRights']).toBe('ReadAccess')
  const account = `{'@odata.type':'Microsoft.Dynamics.CRM.account','accountid':'${accounts.contoso}'}`
  expect((await rightsOn(client, 'systemusers', users.bob, account)).members['AccessRights']).toBe(whole)
})

test.each([
  [`systemusers(${rowId('f', 1)})`, `{'@odata.id':'accounts(${accounts.contoso})'}`, 404, '0x80040217'],
  [`systemusers(${users.kim})`, `{'@odata.id':'accounts(${rowId('f', 1)})'}`, 404, '0x80040217'],
  [`systemusers(${users.kim})`, `'accounts'`, 400, '0x80060888'],
  [`systemusers(${users.kim})`, `{'@odata.id':`, 400, '0x0'],
  [`systemusers`, `{'@odata.id':'accounts(${accounts.contoso})'}`, 404, '0x8006088a'],
  [`accounts(${accounts.contoso})`, `{'@odata.id':'accounts(${accounts.contoso})'}`, 501, '0x80040203'],
])('RetrievePrincipalAccess on %s with %s is refused', async (principal, target, status, code) => {
  const { get } = aSharedClient()
  const reply = await get(
    `${principal}/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${encodeURIComponent(target)}`,
  )
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test('RetrieveSharedPrincipalsAndAccess lists direct shares as Microsoft prints them', async () => {
  const client = aSharedClient()
  await grant(client, accounts.contoso, 'systemusers', users.kim, 'DeleteAccess')
  await grant(client, accounts.contoso, 'teams', crew, 'ReadAccess')
  const read = (id: string, set: string) =>
    client.get(`RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={'@odata.id':'${set}(${id})'}`)
  expect((await read(accounts.contoso, 'accounts')).json).toEqual({
    '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveSharedPrincipalsAndAccessResponse`,
    PrincipalAccesses: [
      {
        AccessMask: 'DeleteAccess',
        Principal: { '@odata.type': '#Microsoft.Dynamics.CRM.systemuser', ownerid: users.kim },
      },
      { AccessMask: 'ReadAccess', Principal: { '@odata.type': '#Microsoft.Dynamics.CRM.team', ownerid: crew } },
    ],
  })
  expect((await read(contacts.jo, 'contacts')).members['PrincipalAccesses']).toEqual([])
})

const origin = async ({ get }: Client, table: string, id: string, principal: string) =>
  get(
    `RetrieveAccessOrigin(ObjectId=@objectId,LogicalName=@logicalName,PrincipalId=@principalId)` +
      `?@objectId=${id}&@logicalName='${table}'&@principalId=${principal}`,
  )

test('RetrieveAccessOrigin says why, in the sentences of the documentation', async () => {
  const client = aSharedClient()
  const why = async (table: string, id: string, principal: string) =>
    (await origin(client, table, id, principal)).members['Response']
  const { contoso } = accounts
  expect(await why('account', contoso, users.kim)).toBe(
    'Access origin could not be found. Access does not come from POA table or object ownership.',
  )
  await grant(client, contoso, 'teams', crew, 'ReadAccess')
  expect(await why('account', contoso, users.ada)).toBe(`PrincipalId is object owner (${contoso})`)
  expect(await why('account', contoso, crew)).toBe(`PrincipalId has direct poa access to object (${contoso})`)
  expect(await why('account', contoso, users.kim)).toBe(
    `PrincipalId is member of team (${crew}) who has poa access to object (${contoso})`,
  )
  expect(await why('contact', contacts.jo, crew)).toBe(
    `PrincipalId has poa access to object's root entity (${contacts.jo})`,
  )
  expect(await why('contact', contacts.jo, users.kim)).toBe(
    `PrincipalId is member of team (${crew}) who has poa access to object's root entity (${contacts.jo})`,
  )
})

test('who inherited as owner of a primary row is told so', async () => {
  const client = aSharedClient()
  // Lea's account goes to Bob's, and she with it.
  const merged = await client.ask('POST', 'Merge', {
    Target: { '@odata.id': `accounts(${accounts.fabrikam})` },
    Subordinate: { '@odata.id': `accounts(${accounts.adatum})` },
    PerformParentingChecks: false,
  })
  expect(merged.status).toBe(204)
  expect((await origin(client, 'contact', contacts.lea, users.bob)).members['Response']).toBe(
    `PrincipalId is owner of a parent entity of object (${contacts.lea})`,
  )
})

test.each([
  ['nothing', accounts.contoso, users.kim, 404],
  ['account', rowId('f', 1), users.kim, 404],
  ['account', accounts.contoso, rowId('f', 1), 404],
])('RetrieveAccessOrigin of %s %s for %s is refused', async (table, id, principal, status) => {
  expect((await origin(aSharedClient(), table, id, principal)).status).toBe(status)
})
