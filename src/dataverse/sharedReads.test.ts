import { expect, test } from 'vitest'
import { sharedReads } from './sharedReads.ts'

interface Call {
  readonly names: readonly string[]
  readonly signal: AbortSignal
  readonly answer: () => void
  readonly fail: (reason: Error) => void
}

/** A reader whose answers come when the test says so; there is nothing of `nothing`. */
function aReader(namesAtOnce = 3) {
  const calls: Call[] = []
  const read = sharedReads<string>(
    (names, { signal }) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(new Map(names.filter((name) => name !== 'nothing').map((name) => [name, `${name}!`])))
        calls.push({ names, signal, answer, fail: reject })
        signal.addEventListener('abort', () => reject(new Error('The read was given up.')))
      }),
    namesAtOnce,
  )
  const asked = () => calls.map(({ names }) => names.join(' '))
  return { read, calls, asked }
}

/** After everything that was asked for in this turn has been sent. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve))
const { signal } = new AbortController()

test('what is asked for in one turn is read together, so many at a time, and each gets its own', async () => {
  const { read, calls, asked } = aReader()
  const [one, other] = [read(['a', 'b', 'nothing'], { signal }), read(['b', 'c', 'd'], { signal })]
  await nextTurn()
  expect(asked()).toEqual(['a b nothing', 'c d'])
  for (const { answer } of calls) answer()
  expect([...(await one)]).toEqual([['a', 'a!'], ['b', 'b!']])
  expect([...(await other)]).toEqual([['b', 'b!'], ['c', 'c!'], ['d', 'd!']])
  expect([...(await read([], { signal }))]).toEqual([])
})

test('what is being read is not asked for again, and what was read is', async () => {
  const { read, calls, asked } = aReader()
  const one = read(['a'], { signal })
  await nextTurn()
  const other = read(['a', 'b'], { signal })
  await nextTurn()
  expect(asked()).toEqual(['a', 'b'])
  for (const { answer } of calls) answer()
  await Promise.all([one, other])
  void read(['a'], { signal })
  await nextTurn()
  expect(asked()).toEqual(['a', 'b', 'a'])
})

test('a read goes on while somebody waits for it, and is given up afterwards', async () => {
  const { read, calls, asked } = aReader()
  const [first, second] = [new AbortController(), new AbortController()]
  const [one, other] = [read(['a'], first), read(['a'], second)]
  await nextTurn()
  first.abort(new Error('gone'))
  await expect(one).rejects.toThrow('gone')
  expect(calls[0]?.signal.aborted).toBe(false)
  second.abort(new Error('gone, too'))
  await expect(other).rejects.toThrow('gone, too')
  expect(calls[0]?.signal.aborted).toBe(true)
  const again = read(['a'], { signal })
  await nextTurn()
  calls[1]?.answer()
  expect([...(await again)]).toEqual([['a', 'a!']])
  expect(asked()).toEqual(['a', 'a'])
  await expect(read(['a'], first)).rejects.toThrow('gone')
})

test('who leaves in the turn of asking takes nobody along', async () => {
  const { read, calls } = aReader()
  const leaving = new AbortController()
  const one = read(['a'], leaving)
  leaving.abort(new Error('gone'))
  const other = read(['a'], { signal })
  await expect(one).rejects.toThrow('gone')
  await nextTurn()
  for (const { answer } of calls) answer()
  expect([...(await other)]).toEqual([['a', 'a!']])
})

test('a failure is that of everybody who waits for it, and asking again reads again', async () => {
  const { read, calls } = aReader(1)
  const [one, other, third] = [read(['a', 'b'], { signal }), read(['a'], { signal }), read(['b'], { signal })]
  await nextTurn()
  calls[0]?.fail(new Error('refused'))
  calls[1]?.answer()
  await expect(one).rejects.toThrow('refused')
  await expect(other).rejects.toThrow('refused')
  expect([...(await third)]).toEqual([['b', 'b!']])
  const again = read(['a'], { signal })
  await nextTurn()
  calls[2]?.answer()
  expect([...(await again)]).toEqual([['a', 'a!']])
})
