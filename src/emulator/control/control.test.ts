import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, api, error, cascading, type Client } from '../testing/client.ts'
import { ConnectionDropped } from './connection.ts'
import type { Fault } from './fault.ts'

const path = "RelationshipDefinitions(SchemaName='cso_account_project')"

const changed = async (client: Client): Promise<boolean> =>
  client.emulator.snapshot().changes['relationships'] !== undefined && (await client.get(path)).status === 200

const put = async ({ get, ask }: Client) => {
  const { members } = await get(path)
  const body = cascading(members, { Delete: 'Restrict' })
  return ask('PUT', path, body)
}

const withFault = (fault: Fault) => aClient({ controls: true, faults: [fault] })

test.each([
  ['seconds', '17'],
  ['a date', 'Wed, 21 Oct 2026 07:28:00 GMT'],
])('429 with Retry-After in %s, once, nothing carried out', async (_name, retryAfter) => {
  const client = withFault({
    method: 'PUT',
    outcome: {
      kind: 'answer',
      status: 429,
      headers: { 'Retry-After': retryAfter, 'Content-Type': 'application/json' },
      body: JSON.stringify(error('0x80072322', 'Number of requests exceeded the limit')),
    },
  })
  const reply = await put(client)
  expect([reply.status, reply.headers.get('Retry-After')]).toEqual([429, retryAfter])
  // A browser may read it: contract.md 12.2.
  expect(reply.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
  expect(await changed(client)).toBe(false)
  expect((await put(client)).status).toBe(204)
})

test.each<[string, Fault['outcome'], number, string]>([
  [
    'an HTML page',
    { kind: 'answer', status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>' },
    200,
    '<html>',
  ],
  ['a gateway', { kind: 'answer', status: 503, body: '<html>busy' }, 503, '<html>busy'],
  ['an empty list', { kind: 'answer', status: 200, body: '{"value":[]}' }, 200, '{"value":[]}'],
  ['truncated JSON', { kind: 'truncate', length: 10 }, 200, '{"@odata.c'],
])('%s instead of the answer', async (_name, outcome, status, text) => {
  const reply = await withFault({ path: 'RelationshipDefinitions?', outcome }).get(
    'RelationshipDefinitions?$select=SchemaName',
  )
  expect([reply.status, reply.text]).toEqual([status, text])
})

test.each([
  ['before commit', false],
  ['after commit', true],
] as const)('a connection dropped %s: carried out is %s', async (when, expected) => {
  const client = withFault({ method: 'PUT', outcome: { kind: 'drop', when } })
  await expect(put(client)).rejects.toBeInstanceOf(ConnectionDropped)
  await expect(put(withFault({ method: 'PUT', outcome: { kind: 'drop', when } }))).rejects.toBeInstanceOf(
    TypeError,
  )
  expect(await changed(client)).toBe(expected)
})

test('a wrong answer after the work was done', async () => {
  const client = withFault({
    method: 'PUT',
    outcome: { kind: 'answer', status: 500, body: '', commit: true },
  })
  expect((await put(client)).status).toBe(500)
  expect(await changed(client)).toBe(true)
})

test('faults are set, listed and cleared over HTTP; skip and times count matching requests', async () => {
  const client = aClient({ controls: true })
  const lock = { kind: 'answer', status: 429, body: '{}' }
  const set = await client.ask('POST', '/emulator/faults', {
    path: 'WhoAmI',
    skip: 1,
    times: 2,
    outcome: lock,
  })
  expect(set.status).toBe(204)
  const statuses: number[] = []
  for (const url of ['WhoAmI', 'solutions', 'WhoAmI', 'WhoAmI', 'WhoAmI'])
    statuses.push((await client.get(url)).status)
  expect(statuses).toEqual([200, 200, 429, 429, 200])
  await client.ask('POST', '/emulator/faults', { outcome: lock })
  expect((await client.get('/emulator/faults')).json).toMatchObject([{ outcome: { status: 429 } }])
  await client.ask('DELETE', '/emulator/faults')
  expect((await client.get('WhoAmI')).status).toBe(200)
})

test('a fault that is none is refused by name', async () => {
  const reply = await aClient({ controls: true }).ask('POST', '/emulator/faults', {
    outcome: { kind: 'explode' },
  })
  expect(reply.status).toBe(400)
  expect(reply.text).toContain('outcome')
})

test('the request log tells exactly what went over the wire, and no token', async () => {
  const client = aClient({ controls: true })
  const headers = { Authorization: 'Bearer secret', Consistency: 'Strong', 'MSCRM.MergeLabels': 'true' }
  await client.ask('PUT', `${path}?x=%27`, '{"SchemaName":1}', headers)
  const { json, text } = await client.get('/emulator/requests')
  expect(json).toEqual([
    {
      at: '2026-03-01T12:00:00.000Z',
      method: 'PUT',
      path: `${new URL(api).pathname}/${path}?x=%27`,
      headers: {
        'Content-Type': 'application/json',
        Consistency: 'Strong',
        'MSCRM.MergeLabels': 'true',
      },
      isAuthorized: true,
      body: '{"SchemaName":1}',
      status: 400,
    },
  ])
  expect(text).not.toContain('secret')
  await client.ask('DELETE', '/emulator/requests')
  expect((await client.get('/emulator/requests')).json).toEqual([])
})

test.each([0, 20])('a connection that breaks after the headers and %i characters', async (length) => {
  const { emulator } = withFault({ method: 'GET', outcome: { kind: 'cut', length } })
  const response = await emulator.fetch(new Request(`${api}/${path}`))
  expect(response.status).toBe(200)
  expect(response.headers.get('OData-Version')).toBe('4.0')
  const reader = response.body?.getReader()
  if (length > 0) expect((await reader?.read())?.value).toHaveLength(length)
  await expect(reader?.read()).rejects.toBeInstanceOf(ConnectionDropped)
})

test('late: no answer, and carried out after the client gave up', async () => {
  const client = withFault({ method: 'PUT', outcome: { kind: 'late', after: 30 } })
  await expect(put(client)).rejects.toBeInstanceOf(ConnectionDropped)
  expect(await changed(client)).toBe(false)
  await expect.poll(() => changed(client)).toBe(true)
})

test('duplicate: carried out twice, one answer', async () => {
  const client = withFault({ method: 'POST', path: 'PublishAllXml', outcome: { kind: 'duplicate' } })
  const version = async () => {
    const annotated = { Prefer: 'odata.include-annotations="*"' }
    return Number((await client.get('accounts', annotated)).members['@Microsoft.Dynamics.CRM.globalmetadataversion'])
  }
  const before = await version()
  expect((await client.ask('POST', 'PublishAllXml')).status).toBe(204)
  expect(await version()).toBe(before + 2)
})

test('stale: definitions from before the last change, unless the read asks for strong consistency', async () => {
  const client = withFault({ method: 'GET', skip: 1, times: 3, outcome: { kind: 'stale' } })
  await put(client)
  const deletes = async (headers: Record<string, string> = {}) => {
    const { json } = await client.get(path, headers)
    return z.object({ CascadeConfiguration: z.object({ Delete: z.string() }) }).parse(json).CascadeConfiguration.Delete
  }
  expect(await deletes()).toBe('RemoveLink')
  expect(await deletes({ Consistency: 'Strong' })).toBe('Restrict')
  expect(await deletes()).toBe('RemoveLink')
  expect(await deletes()).toBe('Restrict')
})

const met = async (seed: string) => {
  const client = withFault({ chance: 0.5, seed, times: 1000, outcome: { kind: 'answer', status: 503 } })
  const statuses: number[] = []
  for (let index = 0; index < 30; index += 1) statuses.push((await client.get('WhoAmI')).status)
  return statuses
}

test('a fault by chance meets the same requests for the same seed', async () => {
  const [one, again, other] = [await met('one'), await met('one'), await met('other')]
  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
  expect(new Set(one)).toEqual(new Set([200, 503]))
})

test('a snapshot is taken and brought back over HTTP; a damaged one changes nothing', async () => {
  const client = aClient({ controls: true })
  await put(client)
  const { json } = await client.get('/emulator/snapshot')
  await client.ask('POST', '/emulator/reset')
  expect(await changed(client)).toBe(false)
  expect((await client.ask('PUT', '/emulator/snapshot', json)).status).toBe(204)
  expect(await changed(client)).toBe(true)
  for (const damaged of ['{', { ...z.record(z.string(), z.unknown()).parse(json), version: 99 }])
    expect((await client.ask('PUT', '/emulator/snapshot', damaged)).status).toBe(400)
  expect(await changed(client)).toBe(true)
})

test('reset restores the seed', async () => {
  const client = aClient({ controls: true })
  await put(client)
  expect((await client.ask('POST', '/emulator/reset')).status).toBe(204)
  expect(await changed(client)).toBe(false)
})

test('the controls are off unless asked for, and closed to other sites', async () => {
  expect((await aClient().ask('POST', '/emulator/reset')).status).toBe(404)
  const foreign = await aClient({ controls: true }).ask('POST', '/emulator/reset', undefined, {
    Origin: 'https://evil.example',
  })
  expect(foreign.status).toBe(403)
  expect(foreign.headers.get('Access-Control-Allow-Origin')).toBeNull()
})
