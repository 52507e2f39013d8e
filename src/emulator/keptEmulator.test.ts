import { expect, test } from 'vitest'
import { openKeptEmulator, type Keeping } from './keptEmulator.ts'
import { SnapshotError } from './snapshot.ts'
import { smallEnvironment } from './testing/smallEnvironment.ts'

const options = { environment: smallEnvironment(), now: () => new Date(0), newId: () => crypto.randomUUID() }
const api = 'http://localhost/api/data/v9.2'

/** A store in memory, and what became of it. */
function open(kept: string | null, foreign: Keeping['foreign'] = 'set aside', write?: () => Promise<void>) {
  const places = new Map<string, string>(kept === null ? [] : [['state', kept]])
  const saved: unknown[] = []
  const store: Keeping['store'] = {
    read: () => Promise.resolve(places.get('state') ?? null),
    write: write ?? ((text) => Promise.resolve(void places.set('state', text))),
    setAside: (now) => {
      places.set(`aside ${now.getTime()}`, places.get('state') ?? '')
      places.delete('state')
      return Promise.resolve(`aside ${now.getTime()}`)
    },
  }
  const opened = openKeptEmulator(options, { store, foreign, onSaved: (error) => void saved.push(error) })
  return { opened, places, saved }
}

test('what was saved is there the next time', async () => {
  const first = open(null)
  const { emulator, flush, damaged } = await first.opened
  expect([damaged, first.places.size]).toEqual([null, 0])
  const seed = JSON.stringify(emulator.snapshot())
  expect((await emulator.fetch(new Request(`${api}/PublishAllXml`, { method: 'POST' }))).ok).toBe(true)
  await flush()
  expect(first.saved).toEqual([null])

  const text = first.places.get('state') ?? ''
  expect(text).not.toBe(seed)
  const second = await open(text).opened
  expect(JSON.stringify(second.emulator.snapshot())).toBe(text)
  expect(second.damaged).toBeNull()
})

test.each([
  ['broken JSON', '{"format":"kinship-em', SyntaxError],
  ['another document', '{"format":"something"}', SnapshotError],
])('%s is set aside unchanged, and the seed begins', async (_, text, kind) => {
  const { opened, places } = open(text, 'refuse')
  const { damaged, emulator, flush } = await opened
  expect(damaged?.keptUnder).toBe('aside 0')
  expect(damaged?.cause).toBeInstanceOf(kind)
  emulator.reset()
  await flush()
  expect(places.get('aside 0')).toBe(text)
})

const foreignText = JSON.stringify({ format: 'kinship-emulator', version: 2, organizationId: 'elsewhere', changes: {} })

test('the state of another environment is refused and left alone, or set aside', async () => {
  const refused = open(foreignText, 'refuse')
  await expect(refused.opened).rejects.toThrow('belongs to the organization elsewhere')
  expect([...refused.places]).toEqual([['state', foreignText]])

  const aside = open(foreignText, 'set aside')
  expect((await aside.opened).damaged?.keptUnder).toBe('aside 0')
  expect([...aside.places]).toEqual([['aside 0', foreignText]])
})

test('a store that refuses to read opens nothing, so that nothing is overwritten', async () => {
  const store = { ...never, read: () => Promise.reject(new Error('locked')) }
  await expect(openKeptEmulator(options, { store, foreign: 'set aside', onSaved: () => undefined })).rejects.toThrow('locked')
})

const never = {
  write: () => Promise.reject(new Error('written')),
  setAside: () => Promise.reject(new Error('moved')),
}
