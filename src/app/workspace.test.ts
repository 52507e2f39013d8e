import { expect, test } from 'vitest'
import type { CascadeChange } from '../model/change.ts'
import { createWorkspace } from './workspace.ts'
import { storageKey } from './workspaceStorage.ts'

const organization = '5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11'

const change: CascadeChange = {
  type: 'cascade',
  schemaName: 'contact_customer_accounts',
  action: 'assign',
  before: 'Cascade',
  after: 'NoCascade',
}

/** The browser's storage, with a quota in characters. */
function aStorage(quota = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      if (value.length > quota) throw new DOMException('Full.', 'QuotaExceededError')
      items.set(key, value)
    },
  }
}

test('what was staged is there in the next tab', () => {
  const storage = aStorage()
  createWorkspace(organization, storage).getState().stage([change])
  expect(createWorkspace(organization, storage).getState().staged).toEqual([change])
})

test('one environment does not see the staged changes of another', () => {
  const storage = aStorage()
  createWorkspace(organization, storage).getState().stage([change])
  expect(createWorkspace('another', storage).getState().staged).toEqual([])
})

test('undo and redo walk through staged changes and moves alike', () => {
  const { getState } = createWorkspace(organization, aStorage())
  getState().stage([change])
  getState().place('account', { contact: { x: 1, y: 2 } })
  getState().undo()
  expect(getState().positions).toEqual({})
  expect(getState().staged).toEqual([change])
  getState().undo()
  expect(getState().staged).toEqual([])
  getState().redo()
  getState().redo()
  expect(getState().staged).toEqual([change])
  expect(getState().positions).toEqual({ account: { contact: { x: 1, y: 2 } } })
})

test('what the server took over cannot be staged again by undo', () => {
  const { getState } = createWorkspace(organization, aStorage())
  getState().stage([change])
  getState().settle([])
  getState().undo()
  expect(getState().staged).toEqual([])
})

test.each([
  ['no JSON', '{"version":1,'],
  ['another version', JSON.stringify({ version: 99 })],
  [
    'an unknown cascade value',
    JSON.stringify({
      version: 1,
      staged: [{ ...change, after: 'CascadeV2' }],
      positions: {},
      solution: null,
      unpublished: [],
    }),
  ],
])('%s is set aside unchanged, said, and not overwritten', (_, text) => {
  const storage = aStorage()
  const key = storageKey(organization)
  storage.setItem(key, text)
  const { getState } = createWorkspace(organization, storage)
  const { problem } = getState()
  if (problem?.type !== 'unreadable') throw new Error('The problem was not reported.')
  expect(storage.getItem(problem.keptUnder)).toBe(text)
  getState().stage([change])
  expect(storage.getItem(problem.keptUnder)).toBe(text)
})

test('what was set aside before is not overwritten by what is set aside now', () => {
  const storage = aStorage()
  const kept = ['first', 'second', 'second'].map((text) => {
    storage.setItem(storageKey(organization), text)
    const { problem } = createWorkspace(organization, storage).getState()
    if (problem?.type !== 'unreadable') throw new Error('The problem was not reported.')
    return problem.keptUnder
  })
  expect(kept.map((key) => storage.getItem(key))).toEqual(['first', 'second', 'second'])
  expect(new Set(kept).size).toBe(2)
})

test('a full storage is said, and the staged changes stay in the tab', () => {
  const { getState } = createWorkspace(organization, aStorage(20))
  getState().stage([change])
  expect(getState().problem?.type).toBe('unsaved')
  expect(getState().staged).toEqual([change])
})
