import { expect, test } from 'vitest'
import { aStorage, refusedStorage } from './builders.ts'
import { forgetEnvironments, recentEnvironments, rememberEnvironment } from './recentEnvironments.ts'

const anywhere = () => true
const ours = (origin: string) => origin.endsWith('.dynamics.com')
const environment = (number: number, host = `org${number}`) => ({
  organizationId: `00000000-0000-4000-8000-00000000000${number}`,
  name: `Environment ${number}`,
  origin: `https://${host}.crm4.dynamics.com`,
  readOnly: number === 2,
})

test('the last five are kept, the latest first, each once and where it was opened last', () => {
  const storage = aStorage()
  for (const number of [1, 2, 3, 4, 5, 6]) rememberEnvironment(environment(number), anywhere, storage)
  rememberEnvironment(environment(3, 'moved'), anywhere, storage)
  const recent = recentEnvironments(anywhere, storage)
  expect(recent).toEqual([environment(3, 'moved'), environment(6), environment(5), environment(4), environment(2)])
})

test('what is stored adds no host', () => {
  const storage = aStorage()
  rememberEnvironment({ ...environment(1), origin: 'https://evil.example' }, anywhere, storage)
  rememberEnvironment(environment(2), anywhere, storage)
  expect(recentEnvironments(ours, storage)).toEqual([environment(2)])
})

test.each(['{', '{}', '[{"organizationId":"x"}]', '[{"organizationId":"00000000-0000-4000-8000-000000000001","name":"a","origin":"x","readOnly":false}]', 'null'])(
  'a damaged store remembers none: %s',
  (text) => {
    const storage = aStorage()
    storage().setItem('kinship.environments.1', text)
    expect(recentEnvironments(anywhere, storage)).toEqual([])
  },
)

test('a browser that refuses its storage is no obstacle', () => {
  rememberEnvironment(environment(1), anywhere, refusedStorage)
  forgetEnvironments(refusedStorage)
  expect(recentEnvironments(anywhere, refusedStorage)).toEqual([])
})

test('signing out forgets them', () => {
  const storage = aStorage()
  rememberEnvironment(environment(1), anywhere, storage)
  forgetEnvironments(storage)
  expect(storage().length).toBe(0)
})
