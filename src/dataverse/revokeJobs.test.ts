import { expect, test } from 'vitest'
import { loadRevokeJobs, resetRequest, revokeRequest } from './revokeJobs.ts'
import { answer, origin, setUp } from './stubServer.ts'

const id = '0a0a0a0a-0000-4000-8000-00000000000a'
const row = { asyncoperationid: id, createdon: '2026-03-01T12:00:00Z', startedon: null, completedon: null, statuscode: 0, message: null, friendlymessage: null }

test('the request is the documented one', () => {
  expect(revokeRequest('contact_customer_accounts')).toMatchObject({
    method: 'POST',
    path: '/api/data/v9.2/CreateAsyncJobToRevokeInheritedAccess',
    body: '{"RelationshipSchema":"contact_customer_accounts"}',
  })
})

test('the newest jobs are asked for by name, the newest first', async () => {
  const { client, seen } = setUp(() => answer(JSON.stringify({ value: [row] })))
  expect(await loadRevokeJobs(client)).toEqual([
    { id, createdOn: '2026-03-01T12:00:00Z', startedOn: null, completedOn: null, state: 'waiting', message: null },
  ])
  expect(seen.map(({ url }) => decodeURIComponent(url))).toEqual([
    `${origin}/api/data/v9.2/asyncoperations?$select=asyncoperationid,createdon,startedon,completedon,statuscode,message,friendlymessage&$filter=name eq 'RevokeInheritedAccess'&$orderby=createdon desc&$top=50`,
  ])
})

test.each([
  [{ statuscode: 10 }, { state: 'waiting' }],
  [{ statuscode: 20 }, { state: 'running' }],
  [{ statuscode: 30, completedon: '2026-03-01T12:00:05Z' }, { state: 'succeeded', completedOn: '2026-03-01T12:00:05Z' }],
  [{ statuscode: 31, message: 'long', friendlymessage: 'short' }, { state: 'failed', message: 'short' }],
  [{ statuscode: 31, message: 'long', friendlymessage: '' }, { state: 'failed', message: 'long' }],
  [{ statuscode: 32 }, { state: 'cancelled' }],
  [{ statuscode: 99 }, { state: { unknown: true, raw: '99' } }],
])('%j is read as %j', async (changes, expected) => {
  const { client } = setUp(() => answer(JSON.stringify({ value: [{ ...row, ...changes }] })))
  expect((await loadRevokeJobs(client))[0]).toMatchObject(expected)
})

test('a job without an id is refused', async () => {
  const { client } = setUp(() => answer(JSON.stringify({ value: [{ ...row, asyncoperationid: 'x' }] })))
  await expect(loadRevokeJobs(client)).rejects.toThrow('asyncoperations[0].asyncoperationid')
})

test('the last resort asks about inherited rights on rows of one table', () => {
  const xml = decodeURIComponent(resetRequest(2).path)
  expect(xml).toContain('ResetInheritedAccess(FetchXml=@p)?@p=<fetch><entity name="principalobjectaccess">')
  expect(xml).toContain('<condition attribute="objecttypecode" operator="eq" value="2"/>')
})
