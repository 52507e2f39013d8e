import { expect, test } from 'vitest'
import { createClient, type ClientParameters } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { createManualClock, macrotasks } from './manualClock.ts'
import { writeRequest, type Wait } from './wireRequest.ts'

const origin = 'https://contoso.crm4.dynamics.com'
const path = '/api/data/v9.2/WhoAmI'
const put = writeRequest('PUT', '/api/data/v9.2/RelationshipDefinitions(1)', '{}', { 'MSCRM.MergeLabels': 'true' })

interface Answer {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}
const answer = (body: string, { status = 200, type = 'application/json; odata.metadata=minimal', headers }: Answer = {}) =>
  new Response(body, { status, headers: { 'Content-Type': type, ...headers } })
const fault = (status: number, code: string, headers: Record<string, string> = {}) =>
  answer(JSON.stringify({ error: { code, message: `message of ${code}` } }), { status, headers })

const secret = async () => 'secret'

type Script = (request: Request, call: number) => Response | Promise<Response>

function setUp(script: Script, parameters: Partial<ClientParameters> = {}) {
  const clock = createManualClock(macrotasks)
  const seen: Request[] = []
  const client = createClient({
    origin,
    clock,
    random: () => 0,
    fetch: async (request) => {
      seen.push(request)
      return script(request, seen.length)
    },
    ...parameters,
  })
  return { client, clock, seen }
}

async function failing(work: Promise<unknown>): Promise<DataverseError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DataverseError)) throw new Error(`Expected a DataverseError, received ${String(error)}`)
  return error
}

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

test('a token is not sent over http, except to this machine', () => {
  expect(() => createClient({ origin: 'http://contoso.example', fetch, token: secret })).toThrow('https')
  expect(() => createClient({ origin: 'http://localhost:4173', fetch, token: secret })).not.toThrow()
})

const answers: readonly (readonly [string, () => Response, Partial<DataverseError>])[] = [
  ['an OData error', () => fault(400, '0x80048204', { REQ_ID: 'r1' }), { kind: 'refused', status: 400, code: '0x80048204', requestId: 'r1', message: 'message of 0x80048204' }],
  ['a routing fault', () => fault(404, ''), { kind: 'refused', code: '' }],
  ['a code in capitals', () => fault(412, '0x8004432B'), { kind: 'refused', code: '0x8004432b' }],
  ['a fault under 500', () => fault(500, '0x80044151'), { kind: 'failed', status: 500 }],
  ['the lock as 429', () => fault(429, '0x80071151'), { kind: 'customizationLock', status: 429, retryAfter: null }],
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
  ['throttling', () => fault(429, '0x80072322', { 'Retry-After': '17' }), { kind: 'throttled', retryAfter: 17 }],
  ['throttling by a gateway', () => answer('slow', { status: 429, type: 'text/plain' }), { kind: 'throttled', code: null }],
  ['401 without a body', () => new Response(null, { status: 401 }), { kind: 'unauthorized', code: null }],
  ['401 with a body', () => fault(401, '0x80072560'), { kind: 'unauthorized', code: '0x80072560' }],
  ['a pipeline fault', () => answer('{"Message":"m","ExceptionMessage":"e","ErrorCode":"0x80040265"}', { status: 400 }), { kind: 'refused', code: '0x80040265', message: 'e' }],
  ['a page under 200', () => answer('<html>', { type: 'text/html; charset=utf-8' }), { kind: 'html', status: 200 }],
  ['a page under 502', () => answer('<html>', { type: 'text/html', status: 502 }), { kind: 'html', status: 502 }],
  ['half an answer', () => answer('{"value":[{"a":'), { kind: 'badJson' }],
  ['an empty answer', () => answer(''), { kind: 'badJson' }],
  ['something else', () => answer('hello', { type: 'text/plain' }), { kind: 'unexpected' }],
  ['an error that is no error body', () => answer('{"error":"no"}', { status: 400 }), { kind: 'unexpected', status: 400, code: null }],
  ['no connection', () => { throw new TypeError('Failed to fetch') }, { kind: 'network', status: null, sent: true }],
]

test.each(answers)('%s is told apart from every other failure, and a write is sent once', async (_, script, expected) => {
  const { client, seen } = setUp(script)
  expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toMatchObject(expected)
  expect(seen).toHaveLength(1)
})

test('the message about a web page carries nothing of the page', async () => {
  const { client } = setUp(() => answer('<html>eyJ0b2tlbg</html>', { type: 'text/html' }))
  const error = await failing(client.read(path))
  expect(error.message).toContain('A proxy answered instead of Dataverse')
  expect(error.message).not.toContain('eyJ')
})

test('a write answers with its request id', async () => {
  const { client, seen } = setUp(() => new Response(null, { status: 204, headers: { REQ_ID: 'r7' } }))
  expect(await client.write(put, { kind: 'metadataWrite' })).toEqual({ requestId: 'r7' })
  expect(await seen[0]?.text()).toBe('{}')
  expect(seen[0]?.headers.get('MSCRM.MergeLabels')).toBe('true')
})

