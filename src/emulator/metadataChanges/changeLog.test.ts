import { array, assert, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { atomically } from '../storage/journal.ts'
import { createStorage } from '../storage/storage.ts'
import { changedKinds, createChangeLog, type ChangeLog } from './changeLog.ts'

const step = record({
  action: constantFrom('put', 'delete', 'publish'),
  kind: constantFrom(...changedKinds),
  id: constantFrom('a', 'b', 'c'),
})
type Step = { action: string; kind: (typeof changedKinds)[number]; id: string }

const carryOut = (log: ChangeLog, { action, kind, id }: Step): void => {
  if (action === 'put') log.notePut(kind, { MetadataId: `${kind} ${id}` })
  else if (action === 'delete') log.noteDelete(kind, `${kind} ${id}`)
  else log.notePublish()
}

test('since a version: what was put last is changed, what was deleted last is deleted', () => {
  assert(
    property(array(step, { maxLength: 20 }), array(step, { maxLength: 20 }), (before, after) => {
      const log = createChangeLog('organization', createStorage())
      for (const each of before) carryOut(log, each)
      const { version } = log
      for (const each of after) carryOut(log, each)
      const last = new Map(
        after.flatMap(({ action, kind, id }) => (action === 'publish' ? [] : [[`${kind} ${id}`, action] as const])),
      )
      const ids = (wanted: string) => [...last].filter(([, action]) => action === wanted).map(([id]) => id)
      const { changed, deleted } = log.since(version)
      expect(changed).toEqual(new Set(ids('put')))
      for (const kind of changedKinds)
        expect(deleted[kind]).toEqual(new Set(ids('delete').filter((id) => id.startsWith(kind))))
      expect(log.version).toBe(version + after.length)
    }),
  )
})

test('a change that fails leaves version and history as they were', () => {
  const storage = createStorage()
  const log = createChangeLog('organization', storage)
  log.notePublish()
  const before = [log.version, log.history(log.version), storage.changes()]
  const fail = () =>
    atomically(storage.journal, () => {
      log.notePut('Entity', { MetadataId: 'a' })
      throw new Error('no')
    })
  expect(fail).toThrow('no')
  expect([log.version, log.history(log.version), storage.changes()]).toEqual(before)
  expect(log.history(log.version + 1)).toBeUndefined()
})

const historyOf = (...ids: string[]): string | undefined => {
  const log = createChangeLog('organization', createStorage())
  for (const id of ids) log.notePut('Entity', { MetadataId: id })
  return log.history(log.version)
}

test('the same version has another name after other changes, and the same after the same', () => {
  expect(historyOf('a', 'c')).not.toBe(historyOf('b', 'c'))
  expect(historyOf('a', 'c')).toBe(historyOf('a', 'c'))
  expect(createChangeLog('other', createStorage()).history(1_000_000)).not.toBe(historyOf())
})
