import { afterEach, expect, test, vi } from 'vitest'
import { startPublish } from './apply.ts'
import { aSession } from './builders.ts'
import type { Session } from './session.tsx'

afterEach(() => vi.unstubAllGlobals())

/** An environment that answers nothing: whatever was started stays under way. */
const session = aSession(() => new Promise<never>(() => undefined))

test('a button that is pressed twice starts once, and is not told that another tab is at work', async () => {
  const request = vi.fn(async (_name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) => {
    const lock: Lock | null = request.mock.calls.length === 1 ? { name: 'apply:o', mode: 'exclusive' } : null
    // The browser grants a lock a moment later.
    await Promise.resolve()
    return work(lock)
  })
  vi.stubGlobal('navigator', { locks: { request } })
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
  void startPublish(session, ['account'])
  await startPublish(session, ['account'])
  expect(request).toHaveBeenCalledOnce()
})

test.each<[string, Partial<Session>]>([
  ['opened so', { connection: { ...session.connection, writer: null } }],
  ['of another organization', { readOnly: { type: 'otherOrganization', answered: 'p' } }],
  ['of somebody without privileges', { readOnly: { type: 'privileges', missing: ['prvWriteRelationship'] } }],
])('an environment that is read-only, %s, is not asked for a lock', async (_, readOnly) => {
  const request = vi.fn()
  vi.stubGlobal('navigator', { locks: { request } })
  await startPublish({ ...session, organizationId: `read-only ${_}`, ...readOnly }, ['account'])
  expect(request).not.toHaveBeenCalled()
})
