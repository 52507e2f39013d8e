import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { answer, failing, fault, origin, path, put, secret, setUp } from './stubServer.ts'

test('a read sends the documented headers, no cookies and no referrer, and follows no redirect', async () => {
  const { client, seen } = setUp(() => answer('{"a":1}'), { token: secret })
  expect(await client.read(path, { strong: true })).toEqual({ a: 1 })
  const [request] = seen
  expect(request?.url).toBe(`${origin}${path}`)
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    accept: 'application/json',
    authorization: 'Bearer secret',
    consistency: 'Strong',
    'if-none-match': 'null',
    'odata-maxversion': '4.0',
    'odata-version': '4.0',
  })
  expect(request).toMatchObject({
    method: 'GET',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  })
})

test('a cached read is not asked for strong consistency', async () => {
  const { client, seen } = setUp(() => answer('{}'))
  await client.read(path)
  expect(seen[0]?.headers.has('Consistency')).toBe(false)
})

test.each([
  'https://evil.example/api/data/v9.2/WhoAmI',
  '//evil.example/api/data/v9.2/WhoAmI',
  '/api/data/v9.2/../../../secrets',
  '/api/data/v9.2/%2e%2e/%2e%2e/secrets',
  '/other',
  String.raw`\\evil.example/api/data/v9.2/`,
])('the token goes to no other address: %s', async (address) => {
  const { client, seen } = setUp(() => answer('{}'), { token: secret })
  await expect(client.read(address)).rejects.toThrow('Not a path of the Web API')
  expect(seen).toEqual([])
})

test.each([`${origin}/`, `${origin}/path`, 'https://user@contoso.crm4.dynamics.com', 'contoso'])(
  'an origin is an origin: %s',
  (wrong) => {
    expect(() => createClient({ origin: wrong, fetch })).toThrow()
  },
)

test('a token is not sent over http, except a test to this machine', () => {
  expect(() => createClient({ origin: 'http://contoso.example', fetch, token: secret })).toThrow('https')
  const emulator = { origin: 'http://localhost:4173', fetch, token: secret }
  expect(() => createClient(emulator)).toThrow('https')
  expect(() => createClient({ ...emulator, isTest: true })).not.toThrow()
  expect(() => createClient({ ...emulator, origin: 'http://contoso.example', isTest: true })).toThrow('https')
})

const answers: readonly (readonly [string, () => Response, Partial<DataverseError>])[] = [
  [
    'an OData error',
    () => fault(400, '0x80048204', { REQ_ID: 'r1' }),
    { kind: 'refused', status: 400, code: '0x80048204', requestId: 'r1', message: 'message of 0x80048204' },
  ],
  ['a routing fault', () => fault(404, ''), { kind: 'refused', code: '' }],
  ['a code in capitals', () => fault(412, '0x8004432B'), { kind: 'refused', code: '0x8004432b' }],
  ['a fault under 500', () => fault(500, '0x80044151'), { kind: 'failed', status: 500 }],
  ['a SQL timeout under 400', () => fault(400, '0x80044151'), { kind: 'failed', status: 400, code: '0x80044151' }],
  ['a deadlock under 400', () => fault(400, '0x80040216'), { kind: 'failed', status: 400, code: '0x80040216' }],
  [
    'the lock as 429',
    () => fault(429, '0x80071151'),
    { kind: 'customizationLock', status: 429, retryAfter: null },
  ],
  ['the lock as 503', () => fault(503, '0x80071151'), { kind: 'customizationLock', status: 503 }],
  ['the lock as 400', () => fault(400, '0x80071151'), { kind: 'customizationLock' }],
  [
    'the lock by its text',
    () =>
      answer(
        '{"error":{"code":"0x80040216","message":"Cannot start the requested operation [EntityCustomization] because there is another [Import] running at this moment."}}',
        { status: 500 },
      ),
    { kind: 'customizationLock' },
  ],
  [
    'throttling',
    () => fault(429, '0x80072322', { 'Retry-After': '17' }),
    { kind: 'throttled', retryAfter: 17 },
  ],
  [
    'throttling by a gateway',
    () => answer('slow', { status: 429, type: 'text/plain' }),
    { kind: 'throttled', code: null },
  ],
  ['401 without a body', () => new Response(null, { status: 401 }), { kind: 'unauthorized', code: null }],
  ['401 with a body', () => fault(401, '0x80072560'), { kind: 'unauthorized', code: '0x80072560' }],
  [
    'a pipeline fault',
    () => answer('{"Message":"m","ExceptionMessage":"e","ErrorCode":"0x80040265"}', { status: 400 }),
    { kind: 'refused', code: '0x80040265', message: 'e' },
  ],
  [
    'a page under 200',
    () => answer('<html>', { type: 'text/html; charset=utf-8' }),
    { kind: 'html', status: 200 },
  ],
  [
    'a page under 502',
    () => answer('<html>', { type: 'text/html', status: 502 }),
    { kind: 'html', status: 502 },
  ],
  ['half an answer', () => answer('{"value":[{"a":'), { kind: 'badJson' }],
  ['an empty answer', () => answer(''), { kind: 'badJson' }],
  ['something else', () => answer('hello', { type: 'text/plain' }), { kind: 'unexpected' }],
  [
    'an error that is no error body',
    () => answer('{"error":"no"}', { status: 400 }),
    { kind: 'unexpected', status: 400, code: null },
  ],
  [
    'no connection',
    () => {
      throw new TypeError('Failed to fetch')
    },
    { kind: 'network', status: null, sent: true },
  ],
]

