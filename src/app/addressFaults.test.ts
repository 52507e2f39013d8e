import { expect, test } from 'vitest'
import { addressFaults } from './addressFaults.ts'
import { graphSearch } from './graph/graphSearch.ts'

test('each parameter that did not pass is named', async () => {
  const result = await graphSearch['~standard'].validate({ layout: 'foo', map: 'perhaps' })
  const lines = addressFaults(result)?.split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^layout: ./),
    expect.stringMatching(/^map: ./),
  ])
})

test('another cause is not taken for one', () => {
  expect(addressFaults(new Error('no'))).toBeNull()
  expect(addressFaults({ value: {} })).toBeNull()
})
