import { beforeAll, expect, test } from 'vitest'
import { sampleEnvironment } from '../sample/environment.ts'
import { aClient, api, error, type Client } from '../testing/client.ts'
import { userIds } from '../testing/sampleUsers.ts'

const environment = sampleEnvironment()
let client: Client
let users: ReadonlyMap<string, string>

beforeAll(async () => {
  client = aClient({ environment })
  users = await userIds(client)
})

/** Sells: may do everything with accounts, contacts and connections, and link to what projects consist of. */
const seller = 'Petra'
/** Works on projects: sees accounts, contacts, opportunities and cases. */
const contributor = 'Nora'

const idOf = (name: string): string => users.get(name) ?? ''
const as = (name: string): Record<string, string> => ({ MSCRMCallerID: idOf(name) })

/** Creates a row as the administrator. @returns Its address below the API's root. */
const create = async (set: string, body: object): Promise<string> => {
  const { status, headers } = await client.ask('POST', set, body)
  expect([set, status]).toEqual([set, 204])
  return (headers.get('OData-EntityId') ?? '').replace(`${api}/`, '')
}

const expectMissing = async (
  privilege: string,
  name: string,
  ...[method, path, body]: Parameters<Client['ask']>
): Promise<void> => {
  const before = client.emulator.snapshot()
  const reply = await client.ask(method, path, body, as(name))
  expect([method, path, reply.status, reply.json]).toEqual([
    method,
    path,
    403,
    error('0x80040220', expect.stringContaining(`missing ${privilege} privilege`)),
  ])
  expect(client.emulator.snapshot()).toEqual(before)
}

const expectDone = async (name: string, ...[method, path, body]: Parameters<Client['ask']>): Promise<void> => {
  const { status, text } = await client.ask(method, path, body, as(name))
  expect([method, path, status, text]).toEqual([method, path, 204, ''])
}

const anAccount = () => create('accounts', { name: 'Plain' })
const anAccountWithCase = () =>
  create('accounts', { name: 'With a case', incident_customer_accounts: [{ title: 'Broken' }] })
const owner = () => ({ 'ownerid@odata.bind': `systemusers(${idOf('Tomasz')})` })
const share = (row: string) => ({
  Target: { '@odata.id': row },
  PrincipalAccess: {
    AccessMask: 'ReadAccess',
    Principal: { '@odata.id': `systemusers(${idOf('Tomasz')})` },
  },
})
const revocation = (row: string) => ({
  Target: { '@odata.id': row },
  Revokee: { '@odata.id': `systemusers(${idOf('Tomasz')})` },
})
const merger = (target: string, subordinate: string) => ({
  Target: { '@odata.id': target },
  Subordinate: { '@odata.id': subordinate },
  PerformParentingChecks: false,
})
const to = (path: string) => ({ '@odata.id': `${api}/${path}` })

test('a delete needs the privilege for every row that it takes along (contract.md 4.4)', async () => {
  await expectMissing('prvDeleteIncident', seller, 'DELETE', await anAccountWithCase())
  await expectDone(seller, 'DELETE', await anAccount())
})

test('an assignment needs the privilege for every row that changes hands', async () => {
  await expectMissing('prvAssignIncident', seller, 'PATCH', await anAccountWithCase(), owner())
  await expectDone(seller, 'PATCH', await anAccount(), owner())
})

test('sharing needs the privilege for every row that is shared', async () => {
  const [plain, withCase] = [await anAccount(), await anAccountWithCase()]
  for (const action of ['GrantAccess', 'ModifyAccess']) {
    await expectMissing('prvShareAccount', contributor, 'POST', action, share(plain))
    await expectMissing('prvShareIncident', seller, 'POST', action, share(withCase))
    await expectDone(seller, 'POST', action, share(plain))
  }
  await expectMissing('prvShareAccount', contributor, 'POST', 'RevokeAccess', revocation(plain))
  await expectMissing('prvShareIncident', seller, 'POST', 'RevokeAccess', revocation(withCase))
  await expectDone(seller, 'POST', 'RevokeAccess', revocation(plain))
})

