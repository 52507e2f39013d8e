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

beforeEach(() => {
  held = []
  const request = vi.fn(async (name: string, _: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (held.includes(name)) return work(null)
    held.push(name)
    try {
      return await work({ name, mode: 'exclusive' })
    } finally {
      held = held.filter((each) => each !== name)
    }
  })
  const query = async () => ({ held: held.map((name) => ({ name })) })
  vi.stubGlobal('navigator', { locks: { request, query } })
  vi.mocked(loadLinkRun).mockReset().mockResolvedValue({ type: 'damaged' })
  vi.mocked(forgetLinkRun).mockReset().mockResolvedValue()
})
afterEach(() => vi.unstubAllGlobals())

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
  expect(navigator.locks.request).toHaveBeenCalledOnce()
})

test('what another tab is at is not shown as interrupted', async () => {
  held = ['apply:theirs']
  await loadLinks(sessionOf('theirs'))
  expect(loadLinkRun).not.toHaveBeenCalled()
})

test('closing forgets what is shown, and never a run that is not: another tab may be sending it', async () => {
  const close = async (organizationId: string, prepare: () => void) => {
    await loadLinks(sessionOf(organizationId))
    prepare()
    await closeLinks(sessionOf(organizationId))
    return vi.mocked(forgetLinkRun).mock.calls.length
  }
  expect(await close('at work', () => (held = ['apply:at work']))).toBe(0)
  expect(await close('gone by now', () => vi.mocked(loadLinkRun).mockResolvedValueOnce({ type: 'none' }))).toBe(0)
  expect(await close('shown', () => undefined)).toBe(1)
})
