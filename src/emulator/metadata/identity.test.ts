import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { guidFrom } from './identity.ts'

test('an id is a lower-case GUID and follows from its names', () => {
  assert(
    property(array(string()), (names) => {
      expect(guidFrom(...names)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      expect(guidFrom(...names)).toBe(guidFrom(...names))
    }),
  )
})

test('near names have far ids', () => {
  const ids = new Set<string>()
  for (let index = 0; index < 20_000; index += 1) {
    ids.add(guidFrom('relationship', `cso_relationship_${index}`))
    ids.add(guidFrom('relationshi', `pcso_relationship_${index}`))
  }
  expect(ids.size).toBe(40_000)
})

test('the same name keeps its id for ever: snapshots hold it', () => {
  expect(guidFrom('relationship', 'account_parent_account')).toMatchInlineSnapshot(
    `"c2c5ae6c-22e4-8dde-bd6d-366ba7cbf8ee"`,
  )
})