test('merging changes both rows and those that point to the one that goes', async () => {
  const [plain, withCase] = [await anAccount(), await anAccountWithCase()]
  await expectMissing('prvWriteAccount', contributor, 'POST', 'Merge', merger(plain, withCase))
  await expectMissing('prvWriteIncident', seller, 'POST', 'Merge', merger(plain, withCase))
  await expectDone(seller, 'POST', 'Merge', merger(withCase, plain))
})

test("a link from the parent's side is written on the child all the same (contract.md 6.1)", async () => {
  const account = await anAccount()
  const project = await create('cso_projects', { cso_name: 'P' })
  const collection = `${account}/cso_project_customer_account`
  await expectMissing('prvAppendcso_Project', seller, 'POST', `${collection}/$ref`, to(project))
  await expectMissing('prvAppendcso_Project', seller, 'PUT', `${project}/cso_CustomerId_account/$ref`, to(account))
  await expectDone(contributor, 'POST', `${collection}/$ref`, to(project))
  await expectMissing('prvAppendcso_Project', seller, 'DELETE', `${collection}/$ref?$id=${api}/${project}`)
  await expectDone(contributor, 'DELETE', `${collection}/$ref?$id=${api}/${project}`)
})

test('binding is linking', async () => {
  const account = await anAccount()
  const incident = await create('incidents', { title: 'Broken', 'customerid_account@odata.bind': `/${account}` })
  const connection = (record: object) => ({ 'record1id_account@odata.bind': `/${account}`, ...record })
  const other = await anAccount()
  await expectMissing(
    'prvAppendToIncident',
    seller,
    'POST',
    'connections',
    connection({ 'record2id_incident@odata.bind': `/${incident}` }),
  )
  await expectDone(
    seller,
    'POST',
    'connections',
    connection({ 'record2id_account@odata.bind': `/${other}` }),
  )
})

test('a deep insert needs the privileges for every row that it creates', async () => {
  await expectMissing(
    'prvCreateIncident',
    seller,
    'POST',
    'accounts',
    { name: 'Deep', incident_customer_accounts: [{ title: 'Broken' }] },
  )
  await expectDone(
    seller,
    'POST',
    'accounts',
    { name: 'Deep', contact_customer_accounts: [{ lastname: 'Doe' }], primarycontactid: { lastname: 'Roe' } },
  )
})

test('the map of relationship roles has no privileges of its own: those of the role count (contract.md 7.3)', async () => {
  const role = await create('relationshiproles', { name: 'Supplier' })
  const whole = {
    primaryobjecttypecode: 'account',
    associateobjecttypecode: 'contact',
    'relationshiproleid@odata.bind': `/${role}`,
  }
  const map = await create('relationshiprolemaps', whole)
  await expectMissing('prvCreateRelationshipRole', contributor, 'POST', 'relationshiprolemaps', whole)
  await expectMissing('prvWriteRelationshipRole', contributor, 'PATCH', map, { primaryobjecttypecode: 'contact' })
  await expectMissing('prvDeleteRelationshipRole', contributor, 'DELETE', map)
  expect((await client.get(map, as(contributor))).status).toBe(200)
})

test('an upsert that creates needs the privilege to create', async () => {
  const { list } = await client.get(
    "privileges?$select=name&$filter=name eq 'prvCreateAccount'&$expand=roleprivileges_association($select=name)",
  )
  const roles = JSON.stringify(list[0]?.['roleprivileges_association'])
  const [, role] = /"name":"Salesperson","roleid":"([^"]+)"/.exec(roles) ?? []
  const privilege = `privileges(${String(list[0]?.['privilegeid'])})`
  const { status } = await client.ask('DELETE', `${privilege}/roleprivileges_association(${role})/$ref`)
  expect(status).toBe(204)
  const account = await anAccount()
  await expectDone(seller, 'PATCH', account, { name: 'Other' })
  await expectMissing('prvCreateAccount', seller, 'PATCH', 'accounts(99999999-0000-4000-8000-000000000001)', {
    name: 'New',
  })
})
