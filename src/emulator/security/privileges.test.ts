import { beforeAll, expect, test } from 'vitest'
import { operations } from '../registry.ts'
import { runOperation } from '../operations/runOperation.ts'
import type { Operation } from '../operations/operation.ts'
import { noContent } from '../response.ts'
import { sampleEnvironment } from '../sample/environment.ts'
import { createState } from '../state.ts'
import { aClient, api, cascading, error, type Client } from '../testing/client.ts'
import { anExchange } from '../testing/exchange.ts'
import { userIds } from '../testing/sampleUsers.ts'
import { rowId } from '../testing/smallEnvironment.ts'
import { privilegesOf } from './privileges.ts'
import { isSettled } from './requiredPrivileges.ts'

const environment = sampleEnvironment()
let client: Client
let users: ReadonlyMap<string, string>

beforeAll(async () => {
  client = aClient({ environment })
  users = await userIds(client)
})

const anyGuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)
const administrator = 'Maren'
const customizer = 'Samir'
const seller = 'Petra'
const idOf = (name: string): string => users.get(name) ?? ''
const as = (name: string): Record<string, string> => ({ MSCRMCallerID: idOf(name) })
const held = async (name: string, call = 'RetrieveUserPrivileges()') =>
  client.get(`systemusers(${idOf(name)})/Microsoft.Dynamics.CRM.${call}`)
const namesOf = (list: unknown): unknown[] =>
  Array.isArray(list) ? list.map((item: Record<string, unknown>) => item['PrivilegeName']) : []

