import { expect, test } from 'vitest'
import { changesTexts } from './changes.ts'

test.each<[readonly string[], string]>([
  [['Account'], 'Account is published afterwards.'],
  [['Account', 'Contact'], 'Account and Contact are published afterwards.'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D, E, and F are published afterwards.'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'A, B, C, D, E, and 3 more tables are published afterwards.'],
])('says what will be published: %j', (tables, text) => {
  expect(changesTexts.thenPublishes(tables)).toBe(text)
})

test.each<[number, number, RegExp, RegExp | null]>([
  [1, 0, /^The deletion takes effect at once: .* do(es)? not bring them back/, /next such action/],
  [2, 0, /^The deletions take effect at once/, /not touched/],
  [0, 3, /^The changes take effect .* from the next such action on\. Rows are not touched now\.$/, /at once/],
  [1, 2, /^The deletion takes effect at once.*The other changes take effect .* By these, rows are not touched now\.$/, null],
])('a confirmation of %i deletions and %i other changes says what happens when', (deletions, others, said, unsaid) => {
  const note = changesTexts.confirm.note(deletions, others)
  expect(note).toMatch(said)
  if (unsaid !== null) expect(note).not.toMatch(unsaid)
})
