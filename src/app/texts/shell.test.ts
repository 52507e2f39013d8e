import { expect, test } from 'vitest'
import { shellTexts } from './shell.ts'

const { waits } = shellTexts.loading

test.each([
  [waits.throttled(1), 'Dataverse asks to wait: 1 second left.'],
  [waits.throttled(1_200), 'Dataverse asks to wait: 1,200 seconds left.'],
  [waits.unavailable(1), 'Dataverse is unavailable. The next try is in 1 second.'],
  [waits.network(2), 'No connection. The next try is in 2 seconds.'],
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})
