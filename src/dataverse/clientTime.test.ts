import { expect, test } from 'vitest'
import { macrotasks } from './manualClock.ts'
import { answer, failing, fault, path, put, setUp } from './stubServer.ts'
import type { Wait } from './wireRequest.ts'

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
  const { client, clock } = setUp(
    () => new Response(endless, { headers: { 'Content-Type': 'application/json' } }),
  )
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
