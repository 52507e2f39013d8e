import { expect, test } from 'vitest'
import { withKey, type Typed } from './typedAhead.ts'

test.each([
  [['a', 'c', 'c'], 'acc', false],
  [['a', '😀', 'Backspace', 'b'], 'ab', false],
  [['Backspace', 'Shift', 'A', 'ArrowDown', ' ', 'b'], 'A b', false],
  [['a', 'Enter', 'b', 'Backspace'], 'a', true],
])('%j become “%s”', (keys, text, entered) => {
  const typed = keys.reduce<Typed>((before, key) => withKey(before, key) ?? before, { text: '', entered: false })
  expect(typed).toEqual({ text, entered })
})
