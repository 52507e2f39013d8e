import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aClient, error } from '../testing/client.ts'
import { coverage, coverageByArea } from './coverage.ts'
import { coveragePage } from './coveragePage.ts'
import { refusals } from '../operations/refusals.ts'
import { operations } from '../registry.ts'

const named = (statuses: readonly string[]) =>
  coverage
    .filter(({ status }) => statuses.includes(status))
    .map(({ operation }) => operation)
    .toSorted()

test('the coverage lists exactly what is registered', () => {
  expect(named(['supported', 'partial'])).toEqual(operations.map(({ name }) => name).toSorted())
  expect(named(['refused'])).toEqual(refusals.map(({ name }) => name).toSorted())
})

test('every operation names the file that tests it', () => {
  const missing = coverage.filter(
    (entry) => entry.status !== 'refused' && !existsSync(new URL(`../${entry.test}`, import.meta.url)),
  )
  expect(missing).toEqual([])
})

test('COVERAGE.md says what the lists say; vitest -u writes it', async () => {
  await expect(coveragePage(coverageByArea)).toMatchFileSnapshot('../COVERAGE.md')
})

test.each(coverage)('$operation is $status', async ({ operation, status, example: [method, path] }) => {
  const { ask } = aClient()
  const reply = await ask(method, path)
  if (status === 'refused') {
    expect([reply.status, reply.json]).toEqual([501, error('0x80040203', expect.stringContaining(operation))])
  } else expect(reply.status).not.toBe(501)
})
