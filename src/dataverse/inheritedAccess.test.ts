import { expect, test } from 'vitest'
import { createEmulator, type Fault } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { jobsOf } from '../model/revokeJob.ts'
import { createClient } from './client.ts'
import { loadInheritedShares } from './inheritedShares.ts'
import type { Json } from './json.ts'
import { items, object, text } from './member.ts'
import { loadRevokeJobs, resetRequest, revokeRequest } from './revokeJobs.ts'
import { apiRoot, writeRequest } from './wireRequest.ts'

/** Against the emulator: what is asked for is what a service understands, and it happens. */

const relationship = 'contact_customer_accounts'
const contact = 2

/** The sample, in which an account with contacts is shared with a user, and cascading is then switched off. */
async function aStoppedSharing(faults: readonly Fault[]) {
  let time = Date.parse('2026-03-01T12:00:00Z')
  const emulator = createEmulator({
    environment: sampleEnvironment(),
    now: () => new Date(time),
    newId: () => crypto.randomUUID(),
    faults: [...faults],
  })
  const client = createClient({ origin: 'http://localhost', fetch: (request) => emulator.fetch(request) })
  const first = async (path: string, member: string): Promise<string> =>
    text(object(items(await client.read(apiRoot + path), path)[0], path), member, path)
  const account = await first('contacts?$select=_parentcustomerid_value&$filter=parentcustomerid_account/accountid ne null&$top=1'.replaceAll(' ', '%20'), '_parentcustomerid_value')
  const user = await first('systemusers?$select=systemuserid&$filter=isdisabled%20eq%20false&$orderby=fullname%20desc&$top=1', 'systemuserid')
  const before = sharesOf(await loadInheritedShares(client))
  const grant = {
    Target: { '@odata.id': `accounts(${account})` },
    PrincipalAccess: { AccessMask: 'ReadAccess', Principal: { '@odata.id': `systemusers(${user})` } },
  }
  await client.write(writeRequest('POST', `${apiRoot}GrantAccess`, JSON.stringify(grant)), { kind: 'metadataWrite' })
  const shared = sharesOf(await loadInheritedShares(client))
  const address = `${apiRoot}RelationshipDefinitions(SchemaName='${relationship}')`
  const present = object(await client.read(address), 'definition')
  const cascade = { ...object(present['CascadeConfiguration'], 'cascade'), Share: 'NoCascade', Reparent: 'NoCascade' }
  const changed: Json = { ...present, CascadeConfiguration: cascade }
  await client.write(writeRequest('PUT', address, JSON.stringify(changed), { 'MSCRM.MergeLabels': 'true' }), { kind: 'metadataWrite' })
  return { client, before, shared, pass: (seconds: number) => void (time += seconds * 1000) }
}

const sharesOf = (shares: Awaited<ReturnType<typeof loadInheritedShares>>): number => shares?.get(contact) ?? 0

test('a clean-up that failed is asked for again, its job is found and followed to its end, and the shares are gone', async () => {
  const { client, before, shared, pass } = await aStoppedSharing([{ method: 'PUT', outcome: { kind: 'fail jobs' } }])
  expect(shared).toBeGreaterThan(before)
  pass(5)
  const known = await loadRevokeJobs(client)
  expect(known.map(({ state }) => state)).toEqual(['failed'])
  expect(known[0]?.message).toBe('The job was made to fail.')
  expect(sharesOf(await loadInheritedShares(client))).toBe(shared)
  pass(1)
  await client.write(revokeRequest(relationship), { kind: 'metadataWrite' })
  const cleanup = { schemaName: relationship, before: known.map(({ id }) => id), isAccepted: true }
  const job = async () => jobsOf([cleanup], await loadRevokeJobs(client)).get(relationship)?.state
  expect(await job()).toBe('waiting')
  pass(5)
  expect(await job()).toBe('succeeded')
  expect(sharesOf(await loadInheritedShares(client))).toBe(before)
})

test('the last resort takes the same back at once', async () => {
  const { client, before, shared, pass } = await aStoppedSharing([{ method: 'PUT', outcome: { kind: 'fail jobs' } }])
  pass(5)
  expect(sharesOf(await loadInheritedShares(client))).toBe(shared)
  await client.read(resetRequest(contact).path)
  expect(sharesOf(await loadInheritedShares(client))).toBe(before)
})
