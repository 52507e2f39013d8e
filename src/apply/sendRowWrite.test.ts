import { expect, test } from 'vitest'
import type { DataverseClient } from '../dataverse/client.ts'
import { DataverseError, type DataverseErrorDetails } from '../dataverse/dataverseError.ts'
import { deleteRequest } from '../dataverse/wireRequest.ts'
import { sendRowWrite } from './sendRowWrite.ts'

const request = deleteRequest('/api/data/v9.2/accounts(1)/x/$ref')

/** A server that answers so, and what it was sent. */
function server(answer: DataverseErrorDetails | null) {
  const sent: string[] = []
  const client: DataverseClient = {
    origin: 'https://contoso.crm4.dynamics.com',
    read: () => Promise.reject(new Error('Nothing is read here.')),
    write: async ({ path }, { kind }) => {
      sent.push(`${kind} ${path}`)
      if (answer !== null) throw new DataverseError('message', answer)
      return { requestId: 'r1', status: 204, entityId: null }
    },
  }
  return { client, sent }
}

const there = async () => true
const absent = async () => false
const unreadable = () => Promise.reject(new DataverseError('no network', { kind: 'network' }))

test.each([
  ['accepted and so', null, there, { type: 'accepted', status: 204, requestId: 'r1', seen: { type: 'there' } }],
  ['accepted and not so', null, absent, { type: 'accepted', seen: { type: 'absent' } }],
  ['accepted and not seen', null, unreadable, { type: 'accepted', seen: { type: 'unseen', fault: { kind: 'network' } } }],
  ['refused', { kind: 'refused', status: 403, code: '0x80040220' }, there, { type: 'refused', fault: { status: 403 } }],
  // Perhaps delivered twice on the way: the first one was carried out, and the second one refused because of it.
  ['refused for its version and so', { kind: 'refused', status: 412, code: '0x80060882' }, there, { type: 'lost', seen: { type: 'there' } }],
  ['refused as gone and not so', { kind: 'refused', status: 404, code: '0x80040217' }, absent, { type: 'refused' }],
  ['refused as there and not seen', { kind: 'refused', status: 412, code: '0x80040237' }, unreadable, { type: 'lost', seen: { type: 'unseen' } }],
  ['slowed down', { kind: 'throttled', status: 429, code: '0x80072322' }, there, { type: 'refused' }],
  ['never sent', { kind: 'network', sent: false }, there, { type: 'refused' }],
  ['not signed in', { kind: 'unauthorized', status: 401 }, there, { type: 'refused' }],
  ['lost and so', { kind: 'network' }, there, { type: 'lost', seen: { type: 'there' } }],
  ['late and not so', { kind: 'timeout' }, absent, { type: 'lost', seen: { type: 'absent' } }],
  ['broken and not seen', { kind: 'failed', status: 500, code: '0x80040216' }, unreadable, { type: 'lost', seen: { type: 'unseen' } }],
  ['a gateway', { kind: 'html', status: 502 }, absent, { type: 'lost', seen: { type: 'absent' } }],
] as const)('%s: sent once, and what is said is what is known', async (_, answer, isAsWanted, expected) => {
  const { client, sent } = server(answer)
  expect(await sendRowWrite(client, request, isAsWanted)).toMatchObject(expected)
  expect(sent).toEqual(['dataWrite /api/data/v9.2/accounts(1)/x/$ref'])
})
