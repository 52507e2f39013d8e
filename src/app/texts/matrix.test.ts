import { expect, test } from 'vitest'
import { matrixTexts } from './matrix.ts'

test('one cell has the value already, several have', () => {
  const { summary } = matrixTexts.refused
  expect(summary(['3 many-to-many'], 1)).toBe('Not possible: 3 many-to-many. 1 has the value already.')
  expect(summary(['3 many-to-many'], 2)).toBe('Not possible: 3 many-to-many. 2 have the value already.')
  expect(summary(['3 many-to-many'], 0)).toBe('Not possible: 3 many-to-many.')
})
