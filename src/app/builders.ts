/** Builders for tests. */

import type { ReadClient } from '../dataverse/client.ts'
import { anEnvironment } from '../model/builders.ts'
import type { Session } from './session.tsx'
import { createWorkspace } from './workspace.ts'

/** A session of an empty environment that reads as it is told, to which nothing may be sent, in a browser without storage. */
export function aSession(read: ReadClient['read']): Session {
  const client = {
    origin: 'https://sample',
    read,
    write: () => Promise.reject(new Error('Nothing may be sent.')),
    batch: () => Promise.reject(new Error('Nothing may be sent.')),
  }
  return {
    connection: { id: 'sample', name: 'Sample', local: null, auth: null, organizationId: null, client, writer: client },
    organizationId: 'o',
    userId: 'u',
    environment: anEnvironment([]),
    workspace: createWorkspace('o', () => {
      throw new Error('There is no storage.')
    }),
    readOnly: null,
  }
}

/** What every receipt says of where and when it was made. */
export const receiptFacts = {
  version: 1,
  environment: 'https://sample',
  organizationId: 'o',
  userId: 'u',
  solution: 'ContosoProjects',
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:00:01.000Z',
} as const

/** The browser's storage, with a quota in characters that can be raised. */
export function aStorage(quota = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>()
  const place = { quota }
  const written: string[] = []
  const storage: Storage = {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()].toSorted()[index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      const others = [...items].filter(([present]) => present !== key)
      const size = others.reduce((sum, [present, text]) => sum + present.length + text.length, key.length + value.length)
      if (size > place.quota) throw new DOMException('Full.', 'QuotaExceededError')
      written.push(key)
      items.set(key, value)
    },
  }
  return Object.assign(() => storage, { storage, place, written })
}

/** A browser that refuses its storage. */
export const refusedStorage = (): Storage => {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}
