import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { createEmulator, type Fault } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { discoverAuthentication } from './authentication.ts'
import { listen, type Listening } from './listen.ts'

/** The emulator behind real sockets, with one bad day. */
async function withFault(outcome: Fault['outcome'], use: (address: string) => Promise<void>): Promise<void> {
  const options = { environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() }
  const emulator = createEmulator({ ...options, faults: [{ outcome }] })
  const server = await listen((request) => emulator.fetch(request), 0)
  await using(server, () => use(`http://localhost:${server.port}/api/data/v9.2/WhoAmI`))
}

async function using(server: Listening, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await server.close()
  }
}

test.each<[string, Fault['outcome']]>([
  ['before the work', { kind: 'drop', when: 'before commit' }],
  ['after the work', { kind: 'drop', when: 'after commit' }],
  ['and work later', { kind: 'late', after: 1 }],
])('a dropped connection %s is a network error, as in a real network', (_, outcome) =>
  withFault(outcome, (address) => expect(fetch(address)).rejects.toBeInstanceOf(TypeError)),
)

test('a connection stays open for longer than proxies keep theirs unused', async () => {
  const server = await listen(() => Promise.resolve(new Response('here')), 0)
  await using(server, async () => {
    const { headers } = await fetch(`http://localhost:${server.port}/`)
    expect(Number(/timeout=(\d+)/.exec(headers.get('Keep-Alive') ?? '')?.[1])).toBeGreaterThan(60)
  })
})

test('a connection dropped after the body of a request was read is a network error too', () =>
  withFault({ kind: 'drop', when: 'after commit' }, (address) =>
    expect(fetch(address, { method: 'POST', body: '{}' })).rejects.toBeInstanceOf(TypeError),
  ))

test.each([0, 10])('a connection cut after %i bytes of the body: the headers arrive, the body breaks', (length) =>
  withFault({ kind: 'cut', length }, async (address) => {
    const response = await fetch(address)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toBeInstanceOf(TypeError)
  }),
)

test('a truncated answer ends cleanly: only its JSON is broken', () =>
  withFault({ kind: 'truncate', length: 10 }, async (address) => {
    expect(await (await fetch(address)).text()).toBe('{"@odata.c')
  }),
)

test('the keys of an issuer are found by its discovery document, and verify its tokens', async () => {
  const environment = sampleEnvironment()
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }
  const issuing = createServer((request, response) => {
    const origin = `http://${request.headers.host}`
    const isKeys = request.url === '/keys'
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { issuer: origin, jwks_uri: `${origin}/keys` }))
  })
  await new Promise<void>((resolve) => void issuing.listen(0, '127.0.0.1', resolve))
  const address = issuing.address()
  const issuer = `http://127.0.0.1:${address === null || typeof address === 'string' ? 0 : address.port}`
  try {
    const audience = 'http://localhost'
    const user = z.string().parse(environment.rows['systemuser']?.[0]?.['domainname'])
    const authentication = await discoverAuthentication({ issuer, audience })
    const options = { environment, now: () => new Date(), newId: () => crypto.randomUUID() }
    const emulator = createEmulator({ ...options, authentication })
    const ask = async (aud: string) => {
      const token = await new SignJWT({ iss: issuer, aud, preferred_username: user })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setExpirationTime('1m')
        .sign(privateKey)
      const headers = { Authorization: `Bearer ${token}` }
      return (await emulator.fetch(new Request('http://localhost/api/data/v9.2/WhoAmI', { headers }))).status
    }
    expect([await ask(audience), await ask('http://elsewhere')]).toEqual([200, 401])
    await expect(discoverAuthentication({ issuer: `${issuer}/other`, audience })).rejects.toThrow(/is the issuer/)
  } finally {
    issuing.close()
  }
})
