import { assert, constantFrom, property, string, array } from 'fast-check'
import { expect, test } from 'vitest'
import { like } from './like.ts'

test.each([
  ['contoso', 'Contoso', true],
  ['%toso', 'Contoso', true],
  ['con%', 'Contoso', true],
  ['c%t%o', 'Contoso', true],
  ['c_ntoso', 'Contoso', true],
  ['c_toso', 'Contoso', false],
  ['[a-d]ontoso', 'Contoso', true],
  ['[^a-d]ontoso', 'Contoso', false],
  ['[cx]%', 'Xylo', true],
  ['100[%]', '100%', true],
  ['100[%]', '1000', false],
  ['[unclosed', '[unclosed', true],
  ['', '', true],
  ['', 'x', false],
  ['%', '', true],
  ['%%', 'x', true],
  ['a%b', 'ab c', false],
] as const)('%s over %s is %s', (pattern, text, expected) => {
  expect(like(pattern)(text)).toBe(expected)
})

test('a run before and after finds exactly the texts that contain the part', () => {
  const letters = array(constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((list) => list.join(''))
  assert(property(letters, letters, (part, text) => like(`%${part}%`)(text) === text.includes(part)))
})

test('no pattern is slow', () => {
  assert(
    property(string(), (tail) => {
      const start = performance.now()
      like(`${'%a'.repeat(200)}${tail}`)('a'.repeat(2000))
      return performance.now() - start < 500
    }),
    { numRuns: 5 },
  )
})
