import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { smallEnvironment } from '../emulator/testing/smallEnvironment.ts'
import { batchRequest, partTexts } from './batchText.ts'
import { createClient } from './client.ts'
import { answer, failing, fault, setUp } from './stubServer.ts'
import { deleteRequest, writeRequest } from './wireRequest.ts'

const post = writeRequest('POST', '/api/data/v9.2/accounts(1)/contacts/$ref', '{"@odata.id":"x"}')
const remove = deleteRequest('/api/data/v9.2/accounts(1)/contacts(2)/$ref')
const part = (head: string, body = '') => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${head}\r\n\r\n${body}\r\n`
const done = part('HTTP/1.1 204 No Content\r\nOData-Version: 4.0')
const refused = part('HTTP/1.1 403 Forbidden\r\nContent-Type: application/json', '{"error":{"code":"0x80040220","message":"missing prvAppendAccount"}}')
const multipart = (text: string) => answer(text, { type: 'multipart/mixed; boundary=b' })

test('a batch is written as the documents have it: CR LF, blank lines, parts that stand alone', () => {
  const { method, path, headers, body } = batchRequest([post, remove], 'b')
  expect([method, path, headers['Prefer'], headers['Content-Type']]).toEqual(['POST', '/api/data/v9.2/$batch', 'odata.continue-on-error', 'multipart/mixed; boundary="b"'])
  expect(body?.split('\r\n')).toEqual([
    '--b',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    'POST /api/data/v9.2/accounts(1)/contacts/$ref HTTP/1.1',
    'Accept: application/json',
    'OData-MaxVersion: 4.0',
    'OData-Version: 4.0',
    'Content-Type: application/json',
    '',
    '{"@odata.id":"x"}',
    '--b',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    'DELETE /api/data/v9.2/accounts(1)/contacts(2)/$ref HTTP/1.1',
    'Accept: application/json',
    'OData-MaxVersion: 4.0',
    'OData-Version: 4.0',
    '',
    '',
    '--b--',
    '',
  ])
})

test('a part that would break out of its lines is refused', () => {
  expect(() => batchRequest([deleteRequest('/api/data/v9.2/x HTTP/1.1\r\nHost: evil')], 'b')).toThrow('Not a part of a batch')
})

test('parts that no boundary closes are left out', () => {
  const whole = `${done}${refused}--b--\r\n`
  expect(partTexts(whole, 'b').map((text) => text?.status)).toEqual([204, 403])
  for (let length = 0; length < whole.length; length += 7) {
    const statuses = partTexts(whole.slice(0, length), 'b').map((text) => text?.status)
    expect([204, 403].slice(0, statuses.length)).toEqual(statuses)
  }
})

test('each part has its own outcome, and what is cut off is lost', async () => {
  const { client, clock } = setUp(() => multipart(`${done}${refused}${done.slice(0, -5)}`))
  const outcomes = await clock.run(client.batch([post, post, post, post]))
  expect(outcomes).toMatchObject([
    { type: 'answered', status: 204 },
    { type: 'failed', error: { kind: 'refused', status: 403, code: '0x80040220' } },
    { type: 'lost' },
    { type: 'lost' },
  ])
})

test('a batch that fails as a whole is one error, and is sent once', async () => {
  const { client, clock, seen } = setUp(() => fault(503, '0x80044151'))
  expect(await failing(clock.run(client.batch([post])))).toMatchObject({ kind: 'failed', status: 503 })
  expect(seen).toHaveLength(1)
})

test('a throttled batch holds the reads back, and a token that is not taken is renewed once', async () => {
  const { client, clock, seen } = setUp((_, call) => (call === 1 ? fault(429, '0x80072322', { 'Retry-After': '17' }) : answer('{}')))
  expect(await failing(clock.run(client.batch([post])))).toMatchObject({ kind: 'throttled', retryAfter: 17 })
  const before = clock.now()
  await clock.run(client.read('/api/data/v9.2/WhoAmI'))
  expect(clock.now() - before).toBeGreaterThanOrEqual(17_000)
  expect(seen).toHaveLength(2)

  const renewed: boolean[] = []
  const signedIn = setUp((_, call) => (call === 1 ? new Response(null, { status: 401 }) : multipart(`${done}--b--`)), {
    token: ({ renew }) => {
      renewed.push(renew)
      return Promise.resolve('secret')
    },
  })
  expect(await signedIn.clock.run(signedIn.client.batch([post]))).toMatchObject([{ type: 'answered' }])
  expect(renewed).toEqual([false, true])
})

test('the emulator, which shares no code with the client, takes the batch and is understood', async () => {
  const emulator = createEmulator({ environment: smallEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() })
  const client = createClient({ origin: 'http://localhost', fetch: (request) => emulator.fetch(request) })
  const nowhere = '00000000-0000-0000-0000-000000000001'
  const missing = deleteRequest(`/api/data/v9.2/accounts(${nowhere})/primarycontactid/$ref`)
  const outcomes = await client.batch([missing, missing])
  expect(outcomes).toMatchObject([{ type: 'failed', error: { status: 404 } }, { type: 'failed', error: { status: 404 } }])
})
