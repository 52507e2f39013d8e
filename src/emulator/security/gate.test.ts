import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { aClient, error, origin, type Client } from '../testing/client.ts'
import { smallEnvironment } from '../testing/smallEnvironment.ts'
import type { Authentication } from './tokens.ts'

const issuer = 'https://login.example/tenant'
const now = new Date('2026-03-01T12:00:00Z')
const seconds = Math.floor(now.getTime() / 1000)

interface Keys {
  readonly authentication: Authentication
  readonly sign: (claims: Readonly<Record<string, unknown>>) => Promise<string>
  readonly forge: (claims: Readonly<Record<string, unknown>>) => Promise<string>
}

let keys: Keys

beforeAll(async () => {
  const own = await generateKeyPair('RS256')
  const foreign = await generateKeyPair('RS256')
  const publicKey = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256' }
  const signWith = (key: CryptoKey) => (claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ iss: issuer, aud: origin, exp: seconds + 60, oid: 'ada', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(key)
  keys = {
    authentication: { issuer, audience: origin, keys: createLocalJWKSet({ keys: [publicKey] }) },
    sign: signWith(own.privateKey),
    forge: signWith(foreign.privateKey),
  }
})

const withToken = ({ get }: Client, token: string) => get('WhoAmI', { Authorization: `Bearer ${token}` })
/** An environment without users knows everybody as its one user. */
const environment = { ...smallEnvironment(), rows: { ...smallEnvironment().rows, systemuser: [] } }
const guarded = () => aClient({ environment, authentication: keys.authentication, now: () => now })

test('a good token gets in, for the audience with and without a slash', async () => {
  for (const aud of [origin, `${origin}/`])
    expect((await withToken(guarded(), await keys.sign({ aud }))).status).toBe(200)
})

test.each([
  ['for another environment', { aud: 'https://other.example' }],
  ['for the discovery service', { aud: 'https://globaldisco.example' }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['that has expired', { exp: seconds - 1 }],
  ['that never expires', { exp: undefined }],
  ['that is not valid yet', { nbf: seconds + 60 }],
])('refused with 401, an empty body and where to sign in: a token %s', async (_name, claims) => {
  const client = guarded()
  const { status, text, headers } = await withToken(client, await keys.sign(claims))
  expect([status, text]).toEqual([401, ''])
  expect(headers.get('WWW-Authenticate')).toBe(
    `Bearer authorization_uri=${issuer}/oauth2/authorize, resource_id=${origin}/`,
  )
  // contract.md 12.2: a browser gets to see the status, and cannot read that header.
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.get('Access-Control-Expose-Headers')).not.toContain('WWW-Authenticate')
})

test.each(['', 'Basic YTpi', 'Bearer', 'Bearer x.y.z', 'Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJhZGEifQ.'])(
  "refused: Authorization '%s'",
  async (authorization) => {
    expect((await guarded().get('WhoAmI', { Authorization: authorization })).status).toBe(401)
  },
)

test('refused: a forged signature; a write changes nothing', async () => {
  const client = guarded()
  const headers = { Authorization: `Bearer ${await keys.forge({})}` }
  const path = "RelationshipDefinitions(SchemaName='cso_project_site')"
  const body = {
    '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
    CascadeConfiguration: { Delete: 'Restrict' },
  }
  expect((await client.ask('PUT', path, body, headers)).status).toBe(401)
  expect(client.emulator.snapshot().changes).toEqual({})
  expect((await client.ask('PUT', path, body, { Authorization: `Bearer ${await keys.sign({})}` })).status).toBe(204)
})

test('a good token of somebody who is no user of the environment gets 403', async () => {
  const client = aClient({ authentication: keys.authentication, now: () => now })
  expect((await withToken(client, await keys.sign({}))).status).toBe(403)
})

test('without an issuer any token is taken, or none', async () => {
  expect((await withToken(aClient(), 'anything')).status).toBe(200)
  expect((await aClient().get('WhoAmI')).status).toBe(200)
})

test('too many requests: 429 with a wait that grows while it is ignored, until the window has passed', async () => {
  let at = now.getTime()
  const { get } = aClient({ limits: { requests: 2 }, now: () => new Date(at) })
  const first = await get('WhoAmI')
  expect(first.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('1')
  at += 1000
  await get('WhoAmI')
  const refused = await get('WhoAmI')
  expect([refused.status, refused.json]).toEqual([
    429,
    error('0x80072322', 'Number of requests exceeded the limit of 2 over time window of 300 seconds.'),
  ])
  expect(refused.headers.get('Retry-After')).toBe('299')
  expect((await get('WhoAmI')).headers.get('Retry-After')).toBe('300')
  at += 299_000
  expect((await get('WhoAmI')).status).toBe(200)
})

test('too many at once, and too much time', async () => {
  const { get } = aClient({ limits: { concurrentRequests: 2 }, latency: () => 20 })
  const replies = await Promise.all([get('WhoAmI'), get('WhoAmI'), get('WhoAmI')])
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(replies[2]?.json).toEqual(error('0x80072326', 'Number of concurrent requests exceeded the limit of 2.'))

  let at = now.getTime()
  const slow = aClient({
    limits: { executionMilliseconds: 1000 },
    now: () => new Date(at),
    latency: () => {
      at += 600
      return 0
    },
  })
  const statuses = []
  for (let index = 0; index < 3; index += 1) statuses.push((await slow.get('WhoAmI')).status)
  expect(statuses).toEqual([200, 200, 429])
})

test('the limits are set and lifted over HTTP', async () => {
  const { ask, get } = aClient({ controls: true })
  expect((await ask('PUT', '/emulator/limits', { requests: 1 })).status).toBe(204)
  expect([(await get('WhoAmI')).status, (await get('WhoAmI')).status]).toEqual([200, 429])
  await ask('DELETE', '/emulator/limits')
  expect((await get('WhoAmI')).status).toBe(200)
  expect((await ask('PUT', '/emulator/limits', { requests: 0 })).status).toBe(400)
})

test('each user has a limit of their own', async () => {
  const client = aClient({
    environment,
    authentication: keys.authentication,
    limits: { requests: 1 },
    now: () => now,
  })
  const ada = await keys.sign({ oid: 'ada' })
  const max = await keys.sign({ oid: 'max' })
  const statuses = []
  for (const token of [ada, ada, max]) statuses.push((await withToken(client, token)).status)
  expect(statuses).toEqual([200, 429, 200])
})
