import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anEnvironment } from '../model/builders.ts'
import { closeLinks, loadLinks } from './applyLinks.ts'
import { forgetLinkRun, loadLinkRun } from './applyLinksJournal.ts'
import { withApplyLock } from './applyLock.ts'
import type { Session } from './session.tsx'
import { createWorkspace } from './workspace.ts'

vi.mock('./applyLinksJournal.ts')

/** Who holds the lock of an organization, as browsers tell it. */
let held: string[] = []
/** How often a lock was asked for. */
let requests = 0

beforeEach(() => {
  held = []
  requests = 0
  // Nobody waits here: who holds a lock holds it for longer than anybody does.
  const waited = AbortSignal.abort()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(waited)
  const request = async (name: string, { signal }: LockOptions, work: (lock: Lock) => unknown) => {
    requests += 1
    if (held.includes(name)) throw signal?.reason
    held.push(name)
    try {
      return await work({ name, mode: 'exclusive' })
    } finally {
      held = held.filter((each) => each !== name)
    }
  }
  const query = async () => ({ held: held.map((name) => ({ name })) })
  vi.stubGlobal('navigator', { locks: { request, query } })
  vi.mocked(loadLinkRun).mockReset().mockResolvedValue({ type: 'damaged' })
  vi.mocked(forgetLinkRun).mockReset().mockResolvedValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const client = {
  origin: 'https://sample',
  read: () => Promise.reject(new Error('Nothing is read.')),
  write: () => Promise.reject(new Error('Nothing may be sent.')),
  batch: () => Promise.reject(new Error('Nothing may be sent.')),
}
const sessionOf = (organizationId: string): Session => ({
  connection: { id: 'sample', name: 'Sample', local: null, auth: null, organizationId: null, client, writer: client },
  organizationId,
  userId: 'u',
  environment: anEnvironment([]),
  workspace: createWorkspace(organizationId, () => {
    throw new Error('There is no storage.')
  }),
  readOnly: null,
})

test('looking for an interrupted run takes no lock: this tab may be finding out about other writes', async () => {
  await withApplyLock('own', () => loadLinks(sessionOf('own')))
  expect(loadLinkRun).toHaveBeenCalledOnce()
  await loadLinks(sessionOf('free'))
  expect(requests).toBe(1)
})

test('what another tab is at is not shown as interrupted', async () => {
  held = ['apply:theirs']
  await loadLinks(sessionOf('theirs'))
  expect(loadLinkRun).not.toHaveBeenCalled()
})

const beginElsewhere = () => {
  held = ['apply:at work']
}
const removeElsewhere = () => {
  vi.mocked(loadLinkRun).mockResolvedValueOnce({ type: 'none' })
}

/** Closes what is shown of an organization; how often something was forgotten then. */
async function close(organizationId: string, prepare: () => void): Promise<number> {
  await loadLinks(sessionOf(organizationId))
  prepare()
  await closeLinks(sessionOf(organizationId))
  return vi.mocked(forgetLinkRun).mock.calls.length
}

test('closing forgets what is shown, and never a run that is not: another tab may be sending it', async () => {
  expect(await close('at work', beginElsewhere)).toBe(0)
  expect(await close('gone by now', removeElsewhere)).toBe(0)
  expect(await close('shown', () => undefined)).toBe(1)
})
