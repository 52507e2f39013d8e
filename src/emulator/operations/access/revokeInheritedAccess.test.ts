import { describe, expect, test } from 'vitest'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { cascadeChange, changeRelationship } from '../../testing/changeRelationship.ts'
import { accounts, contacts, sharedWorld, users } from '../../testing/sharedWorld.ts'
import type { EmulatorOptions } from '../../emulator.ts'

const name = 'contact_customer_accounts'

/** A client whose clock stands still until it is told to go on. */
const aClockedClient = (options: Partial<EmulatorOptions> = {}) => {
  let time = Date.parse('2026-03-01T12:00:00Z')
  const client = aClient({ environment: sharedWorld(), now: () => new Date(time), ...options })
  return { ...client, pass: (seconds: number) => void (time += seconds * 1000) }
}

const grant = ({ ask }: Client, id: string, principal: string) =>
  ask('POST', 'GrantAccess', {
    Target: { '@odata.id': `accounts(${id})` },
    PrincipalAccess: { AccessMask: 'ReadAccess', Principal: { '@odata.id': `systemusers(${principal})` } },
  })

const entries = async ({ get }: Client) =>
  (await get('principalobjectaccessset?$orderby=objectid')).list.map((entry) => [
    entry['objectid'],
    entry['accessrightsmask'],
    entry['inheritedaccessrightsmask'],
  ])

const direct = [accounts.contoso, 1, 0]
const inherited = [contacts.jo, 0, 1]

const jobs = async ({ get }: Client) =>
  (await get('asyncoperations')).list.map((job) => [job['name'], job['statecode'], job['statuscode']])

const waiting = ['RevokeInheritedAccess', 0, 0]
const succeeded = ['RevokeInheritedAccess', 3, 30]
const failed = ['RevokeInheritedAccess', 3, 31]

const stopSharing = (client: Client) =>
  changeRelationship(client, name, cascadeChange({ Share: 'NoCascade', Reparent: 'NoCascade' }))

describe('when Share and Reparent stop cascading', () => {
  test('inherited access stays until the job has run', async () => {
    const client = aClockedClient()
    await grant(client, accounts.contoso, users.kim)
    expect((await stopSharing(client)).status).toBe(204)
    client.pass(4)
    expect([await entries(client), await jobs(client)]).toEqual([[direct, inherited], [waiting]])
    client.pass(1)
    expect([await entries(client), await jobs(client)]).toEqual([[direct], [succeeded]])
    expect((await client.get('asyncoperations')).list[0]).toMatchObject({
      createdon: '2026-03-01T12:00:00Z',
      startedon: '2026-03-01T12:00:05Z',
      completedon: '2026-03-01T12:00:05Z',
      _ownerid_value: users.admin,
    })
  })

  test('a job that fails leaves everything as it is, and can be started again', async () => {
    const client = aClockedClient({
      faults: [{ method: 'PUT', outcome: { kind: 'fail jobs' } }],
    })
    await grant(client, accounts.contoso, users.kim)
    await stopSharing(client)
    client.pass(60)
    expect([await entries(client), await jobs(client)]).toEqual([[direct, inherited], [failed]])
    const again = await client.ask('POST', 'CreateAsyncJobToRevokeInheritedAccess', { RelationshipSchema: name })
    expect([again.status, again.text]).toEqual([204, ''])
    expect(await entries(client)).toEqual([direct, inherited])
    client.pass(60)
    expect([await entries(client), await jobs(client)]).toEqual([[direct], [failed, succeeded]])
  })

  test('a job that waits survives a restart', async () => {
    const client = aClockedClient()
    await grant(client, accounts.contoso, users.kim)
    await stopSharing(client)
    const snapshot: unknown = JSON.parse(JSON.stringify(client.emulator.snapshot()))
    const later = aClockedClient({ snapshot })
    expect(await jobs(later)).toEqual([waiting])
    later.pass(5)
    expect([await entries(later), await jobs(later)]).toEqual([[direct], [succeeded]])
  })

  test('a job that waits can be told that its time has come', async () => {
    let changes = 0
    const client = aClockedClient({ controls: true, onChange: () => (changes += 1) })
    await grant(client, accounts.contoso, users.kim)
    await stopSharing(client)
    expect(await jobs(client)).toEqual([waiting])
    const before = changes
    expect((await client.ask('POST', '/emulator/jobs')).status).toBe(204)
    expect(changes).toBe(before + 1)
    expect([await entries(client), await jobs(client)]).toEqual([[direct], [succeeded]])
  })

  test('a request that is refused does not take the job back', async () => {
    let changes = 0
    const client = aClockedClient({ onChange: () => (changes += 1) })
    await grant(client, accounts.contoso, users.kim)
    await stopSharing(client)
    client.pass(5)
    const before = changes
    expect((await client.get('accounts?$select=nothing')).status).toBe(400)
    expect([await entries(client), changes]).toEqual([[direct], before + 1])
  })

  test('what still cascades is still given', async () => {
    const client = aClockedClient()
    await grant(client, accounts.contoso, users.kim)
    await changeRelationship(client, name, cascadeChange({ Share: 'NoCascade' }))
    client.pass(5)
    // Reparent lets those read who may read the account.
    expect([await entries(client), await jobs(client)]).toEqual([[direct, inherited], [succeeded]])
  })
})

test.each([{ Assign: 'NoCascade' }, { Share: 'Active' }, { Unshare: 'NoCascade' }])(
  '%j starts no job',
  async (change) => {
    const client = aClockedClient()
    expect((await changeRelationship(client, name, cascadeChange(change))).status).toBe(204)
    expect(await jobs(client)).toEqual([])
  },
)

