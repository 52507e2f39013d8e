import { expect, test } from 'vitest'
import { DataverseError } from '../dataverse/dataverseError.ts'
import { describeRowError, describeRowFault } from './applyRowFault.ts'
import { faultOf } from '../apply/fault.ts'
import { describeError, underTitle } from './describeError.ts'

const lacking = new DataverseError('Principal user (Id=1) is missing prvReadRelationship privilege (Id=2)', {
  kind: 'refused',
  status: 403,
  code: '0x80040220',
})

test('a missing privilege is named in the same words everywhere, with who can help', () => {
  const described = describeError(lacking)
  expect(described.title).toBe('You lack the privilege prvReadRelationship')
  expect(described.next).toBe('An administrator can add it to one of your security roles.')
  expect(describeRowError(lacking)).toEqual(described)
})

test('under a title that says what was wanted, the missing privilege is told after it', () => {
  const { title, next } = underTitle('The roles could not be read', describeError(lacking))
  expect(title).toBe('The roles could not be read')
  expect(next).toBe('You lack the privilege prvReadRelationship. An administrator can add it to one of your security roles.')
})

test('a refused write of rows says that nothing was changed, and a refused reading does not', () => {
  expect(describeRowFault(faultOf(lacking)).next).toBe('An administrator can add it to one of your security roles. Nothing was changed.')
  expect(describeRowError(new DataverseError('No.', { kind: 'refused', status: 403, code: '' })).title).toBe('You may not do that')
})

test('what somebody changed meanwhile is not for the customizer to change', () => {
  const { title, next } = describeError(new DataverseError('The version does not match.', { kind: 'refused', status: 412, code: '0x80060882' }))
  expect(title).toBe('Dataverse holds something else by now')
  expect(next).toBe('Somebody may have changed it meanwhile. Look at it as it is now, then decide again.')
})

test('a sign-in that has ended and a mistake of ours say nothing of staged changes: there may be none', () => {
  for (const error of [new DataverseError('HTTP 401', { kind: 'unauthorized', status: 401 }), new Error('Oh')]) {
    expect(describeError(error).next).not.toContain('staged')
  }
})
