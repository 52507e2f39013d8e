import { expect, test } from 'vitest'
import type { Fault } from '../../apply/fault.ts'
import { certainText, settlingText } from './settling.ts'

const faultOf = (kind: Fault['kind']): Fault => ({ kind, status: null, code: null, message: '', requestId: null, retryAfter: null })

test.each([
  ['failed', 'Dataverse answered that it failed, as it does when its database gives up.'],
  ['timeout', 'Dataverse did not answer in time.'],
  ['network', 'No answer told how it ended.'],
  ['html', 'What came in place of an answer does not tell how it ended.'],
  ['throttled', 'What came in place of an answer does not tell how it ended.'],
  ['unauthorized', 'What came in place of an answer does not tell how it ended.'],
  ['customizationLock', 'What came in place of an answer does not tell how it ended.'],
] as const)('says why it is not known yet, and that it is looked at: %s', (kind, cause) => {
  const text = settlingText(faultOf(kind))
  expect(text.startsWith(cause)).toBe(true)
  expect(text).toContain('Kinship looks whether it was carried out after all')
})

test('says for how long at most', () => {
  expect(certainText(155)).toBe('Certain in 155 seconds at the latest.')
})
