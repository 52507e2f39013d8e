import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { createClient } from './client.ts'
import type { Json } from './json.ts'
import { loadLookupRequirements } from './lookupRequirements.ts'

const origin = 'http://localhost:4173'
const { signal } = new AbortController()

test('lookups of many tables are read ten tables at a time, of every type that a relationship hangs on', async () => {
  const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date(0), newId: () => crypto.randomUUID() })
  const asked: string[] = []
  const client = createClient({
    origin,
    fetch: (request) => {
      asked.push(decodeURIComponent(request.url))
      return emulator.fetch(request)
    },
  })
  const others = ['lead', 'opportunity', 'quote', 'incident', 'task', 'email', 'letter', 'contract', 'nothing']
  const found = await loadLookupRequirements(client, ['account', 'contact', 'connection', ...others], { signal })
  expect(asked).toHaveLength(2)
  expect([...found.keys()].toSorted()).toEqual(['account', 'contact', 'connection', ...others].filter((one) => one !== 'nothing').toSorted())
  expect(found.get('account')?.get('ownerid')).toBe('SystemRequired')
  expect(found.get('account')?.get('parentaccountid')).toBe('None')
  expect(found.get('connection')?.get('relatedconnectionid')).toBe('ApplicationRequired')
  expect(found.get('contact')?.get('parentcustomerid')).toBe('None')
  expect(found.get('contact')?.has('fullname')).toBe(false)
})

const answering = (body: Json) => createClient({ origin, fetch: async () => Response.json(body) })

test('a level that is not known stays so, and an answer of another shape is refused', async () => {
  const strange = { LogicalName: 'a', Attributes: [{ LogicalName: 'b', RequiredLevel: { Value: 'Later' } }, { LogicalName: 'c' }] }
  const found = await loadLookupRequirements(answering({ value: [strange] }), ['a'], { signal })
  expect([...(found.get('a') ?? [])]).toEqual([
    ['b', { unknown: true, raw: 'Later' }],
    ['c', { unknown: true, raw: null }],
  ])
  await expect(loadLookupRequirements(answering({ value: [{ LogicalName: 'a' }] }), ['a'], { signal })).rejects.toThrow('Attributes')
})
