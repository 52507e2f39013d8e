import { expect, test } from 'vitest'
import { DataverseError } from '../dataverse/dataverseError.ts'
import { createManualClock } from '../dataverse/manualClock.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { lostAnswers, refusals } from './faults.ts'
import { sendRow, type RowSight } from './sendRow.ts'

const path = '/api/data/v9.2/relationshiprolemaps(1)'
const request: WireRequest = { method: 'PATCH', path, headers: { 'If-Match': 'W/"7"' }, body: '{}' }
const withoutVersion: WireRequest = { ...request, headers: { 'If-Match': '*' } }
const refusal = (status: number, code: string) => new DataverseError('no', { kind: 'refused', status, code })

/** @param answers One for each send: an error, or null for success. `sights`: what each look shows; the last one stays. */
async function sendWith(answers: readonly (DataverseError | null)[], sights: readonly (RowSight | Error)[] = []) {
  const clock = createManualClock()
  const sent: WireRequest[] = []
  let looks = 0
  const transport = {
    write: async (wire: WireRequest) => {
      const answer = answers[sent.length]
      sent.push(wire)
      if (answer === undefined) throw new Error('It was sent once too often.')
      if (answer !== null) throw answer
      return { requestId: 'r', status: 204, entityId: null }
    },
  }
  const look = async (): Promise<RowSight> => {
    const sight = sights[Math.min(looks, sights.length - 1)]
    looks += 1
    if (sight === undefined) throw new Error('Nobody asked to look.')
    if (sight instanceof Error) throw sight
    return sight
  }
  const parameters = { transport, clock, signal: new AbortController().signal, onSettling: () => undefined }
  const outcome = await clock.run(sendRow({ request, withoutVersion, look }, parameters))
  return { outcome, sent: sent.map(({ headers }) => headers['If-Match']), looks, waited: clock.now() }
}

test('an answer ends it', async () => {
  expect(await sendWith([null])).toMatchObject({ outcome: { type: 'done', how: 'answered', requestId: 'r' }, sent: ['W/"7"'], looks: 0 })
})

test.each([
  [refusal(412, '0x80060882'), 'changed', 'changed'],
  [refusal(404, '0x80040217'), 'gone', 'gone'],
  // An id that a body names, of another row.
  [refusal(404, '0x80040217'), 'baseline', 'refused'],
  // Delivered twice on the way: the first one has been carried out.
  [refusal(412, '0x80040237'), 'target', 'done'],
  [refusal(412, '0x80060882'), new Error('unreadable'), 'unknown'],
] as const)('a row that is not as expected is looked at: %#', async (error, sight, type) => {
  expect(await sendWith([error], [sight])).toMatchObject({ outcome: { type }, sent: ['W/"7"'], looks: 1 })
})

test.each([
  [refusals.privilege, 'refused'],
  [refusals.signedOut, 'refused'],
])('a refusal is no lost answer: %#', async (error, type) => {
  expect(await sendWith([error])).toMatchObject({ outcome: { type, fault: { status: error.status } }, looks: 0 })
})

test.each(Object.entries(lostAnswers))('after %s it is looked at and never sent again', async (_, error) => {
  expect(await sendWith([error], ['baseline', new Error('unreadable'), 'target'])).toMatchObject({
    outcome: { type: 'done', how: 'seen' },
    sent: ['W/"7"'],
    looks: 3,
  })
})

test('what is not there once the server must have given up was not carried out', async () => {
  const { outcome, sent, waited } = await sendWith([lostAnswers.drop], ['baseline'])
  expect([outcome.type, sent.length]).toEqual(['notCarriedOut', 1])
  expect(waited).toBeGreaterThanOrEqual(155_000)
})

test('what could not be read stays unknown; what a colleague did is a conflict', async () => {
  expect((await sendWith([lostAnswers.drop], [new Error('unreadable')])).outcome.type).toBe('unknown')
  expect((await sendWith([lostAnswers.drop], ['changed'])).outcome.type).toBe('changed')
  expect((await sendWith([lostAnswers.drop], ['baseline', 'gone'])).outcome.type).toBe('gone')
})

test('where a table keeps no versions the row is compared right before', async () => {
  const noVersions = refusal(400, '0x8006088d')
  expect(await sendWith([noVersions, null], ['baseline'])).toMatchObject({ outcome: { type: 'done' }, sent: ['W/"7"', '*'] })
  // Without a version it may still be carried out after a colleague's change.
  const lost = [noVersions, lostAnswers.drop]
  expect(await sendWith(lost, ['baseline', 'changed', 'target'])).toMatchObject({ outcome: { type: 'done', how: 'seen' }, sent: ['W/"7"', '*'] })
  const late = await sendWith(lost, ['baseline', 'changed'])
  expect(late.outcome.type).toBe('changed')
  expect(late.waited).toBeGreaterThanOrEqual(155_000)
  expect(await sendWith([noVersions], ['changed'])).toMatchObject({ outcome: { type: 'changed' }, sent: ['W/"7"'] })
  expect(await sendWith([noVersions], [new Error('unreadable')])).toMatchObject({ outcome: { type: 'refused' }, sent: ['W/"7"'] })
})
