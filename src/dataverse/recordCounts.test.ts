import { expect, test } from 'vitest'
import { loadInheritedShares } from './inheritedShares.ts'
import { loadRecordCounts } from './recordCounts.ts'
import { answer, failing, fault, setUp } from './stubServer.ts'

const tables = Array.from({ length: 90 }, (_, index) => `t${index}`)
const asked = (request: Request): readonly string[] => {
  const names: unknown = JSON.parse(new URL(request.url).searchParams.get('@p1') ?? '[]')
  return Array.isArray(names) ? names.map(String) : []
}
const counted = (names: readonly string[]) =>
  answer(JSON.stringify({ EntityRecordCountCollection: { Count: names.length, IsReadOnly: false, Keys: names, Values: names.map((name) => Number(name.slice(1))) } }))

test('rows are counted forty tables at a time, with progress', async () => {
  const { client, seen } = setUp((request) => counted(asked(request)))
  const progress: number[] = []
  const counts = await loadRecordCounts(client, tables, { onProgress: (done) => progress.push(done) })
  expect([counts.size, counts.get('t7'), seen.length]).toEqual([90, 7, 3])
  expect(progress).toEqual([40, 80, 90])
})

test.each(['0x80041102', '0x80040216'])('a table that is not counted costs only itself: %s', async (code) => {
  const { client } = setUp((request) => (asked(request).includes('t13') ? fault(400, code) : counted(asked(request))))
  const counts = await loadRecordCounts(client, tables)
  expect([counts.size, counts.has('t13')]).toEqual([89, false])
})

test('what is no refusal of a table ends it', async () => {
  const { client, seen } = setUp(() => fault(403, '0x80040220'))
  expect((await failing(loadRecordCounts(client, tables))).status).toBe(403)
  expect(seen).toHaveLength(1)
})

test.each([
  ['{"value":[{"shares":3,"type":2},{"shares":1,"type":"account"}]}', [[2, 3], ['account', 1]]],
  ['{"value":[]}', []],
])('inherited shares of %s', async (body, expected) => {
  const { client } = setUp(() => answer(body))
  expect([...((await loadInheritedShares(client)) ?? [])]).toEqual(expected)
})

test('more shares than Dataverse aggregates are not counted; a missing privilege is an error', async () => {
  const limited = setUp(() => fault(400, '0x8004E023'))
  expect(await loadInheritedShares(limited.client)).toBeNull()
  const refused = setUp(() => fault(403, '0x80040220'))
  expect((await failing(loadInheritedShares(refused.client))).status).toBe(403)
  const odd = setUp(() => answer('{"value":[{"shares":null,"type":2}]}'))
  await expect(loadInheritedShares(odd.client)).rejects.toThrow('shares[0].shares')
})
