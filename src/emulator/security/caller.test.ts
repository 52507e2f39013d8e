import { beforeAll, expect, test } from 'vitest'
import { sampleEnvironment } from '../sample/environment.ts'
import { createState } from '../state.ts'
import { aClient, error, type Client } from '../testing/client.ts'
import { rowId } from '../testing/smallEnvironment.ts'
import { callerOf, userOfClaims } from './caller.ts'

const environment = sampleEnvironment()
let client: Client
/** Ids by first name. */
const users = new Map<string, { id: string; objectId: string; unit: string }>()

beforeAll(async () => {
  client = aClient({ environment })
  const path = 'systemusers?$select=firstname,azureactivedirectoryobjectid,_businessunitid_value'
  for (const row of (await client.get(path)).list) {
    users.set(String(row['firstname']), {
      id: String(row['systemuserid']),
      objectId: String(row['azureactivedirectoryobjectid']),
      unit: String(row['_businessunitid_value']),
    })
  }
})

const user = (name: string) => {
  const found = users.get(name)
  if (found === undefined) throw new Error(`The sample has no user ${name}`)
  return found
}

test('without a word about it the System Administrator asks', async () => {
  expect((await client.get('WhoAmI')).json).toMatchObject({
    UserId: user('Maren').id,
    BusinessUnitId: user('Maren').unit,
  })
})

test.each([
  ['CallerObjectId', 'objectId'],
  ['MSCRMCallerID', 'id'],
] as const)('%s: the answer is the one that the impersonated user gets', async (header, member) => {
  const { members } = await client.get('WhoAmI', { [header]: user('Petra')[member].toUpperCase() })
  expect(members).toMatchObject({ UserId: user('Petra').id, BusinessUnitId: user('Petra').unit })
  expect(user('Petra').unit).not.toBe(user('Maren').unit)
})

test.each([
  ['CallerObjectId', rowId('9', 1), 403, '0x80072560', 'not a member of the organization'],
  ['MSCRMCallerID', rowId('9', 1), 404, '0x80040217', 'Does Not Exist'],
  ['MSCRMCallerID', 'Petra', 400, '0x80040203', 'GUID'],
])('%s: %s is refused with %i', async (header, value, status, code, text) => {
  const reply = await client.get('WhoAmI', { [header]: value })
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.stringContaining(text))])
})

test('a disabled user may nothing', async () => {
  const reply = await client.get('WhoAmI', { MSCRMCallerID: user('Viktor').id })
  expect([reply.status, reply.json]).toEqual([
    403,
    error('0x80040225', expect.stringContaining(`user(Id = ${user('Viktor').id}) is disabled`)),
  ])
})

test('only those with the privilege for it act for others', () => {
  const state = createState(environment)
  const headers = new Headers({ MSCRMCallerID: user('Idris').id })
  expect(callerOf(state, headers, user('Maren').id)).toBe(user('Idris').id)
  expect(() => callerOf(state, headers, user('Petra').id)).toThrow(
    'missing prvActOnBehalfOfAnotherUser privilege',
  )
  expect(() => callerOf(state, new Headers(), user('Viktor').id)).toThrow('is disabled')
})

test('claims name a user by object id, else by user name', () => {
  const state = createState(environment)
  const { id, objectId } = user('Petra')
  expect(userOfClaims(state, { oid: objectId.toUpperCase(), userName: null })).toBe(id)
  expect(userOfClaims(state, { oid: rowId('9', 1), userName: 'Petra.Lindqvist@Contoso.com' })).toBe(id)
  expect(() => userOfClaims(state, { oid: null, userName: 'nobody@contoso.com' })).toThrow('not a member')
  expect(() => userOfClaims(state, { oid: null, userName: null })).toThrow('not a member')
})

test('an environment without users knows everybody as its one user', async () => {
  const empty = { ...environment, rows: {}, links: {} }
  const nobody = userOfClaims(createState(empty), { oid: null, userName: 'nobody@contoso.com' })
  expect((await aClient({ environment: empty }).get('WhoAmI')).json).toMatchObject({ UserId: nobody })
})
