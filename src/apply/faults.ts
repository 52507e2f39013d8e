import { DataverseError } from '../dataverse/dataverseError.ts'

/** What a bad day answers with. For tests. */
export const lostAnswers = {
  timeout: new DataverseError('No answer within 150 seconds.', { kind: 'timeout' }),
  drop: new DataverseError('No connection to the environment.', { kind: 'network' }),
  page: new DataverseError('A proxy answered instead of Dataverse.', { kind: 'html', status: 502 }),
  half: new DataverseError('The answer is not valid JSON.', { kind: 'badJson', status: 200 }),
  unavailable: new DataverseError('unavailable', { kind: 'unexpected', status: 503 }),
  sqlTimeout: new DataverseError('SQL timeout', { kind: 'failed', status: 500, code: '0x80044151' }),
  deadlock: new DataverseError('Generic SQL error. Error number 1205', { kind: 'failed', status: 400, code: '0x80040216' }),
} as const

export const refusals = {
  rule: new DataverseError('not valid', { kind: 'refused', status: 400, code: '0x80048204' }),
  privilege: new DataverseError('missing prvWriteRelationship', {
    kind: 'refused',
    status: 403,
    code: '0x80040220',
  }),
  signedOut: new DataverseError('signed out', { kind: 'unauthorized', status: 401 }),
} as const

export const pauses = {
  lock: new DataverseError('locked', { kind: 'customizationLock', status: 503, code: '0x80071151' }),
  throttled: new DataverseError('slow down', {
    kind: 'throttled',
    status: 429,
    code: '0x80072322',
    retryAfter: 17,
  }),
} as const