test('a throttled read waits as long as it is told, and says so', async () => {
  const waits: Wait[] = []
  const { client, clock, seen } = setUp((_, call) =>
    call === 1 ? fault(429, '0x80072322', { 'Retry-After': '17' }) : answer('1'),
  )
  expect(await clock.run(client.read(path, { onWait: (wait) => waits.push(wait) }))).toBe(1)
  expect(waits).toEqual([{ cause: 'throttled', until: 17_000 }])
  expect(clock.now()).toBe(17_000)
  expect(seen).toHaveLength(2)
})

test('while one read is throttled, no other is sent', async () => {
  const sentAt: number[] = []
  const { client, clock } = setUp((_, call) => {
    sentAt.push(clock.now())
    return call === 1 ? fault(429, '0x80072322', { 'Retry-After': '20' }) : answer('1')
  })
  const first = client.read(path)
  const second = clock.sleep(5_000).then(() => client.read(path))
  await clock.run(Promise.all([first, second]))
  expect(sentAt).toEqual([0, 20_000, 20_000])
})

test('reads give up after a few attempts, each wait longer than the last', async () => {
  const waits: number[] = []
  const { client, clock, seen } = setUp(() => fault(503, '0x80040216'))
  const reading = client.read(path, { onWait: ({ until }) => waits.push(until - clock.now()) })
  expect(await clock.run(failing(reading))).toMatchObject({ kind: 'failed', status: 503 })
  expect(seen).toHaveLength(4)
  expect(waits).toEqual([1_000, 2_000, 4_000])
})

test('a refused read is not repeated', async () => {
  const { client, seen } = setUp(() => fault(404, '0x80040217'))
  await failing(client.read(path))
  expect(seen).toHaveLength(1)
})

test('a wait can be cancelled', async () => {
  const cancel = new AbortController()
  const { client, clock, seen } = setUp(() => fault(429, '0x80072322', { 'Retry-After': '300' }))
  const reading = failing(client.read(path, { signal: cancel.signal, onWait: () => cancel.abort() }))
  expect(await clock.run(reading)).toMatchObject({ kind: 'aborted' })
  expect(seen).toHaveLength(1)
})

test('at most six reads run at a time, and all of them run', async () => {
  let running = 0
  let most = 0
  const { client, clock } = setUp(async () => {
    running += 1
    most = Math.max(most, running)
    await clock.sleep(1_000)
    running -= 1
    return answer('1')
  })
  const all = await clock.run(Promise.all(Array.from({ length: 20 }, () => client.read(path))))
  expect(all).toHaveLength(20)
  expect(most).toBe(6)
})

test('an aborted read leaves the queue without being sent', async () => {
  const cancel = new AbortController()
  const { client, clock, seen } = setUp(async () => {
    await clock.sleep(1_000)
    return answer('1')
  })
  const six = Array.from({ length: 6 }, () => client.read(path))
  const seventh = failing(client.read(path, { signal: cancel.signal }))
  cancel.abort()
  expect(await seventh).toMatchObject({ kind: 'aborted', sent: false })
  await clock.run(Promise.all(six))
  expect(seen).toHaveLength(6)
})

test.each([
  ['metadataWrite', 150_000],
  ['publish', 600_000],
] as const)('%s times out after %i ms even when fetch does not listen', async (kind, milliseconds) => {
  const { client, clock } = setUp(() => new Promise<Response>(() => undefined))
  expect(await clock.run(failing(client.write(put, { kind })))).toMatchObject({ kind: 'timeout', sent: true })
  expect(clock.now()).toBe(milliseconds)
})

test('a body that never ends times out', async () => {
  const endless = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"a":')) })
  const { client, clock } = setUp(() => new Response(endless, { headers: { 'Content-Type': 'application/json' } }))
  const reading = failing(client.read(path, { kind: 'dataRead' }))
  expect(await clock.run(reading)).toMatchObject({ kind: 'timeout' })
  expect(clock.now()).toBe(60_000)
})

test('aborting a write says that it may have arrived', async () => {
  const cancel = new AbortController()
  const { client, clock } = setUp(() => new Promise<Response>(() => undefined))
  const writing = failing(client.write(put, { kind: 'metadataWrite', signal: cancel.signal }))
  await macrotasks()
  cancel.abort()
  expect(await clock.run(writing)).toMatchObject({ kind: 'aborted', sent: true })
})

test('without a token nothing is sent', async () => {
  const { client, seen } = setUp(() => answer('1'), { token: async () => Promise.reject(new Error('expired')) })
  expect(await failing(client.write(put, { kind: 'metadataWrite' }))).toMatchObject({ kind: 'unauthorized', sent: false })
  expect(seen).toEqual([])
})

test('the bytes of an answer are counted as they arrive, and a byte order mark is no part of it', async () => {
  const { client } = setUp(() => answer('\uFEFF{"a":"ü"}'))
  let bytes = 0
  expect(await client.read(path, { onBytes: (more) => { bytes += more } })).toEqual({ a: 'ü' })
  expect(bytes).toBe(13)
})
