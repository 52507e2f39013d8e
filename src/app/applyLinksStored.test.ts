import { expect, test } from 'vitest'
import { createJudge, type LineDetail } from '../model/links/dryRun.ts'
import { createLedger } from '../model/links/ledger.ts'
import { linkEndsFor } from '../model/links/linkEnds.ts'
import { collectInput, type Matches } from '../model/links/linkInput.ts'
import { resolve, type FoundRow } from '../model/links/resolution.ts'
import { whole } from '../model/links/sliced.ts'
import { aManyToMany, aOneToMany, aTable, anEnvironment } from '../model/builders.ts'
import { storedBatch, storedLinkRun, type StoredLinkRun } from './applyLinksStored.ts'

const id = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000`
const row = (digit: number, name: string): FoundRow => ({ id: id(digit), name, value: name, parent: null })
const matches: Matches = { left: { type: 'name', column: 'name' }, right: { type: 'key', column: 'number', holds: 'text' } }

function aRun(): StoredLinkRun {
  const relationship = aManyToMany()
  const intersect = aTable({ logicalName: relationship.intersectTable, isIntersect: true })
  const found = linkEndsFor(anEnvironment([relationship], [intersect]), relationship)
  if ('problem' in found) throw new Error('It can be linked.')
  const collector = collectInput(matches)
  for (const [left, right] of [['One', 'A'], ['Two', 'A'], ['', 'A'], ['Three', 'A'], ['One', 'A']]) collector.add(left, right)
  const input = collector.finish()
  const dryRun = { input, left: whole(resolve(input.left, matches.left, [row(1, 'One'), row(2, 'Two'), row(3, 'Two')])), right: whole(resolve(input.right, matches.right, [row(4, 'A')])) }
  const ledger = createLedger(input.size)
  const details = new Map<number, LineDetail>()
  const judge = createJudge(dryRun, 'ManyToMany', 'link', new Set())
  for (let line = 0; line < input.size; line += 1) {
    const { state, detail } = judge(line)
    ledger.move(line, state)
    if (detail !== null) details.set(line, detail)
  }
  const setup = { schemaName: relationship.schemaName, mode: 'link' as const, matches }
  return { version: 1, id: 'run', organizationId: 'org', setup, ends: found.ends, dryRun, codes: ledger.codes(), details, startedAt: '2026-01-01T00:00:00.000Z' }
}

test('a run comes back from the database as it was', () => {
  const run = aRun()
  expect(storedLinkRun(structuredClone(run))).toEqual(run)
})

test.each<[string, (run: StoredLinkRun) => unknown]>([
  ['another version', (run) => ({ ...run, version: 2 })],
  ['a state that is none', (run) => ({ ...run, codes: Uint8Array.from([99]) })],
  ['a name that would lead elsewhere', (run) => ({ ...run, ends: { ...run.ends, navigation: '../x' } })],
  ['a row that is no GUID', (run) => ({ ...run, dryRun: { ...run.dryRun, left: { ...run.dryRun.left, rows: [{ ...row(1, 'x'), id: '1)' }] } } })],
  ['nothing', () => null],
])('%s is not believed', (_, damage) => expect(storedLinkRun(damage(aRun()))).toBeNull())

test('a batch is believed where it is one', () => {
  const batch = { number: 3, lines: [1, 2], ends: [{ line: 1, state: 'done', detail: null }] }
  expect(storedBatch(structuredClone(batch))).toEqual(batch)
  expect(storedBatch({ ...batch, ends: [{ line: 1, state: 'elsewhere', detail: null }] })).toBeNull()
})

test('a relationship that cannot be reached says why', () => {
  const relationship = aOneToMany({ referencedNavigation: '' })
  expect(linkEndsFor(anEnvironment([relationship]), relationship)).toEqual({ problem: { type: 'noNavigation' } })
  const many = aManyToMany()
  expect(linkEndsFor(anEnvironment([many]), many)).toEqual({ problem: { type: 'noEntitySet', table: many.intersectTable } })
})