test.each([
  [{ RelationshipSchema: 'nothing' }, 404, '0x80040217'],
  [{ RelationshipSchema: 'teammembership_association' }, 400, '0x80040203'],
  [{}, 400, '0x80040203'],
  [{ RelationshipSchema: name, More: 1 }, 400, '0x80048d19'],
])('CreateAsyncJobToRevokeInheritedAccess %j is refused', async (body, status, code) => {
  const client = aClockedClient()
  const before = client.emulator.snapshot()
  const reply = await client.ask('POST', 'CreateAsyncJobToRevokeInheritedAccess', body)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
  expect(client.emulator.snapshot()).toEqual(before)
})

const fetch = (conditions: string, column = 'principalobjectaccessid') =>
  `<fetch><entity name="principalobjectaccess"><attribute name="${column}"/>${conditions}</entity></fetch>`
const reset = ({ get }: Client, xml: string) =>
  get(`ResetInheritedAccess(FetchXml=@fetchXml)?@fetchXml=${encodeURIComponent(xml)}`)

const link = '<link-entity name="account" from="accountid" to="objectid"/>'

const condition = (attribute: string, operator: string, value: string | number) =>
  `<condition attribute="${attribute}" operator="${operator}" value="${value}" />`

const left = async (client: Client) =>
  (await client.get(`principalobjectaccessset?$filter=objectid eq ${contacts.jo}&$orderby=principalid desc`)).list.map(
    (entry) => entry['principalid'],
  )

/** Kim and the caller have inherited access that no relationship gives any more; the job has failed. */
const aStaleClient = async () => {
  const client = aClockedClient({ faults: [{ method: 'PUT', outcome: { kind: 'fail jobs' } }] })
  for (const user of [users.kim, users.admin]) await grant(client, accounts.contoso, user)
  await stopSharing(client)
  client.pass(5)
  return client
}

describe('ResetInheritedAccess', () => {
  test('answers as documented', async () => {
    const client = await aStaleClient()
    const reply = await reset(client, fetch(''))
    expect([reply.status, reply.json]).toEqual([
      200,
      {
        '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.ResetInheritedAccessResponse`,
        ResetInheritedAccessResponse:
          'Resetting the inherited access job is successfully created. ExecutionMode : Sync',
      },
    ])
    expect(await left(client)).toEqual([])
    expect(await entries(client)).toEqual([direct, direct])
  })

  test.each([
    ['a user', `<filter type="and">${condition('principalid', 'eq', users.kim.toUpperCase())}</filter>`, [users.admin]],
    ['not a user', `<filter>${condition('principalid', 'ne', users.kim)}</filter>`, [users.kim]],
    ['a list', `<filter><condition attribute='principalid' operator='in'><value>${users.kim}</value></condition></filter>`, [users.admin]],
    ['either', `<filter type='or'>${condition('principalid', 'eq', users.kim)}${condition('objectid', 'eq', contacts.jo)}</filter>`, []],
    ['both', `<filter>${condition('principalid', 'eq', users.kim)}<filter>${condition('principaltypecode', 'gt', 8)}</filter></filter>`, [users.kim, users.admin]],
    ['no type code', `<filter><condition attribute='objecttypecode' operator='not-null'/></filter>`, [users.kim, users.admin]],
    ['a date', `<filter>${condition('changedon', 'eq', '2026-03-01T12:00:00Z')}</filter>`, []],
    ['a day', `<filter>${condition('changedon', 'on-or-after', '2026-03-01')}</filter>`, []],
    ['a mask', `<filter>${condition('inheritedaccessrightsmask', 'ge', 1)}</filter>`, []],
  ])('picks by %s', async (_, conditions, expected) => {
    const client = await aStaleClient()
    expect((await reset(client, fetch(conditions))).status).toBe(200)
    expect(await left(client)).toEqual(expected)
  })

  test('leaves what relationships give now', async () => {
    const client = aClockedClient()
    await grant(client, accounts.contoso, users.kim)
    expect((await reset(client, fetch(''))).status).toBe(200)
    expect(await entries(client)).toEqual([direct, inherited])
  })

  test.each([
    ['<fetch', '0x80041108', 'XML'],
    ['<fetch/>', '0x80041108', 'one entity'],
    ['<fetch><entity name="account"/></fetch>', '0x80040203', 'must query'],
    [fetch('', 'objectid'), '0x80040203', 'no other column'],
    [fetch('<attribute name="objectid"/>'), '0x80040203', 'no other column'],
    [fetch('<all-attributes/>'), '0x80040203', 'no other column'],
    [fetch(link), '0x80040203', 'link-entity'],
    [fetch(`<filter><filter>${link.replace('/>', ' link-type="any"/>')}</filter></filter>`), '0x80040203', 'link-entity'],
    [fetch('').replace('<fetch>', '<fetch top="1">'), '0x80040203', 'pages'],
    [fetch(`<filter>${condition('name', 'eq', 1)}</filter>`), '0x80041103', "'name'"],
    [fetch(`<filter>${condition('accessrightsmask', 'eq', 'x')}</filter>`), '0x80040203', "'x'"],
    [fetch(`<filter><condition attribute="objectid" operator="eq"/></filter>`), '0x80040203', 'requires one value'],
    [fetch(`<filter><group/></filter>`), '0x80041108', 'group'],
    [fetch(`${'<filter>'.repeat(200)}${'</filter>'.repeat(200)}`), '0x80041108', 'too deep'],
  ])('%s is refused, and nothing changes', async (xml, code, text) => {
    const client = await aStaleClient()
    await jobs(client)
    const before = client.emulator.snapshot()
    const reply = await reset(client, xml)
    expect([reply.status, reply.json]).toEqual([400, error(code, expect.stringContaining(text))])
    expect(client.emulator.snapshot()).toEqual(before)
  })
})