test.each(answers)(
  '%s is told apart from every other failure, and a write is sent once',
  async (_, script, expected) => {
    const { client, seen } = setUp(script)
    expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toMatchObject(expected)
    expect(seen).toHaveLength(1)
  },
)

test('the message about a web page carries nothing of the page', async () => {
  const { client } = setUp(() => answer('<html>eyJ0b2tlbg</html>', { type: 'text/html' }))
  const error = await failing(client.read(path))
  expect(error.message).toContain('A web page came back instead of data')
  expect(error.message).not.toContain('eyJ')
})

test('a write answers with its request id, its status and what it made', async () => {
  const made = `${origin}/api/data/v9.2/contacts(1)`
  const { client, seen } = setUp(() => new Response(null, { status: 204, headers: { REQ_ID: 'r7', 'OData-EntityId': made } }))
  expect(await client.write(put, { kind: 'metadataWrite' })).toEqual({ requestId: 'r7', status: 204, entityId: made })
  expect(await seen[0]?.text()).toBe('{}')
  expect(seen[0]?.headers.get('MSCRM.MergeLabels')).toBe('true')
})

test('without a token nothing is sent', async () => {
  const { client, seen } = setUp(() => answer('1'), {
    token: async () => Promise.reject(new Error('expired')),
  })
  expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toMatchObject({
    kind: 'unauthorized',
    sent: false,
  })
  expect(seen).toEqual([])
})

/** A server that takes no token but the second, and a client that says for each token whether it was to be another. */
function revoking(lastTaken: number) {
  const renewed: boolean[] = []
  const token = async ({ renew }: { renew: boolean }) => `token ${renewed.push(renew)}`
  const isTaken = (request: Request) => Number(request.headers.get('Authorization')?.split(' ')[2]) >= lastTaken
  return { renewed, ...setUp((request) => (isTaken(request) ? answer('{}') : answer('', { status: 401 })), { token }) }
}

test('a read whose token is not taken is asked once more with another one (F-401a)', async () => {
  const { client, seen, renewed } = revoking(2)
  expect(await client.read(path)).toEqual({})
  expect(renewed).toEqual([false, true])
  expect(seen).toHaveLength(2)
})

test('a second token that is not taken ends the sign-in', async () => {
  const { client, seen } = revoking(3)
  expect(await failing(client.read(path))).toMatchObject({ kind: 'unauthorized', status: 401 })
  expect(seen).toHaveLength(2)
})

test('a write whose token is not taken is sent once', async () => {
  const { client, seen } = revoking(2)
  expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toMatchObject({ kind: 'unauthorized', status: 401 })
  expect(seen).toHaveLength(1)
})

test('a token that could not be asked for says why itself', async () => {
  const offline = new DataverseError('No network.', { kind: 'network', sent: false })
  const { client, seen } = setUp(() => answer('{}'), { token: async () => Promise.reject(offline) })
  expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toBe(offline)
  expect(seen).toEqual([])
})

test('the bytes of an answer are counted as they arrive, and a byte order mark is no part of it', async () => {
  const { client } = setUp(() => answer('\uFEFF{"a":"ü"}'))
  let bytes = 0
  expect(
    await client.read(path, {
      onBytes: (more) => {
        bytes += more
      },
    }),
  ).toEqual({ a: 'ü' })
  expect(bytes).toBe(13)
})
