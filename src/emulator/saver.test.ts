import { expect, test } from 'vitest'
import { createSaver } from './saver.ts'

const fail = (error: unknown) => {
  throw error
}

test('whoever asks for a save waits for the one that holds their change', async () => {
  const log: string[] = []
  const ends: (() => void)[] = []
  const save = () =>
    new Promise<void>((resolve) => {
      log.push('save')
      ends.push(resolve)
    })
  const saver = createSaver(save, 60_000, fail)
  saver.changed()
  const first = saver.flush()
  await Promise.resolve()
  saver.changed()
  const second = saver.flush().then(() => log.push('second'))
  const third = saver.flush().then(() => log.push('third'))
  ends[0]?.()
  await first
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(log).toEqual(['save', 'save'])
  ends[1]?.()
  await Promise.all([second, third])
  expect(log.slice(0, 2)).toEqual(['save', 'save'])
})

test('what could not be saved is saved the next time', async () => {
  let saved = 0
  const saver = createSaver(() => (saved++ === 0 ? Promise.reject(new Error('full')) : Promise.resolve()), 60_000, fail)
  saver.changed()
  await expect(saver.flush()).rejects.toThrow('full')
  await saver.flush()
  expect(saved).toBe(2)
})