test('RetrieveUserPrivileges lists what the roles give', async () => {
  const { members } = await held(seller)
  expect(members['@odata.context']).toBe(
    `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
  )
  expect(members['RolePrivileges']).toContainEqual({
    Depth: 'Basic',
    PrivilegeId: anyGuid,
    BusinessUnitId: anyGuid,
    PrivilegeName: 'prvWriteAccount',
    RecordFilterId: '00000000-0000-0000-0000-000000000000',
  })
  const [most, some] = [await held(administrator), members]
  expect(namesOf(most.members['RolePrivileges']).length).toBe(environment.rows['privilege']?.length)
  expect(namesOf(some['RolePrivileges'])).not.toContain('prvWriteRelationship')
  expect(namesOf((await held(customizer)).members['RolePrivileges'])).toContain('prvWriteRelationship')
})

test.each([
  [customizer, 'prvWriteRelationship', 'Global'],
  [customizer, 'prvReadAccount', 'Basic'],
  [customizer, 'prvWritecso_Project', 'Global'],
  [seller, 'prvReadAccount', 'Local'],
  [seller, 'prvReadRelationship', 'Global'],
  [seller, 'prvCreateRelationship', null],
  [seller, 'prvNothing', null],
])('%s has %s: %s', async (name, privilege, depth) => {
  const { members } = await held(name, `RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${privilege}')`)
  const only: unknown = expect.objectContaining({ Depth: depth, PrivilegeName: privilege })
  expect(members['RolePrivileges']).toEqual(depth === null ? [] : [only])
})

test('names without a value, and users that do not exist, are refused', async () => {
  const call = 'Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName'
  expect((await held(seller, `RetrieveUserPrivilegeByPrivilegeName()`)).status).toBe(404)
  expect((await held(seller, `RetrieveUserPrivilegeByPrivilegeName(PrivilegeName=@p)`)).status).toBe(400)
  expect((await client.get(`systemusers(${rowId('9', 1)})/${call}(PrivilegeName='x')`)).status).toBe(404)
  expect((await client.get(`systemusers/${call}(PrivilegeName='x')`)).status).toBe(404)
})

test('without any roles everybody may everything, and is told so', async () => {
  const free = aClient()
  const path = `systemusers(${rowId('e', 1)})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`
  const names = namesOf((await free.get(path)).members['RolePrivileges'])
  expect(names).toEqual(
    expect.arrayContaining(['prvReadaccount', 'prvWritecso_project', 'prvWriteRelationship', 'prvReadActivity']),
  )
})

const relationship = "RelationshipDefinitions(SchemaName='cso_program_project')"
const change = async (name: string) => {
  const { members } = await client.get(relationship)
  return client.ask('PUT', relationship, cascading(members, { Delete: 'Restrict' }), as(name))
}

test('a salesperson reads definitions and changes none: the text names what is missing', async () => {
  expect((await client.get(relationship, as(seller))).status).toBe(200)
  const before = client.emulator.snapshot()
  const reply = await change(seller)
  const [, id] = /\(Id=([0-9a-f-]{36})\) on OTC/.exec(reply.text) ?? []
  const count = namesOf((await held(seller)).members['RolePrivileges']).length
  expect([reply.status, reply.json]).toEqual([
    403,
    error(
      '0x80040220',
      `Principal user (Id=${idOf(seller)}, type=8, roleCount=1, privilegeCount=${count}, accessMode=0), ` +
        `is missing prvWriteRelationship privilege (Id=${id}) on OTC=9810 for entity 'relationship'. ` +
        `context.Caller=${idOf(seller)}`,
    ),
  ])
  const described = await client.get(`privileges(${id})?$select=name`)
  expect(described.members).toMatchObject({ name: 'prvWriteRelationship' })
  expect(client.emulator.snapshot()).toEqual(before)
})

test('a System Customizer changes definitions', async () => {
  expect((await change(customizer)).status).toBe(204)
})

test.each([
  ['POST', 'PublishAllXml', seller, 'prvPublishCustomization'],
  ['POST', 'PublishXml', seller, 'prvPublishCustomization'],
  ['GET', 'incidents?$top=1', seller, 'prvReadIncident'],
  ['GET', 'accounts?$top=1', 'Jonas', null],
  ['GET', 'accounts?$top=1', seller, null],
  ['GET', 'accounts?$expand=incident_customer_accounts($select=title)&$top=1', seller, 'prvReadIncident'],
  ['GET', 'cso_programs?$top=1', seller, null],
  ['GET', 'tasks?$top=1', seller, null],
  ['GET', 'solutions?$top=1', seller, null],
  ['GET', 'EntityDefinitions?$select=LogicalName', seller, null],
])('%s %s as %s is missing %s', async (method, path, name, privilege) => {
  const body = path === 'PublishXml' ? { ParameterXml: '<importexportxml/>' } : undefined
  const reply = await client.ask(method, path, body, as(name))
  expect(reply.status === 403).toBe(privilege !== null)
  if (privilege !== null)
    expect(reply.json).toEqual(error('0x80040220', expect.stringContaining(`missing ${privilege} privilege`)))
})

test('it is settled what every schema-writing operation needs', () => {
  const open = operations.filter(({ lock, name }) => lock !== undefined && !isSettled(name))
  expect(open.map(({ name }) => name)).toEqual([])
  const known = ['POST', 'PUT', 'DELETE'].flatMap((verb) =>
    ['RelationshipDefinitions', 'EntityDefinitions', 'Attributes'].map((set) => `${verb} ${set}`),
  )
  const messages = ['CreateCustomerRelationships', 'CreatePolymorphicLookupAttribute', 'PublishXml', 'PublishAllXml']
  const components = ['AddSolutionComponent', 'RemoveSolutionComponent']
  expect([...known, ...messages, ...components].filter((name) => !isSettled(name))).toEqual([])
})

const state = createState(environment)
const run = (answer: Operation['answer'], user: string) =>
  runOperation(
    { name: 'POST EntityDefinitions', method: 'POST', serves: () => true, answer },
    anExchange(state, 'POST', 'EntityDefinitions', { callerId: user }),
  )

test('privileges come with a table and go with it', () => {
  const names = (user: string) =>
    [...privilegesOf(state, idOf(user)).keys()].filter((name) => name.includes('cso_New'))
  const skill = state.schema.table('cso_skill')
  if (skill === undefined) throw new Error('The sample has no cso_skill')
  const own = { LogicalName: 'cso_new', SchemaName: 'cso_New', EntitySetName: 'cso_news' }
  const table = { ...skill, ...own, MetadataId: rowId('9', 3) }
  const create: Operation['answer'] = () => {
    state.schema.putTable(table)
    return noContent()
  }
  expect(() => run(create, idOf(seller))).toThrow('missing prvCreateEntity privilege')
  expect(state.schema.table('cso_new')).toBeUndefined()
  run(create, idOf(customizer))
  expect([names(administrator).length, names(customizer).length, names(seller).length]).toEqual([6, 6, 0])
  run(() => {
    state.schema.deleteTable('cso_new')
    return noContent()
  }, idOf(customizer))
  expect(names(administrator)).toEqual([])
  expect(state.rows.of('privilege')).toHaveLength(environment.rows['privilege']?.length ?? 0)
})
