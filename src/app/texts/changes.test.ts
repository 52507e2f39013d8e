import { expect, test } from 'vitest'
import { changesTexts } from './changes.ts'

test.each<[readonly string[], string]>([
  [['Account'], 'Then publishes Account.'],
  [['Account', 'Contact'], 'Then publishes Account and Contact.'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'Then publishes A, B, C, D, E, and F.'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'Then publishes A, B, C, D, E, and 3 more tables.'],
])('says what will be published: %j', (tables, text) => {
  expect(changesTexts.thenPublishes(tables)).toBe(text)
})
