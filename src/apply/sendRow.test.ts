import { expect, test } from 'vitest'
import { DataverseError } from '../dataverse/dataverseError.ts'
import { createManualClock } from '../dataverse/manualClock.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { faultOf } from './fault.ts'
import { lostAnswers, refusals } from './faults.ts'
import type { RowSettling } from './rowOutcome.ts'
import type { RowSight } from '../dataverse/rowSight.ts'
import { restoredOutcome } from './restoreRow.ts'
import { aRowEntry, createRowJournal } from './rowJournalStub.ts'
import { sendRow } from './sendRow.ts'

const path = '/api/data/v9.2/relationshiprolemaps(1)'
const request: WireRequest = { method: 'PATCH', path, headers: { 'If-Match': 'W/"7"' }, body: '{}' }
const withoutVersion: WireRequest = { ...request, headers: { 'If-Match': '*' } }
const refusal = (status: number, code: string) => new DataverseError('no', { kind: 'refused', status, code })

/** @param answers One for each send: an error, or null for success. `sights`: what each look shows; the last one stays. */
async function sendWith(
  answers: readonly (DataverseError | null)[],
  sights: readonly (RowSight | Error)[] = [],
  { sends = request, stopAfter, isFull = false }: { readonly sends?: WireRequest; readonly stopAfter?: number; readonly isFull?: boolean } = {},
) {
  const clock = createManualClock()
  const sent: WireRequest[] = []
  let looks = 0
  const transport = {
    write: async (wire: WireRequest) => {
      const answer = answers[sent.length]
      states.push(...[...entries.values()].map(({ state }) => state.type))
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
  const { journal, entries } = createRowJournal({ isFull })
  const states: string[] = []
  const stop = new AbortController()
  const told: RowSettling[] = []
  const onSettling = (settling: RowSettling) => {
    told.push(settling)
    if (told.length === stopAfter) stop.abort()
  }
  const parameters = { transport, clock, journal, signal: stop.signal, onSettling }
  const outcome = await clock.run(sendRow({ request: sends, withoutVersion, look, entry: aRowEntry() }, parameters))
  const left = [...entries.values()].map(restoredOutcome)
  return { outcome, left, states, sent: sent.map(({ headers }) => headers['If-Match']), looks, told, waited: clock.now() }
}

test.each([
  ['target', { type: 'done', status: 204, requestId: 'r', fault: null }],
  ['baseline', { type: 'notSeen', sight: 'baseline', fault: null }],
  ['changed', { type: 'notSeen', sight: 'changed' }],
  [new Error('unreadable'), { type: 'notSeen', sight: null, fault: { message: 'unreadable' } }],
] as const)('an answer alone is no proof: it is read back once: %s', async (sight, outcome) => {
  expect(await sendWith([null], [sight])).toMatchObject({ outcome, sent: ['W/"7"'], looks: 1 })
})

test.each([
  [refusal(412, '0x80060882'), 'changed', 'changed'],
  [refusal(404, '0x80040217'), 'gone', 'gone'],
  // An id that a body names, of another row.
  [refusal(404, '0x80040217'), 'baseline', 'refused'],
  // Delivered twice on the way: the first one has been carried out.
  [refusal(412, '0x80040237'), 'target', 'done'],
  // The first one gave the row to somebody else, who decides about the second.
  [refusals.privilege, 'target', 'done'],
  [refusals.privilege, 'baseline', 'refused'],
  [refusals.privilege, 'changed', 'refused'],
  [refusal(412, '0x80060882'), new Error('unreadable'), 'unknown'],
] as const)('what is refused is looked at: it may be the second delivery: %#', async (error, sight, type) => {
  expect(await sendWith([error], [sight])).toMatchObject({ outcome: { type }, sent: ['W/"7"'], looks: 1 })
})

test.each([
  ['DELETE', '0x80040217'],
  ['POST', '0x80040237'],
] as const)('a %s refused because it is so already is looked at for as long as reads may lag', async (method, code) => {
  const sends: WireRequest = { ...request, method }
  expect(await sendWith([refusal(404, code)], ['baseline', 'baseline', 'target'], { sends })).toMatchObject({ outcome: { type: 'done' }, looks: 3 })
  const { outcome, waited } = await sendWith([refusal(404, code)], ['baseline'], { sends })
  expect(outcome.type).toBe('refused')
  expect(waited).toBeLessThan(70_000)
})

test.each([
  [refusals.signedOut, 'unauthorized'],
  [new DataverseError('slow down', { kind: 'throttled', status: 429, code: '0x80072322' }), 'throttled'],
  [new DataverseError('no network', { kind: 'network', sent: false }), 'network'],
] as const)('what was refused before anything was looked at was not carried out: %#', async (error, kind) => {
  expect(await sendWith([error])).toMatchObject({ outcome: { type: 'refused', fault: { kind } }, looks: 0 })
})

test('whoever stops looking is told what was seen last, and that it is not certain', async () => {
  expect(await sendWith([lostAnswers.drop], ['baseline'], { stopAfter: 3 })).toMatchObject({ outcome: { type: 'unknown', sight: 'baseline' }, sent: ['W/"7"'] })
  // Stopped before the first look: it is made all the same, as it usually tells the end.
  expect(await sendWith([lostAnswers.drop], ['target'], { stopAfter: 1 })).toMatchObject({ outcome: { type: 'done' }, looks: 1 })
  const { told } = await sendWith([lostAnswers.drop], ['baseline', new Error('unreadable'), 'target'])
  expect(told).toEqual([null, 'baseline', 'baseline'].map((sight) => ({ sight, settledAt: 155_000, fault: faultOf(lostAnswers.drop) })))
})

test('without a version a colleague’s change does not end it: it may still be carried out', async () => {
  const sends: WireRequest = { ...request, method: 'PUT', headers: {} }
  expect(await sendWith([lostAnswers.drop], ['changed', 'target'], { sends })).toMatchObject({ outcome: { type: 'done' }, looks: 2 })
})

test.each(Object.entries(lostAnswers))('after %s it is looked at and never sent again', async (_, error) => {
  expect(await sendWith([error], ['baseline', new Error('unreadable'), 'target'])).toMatchObject({
    outcome: { type: 'done', fault: { message: error.message } },
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
  expect((await sendWith([lostAnswers.drop], [new Error('unreadable')])).outcome).toMatchObject({ type: 'unknown', sight: null })
  expect((await sendWith([lostAnswers.drop], ['changed'])).outcome.type).toBe('changed')
  expect((await sendWith([lostAnswers.drop], ['baseline', 'gone'])).outcome.type).toBe('gone')
})

test('where a table keeps no versions the row is compared right before', async () => {
  const noVersions = refusal(400, '0x8006088d')
  expect(await sendWith([noVersions, null], ['baseline', 'target'])).toMatchObject({ outcome: { type: 'done' }, sent: ['W/"7"', '*'] })
  // Without a version it may still be carried out after a colleague's change.
  const lost = [noVersions, lostAnswers.drop]
  expect(await sendWith(lost, ['baseline', 'changed', 'target'])).toMatchObject({ outcome: { type: 'done' }, sent: ['W/"7"', '*'] })
  const late = await sendWith(lost, ['baseline', 'changed'])
  expect(late.outcome.type).toBe('changed')
  expect(late.waited).toBeGreaterThanOrEqual(155_000)
  expect(await sendWith([noVersions], ['changed'])).toMatchObject({ outcome: { type: 'changed' }, sent: ['W/"7"'] })
  expect(await sendWith([noVersions], [new Error('unreadable')])).toMatchObject({ outcome: { type: 'refused' }, sent: ['W/"7"'] })
})

test('it is journaled before it is sent, and with its end once that is known', async () => {
  expect(await sendWith([null], ['target'])).toMatchObject({ states: ['sent'], left: [{ type: 'done', status: 204 }] })
  expect(await sendWith([refusals.signedOut])).toMatchObject({ states: ['sent'], left: [{ type: 'refused' }] })
  const unknown = await sendWith([lostAnswers.drop], ['baseline'], { stopAfter: 2 })
  expect(unknown).toMatchObject({ outcome: { type: 'unknown' }, left: [{ type: 'unknown', fault: { kind: 'network' }, sight: 'baseline' }] })
  expect(restoredOutcome({ ...aRowEntry(), state: { type: 'sent' } })).toMatchObject({ type: 'unknown', fault: { kind: 'closed' }, sight: null })
  expect(restoredOutcome(aRowEntry())).toEqual({ type: 'notSent', reason: 'closed', message: null })
})

test('without a journal nothing is sent', async () => {
  expect(await sendWith([null], [], { isFull: true })).toMatchObject({ outcome: { type: 'notSent', reason: 'journal', message: 'The disk is full.' }, sent: [] })
})
