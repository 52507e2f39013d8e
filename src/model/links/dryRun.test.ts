import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJudge, pairKey, pairsByLeft, type LinkKind, type LinkMode } from './dryRun.ts'
import { createLedger, totalOf } from './ledger.ts'
import { collectInput, type Matches } from './linkInput.ts'
import { lineStates, mayBecome } from './lineState.ts'
import { resolve, soughtValues, type FoundRow } from './resolution.ts'
import { comparable, malformedBy } from './rowMatch.ts'
import { whole, type Sliced } from './sliced.ts'

const guid = (digit: number) => `0000000${digit}-0000-4000-8000-00000000000${digit}`
const row = (id: string, name: string, parent: string | null = null): FoundRow => ({ id, name, value: name, parent })
const byName: Matches = { left: { type: 'name', column: 'name' }, right: { type: 'name', column: 'name' } }

function judged(kind: LinkKind, mode: LinkMode, lines: readonly (readonly (string | undefined)[])[], rows: { left: readonly FoundRow[]; right: readonly FoundRow[] }, linked: readonly [number, number][] = []) {
  const collector = collectInput(byName)
  for (const [left, right] of lines) collector.add(left, right)
  const input = collector.finish()
  const dryRun = { input, left: whole(resolve(input.left, byName.left, rows.left)), right: whole(resolve(input.right, byName.right, rows.right)) }
  const judge = createJudge(dryRun, kind, mode, new Set(linked.map(([left, right]) => pairKey({ left, right }))))
  return lines.map((_, line) => judge(line))
}

test.each([
  [{ type: 'id' } as const, `{${guid(1).toUpperCase()}}`, null],
  [{ type: 'id' } as const, '12', 'notGuid'],
  [{ type: 'id' } as const, `=${guid(1)}`, 'notGuid'],
  [{ type: 'name', column: 'name' } as const, '   ', 'empty'],
  [{ type: 'name', column: 'name' } as const, undefined, 'missingColumn'],
  [{ type: 'name', column: 'name' } as const, 'x'.repeat(1_001), 'tooLong'],
  [{ type: 'key', column: 'number', holds: 'number' } as const, '12a', 'notNumber'],
  [{ type: 'key', column: 'number', holds: 'number' } as const, ' 012 ', null],
])('%j takes %j: %s', (match, text, reason) => expect(malformedBy(match, text)).toBe(reason))

test('braces, case and spellings of a number do not matter', () => {
  expect(comparable({ type: 'id' }, ` {${guid(2).toUpperCase()}} `)).toBe(guid(2))
  expect(comparable({ type: 'key', column: 'n', holds: 'number' }, '012.50')).toBe('12.5')
  expect(comparable({ type: 'name', column: 'n' }, ' Ärger ')).toBe('ärger')
})

test('every line of a many-to-many has its verdict', () => {
  const rows = { left: [row('l1', 'One'), row('l2', 'Two'), row('l3', 'two')], right: [row('r1', 'A'), row('r2', 'B')] }
  const lines = [['one', 'A'], ['One', 'b'], ['ONE', 'a '], ['two', 'A'], ['three', 'C'], ['', 'A'], ['One']]
  expect(judged('ManyToMany', 'link', lines, rows, [[0, 1]])).toEqual([
    { state: 'new', detail: null },
    { state: 'already', detail: null },
    { state: 'duplicate', detail: { type: 'duplicate', firstLine: 0, sameLink: true } },
    { state: 'ambiguous', detail: { type: 'ambiguous', side: 'left', candidates: [rows.left[1], rows.left[2]] } },
    { state: 'notFound', detail: { type: 'notFound', sides: ['left', 'right'] } },
    { state: 'malformed', detail: { type: 'malformed', malformed: { side: 'left', reason: 'empty' } } },
    { state: 'malformed', detail: { type: 'malformed', malformed: { side: 'right', reason: 'missingColumn' } } },
  ])
  expect(judged('ManyToMany', 'unlink', lines.slice(0, 2), rows, [[0, 1]]).map(({ state }) => state)).toEqual(['already', 'new'])
})

test('of a one-to-many a line moves a row, or repeats it', () => {
  const rows = { left: [row('l1', 'One'), row('l2', 'Two')], right: [row('r1', 'A', 'l1'), row('r2', 'B', 'l9'), row('r3', 'C')] }
  const lines = [['One', 'A'], ['Two', 'B'], ['One', 'B'], ['One', 'C']]
  expect(judged('OneToMany', 'link', lines, rows)).toEqual([
    { state: 'already', detail: null },
    { state: 'moves', detail: { type: 'moves', from: 'l9' } },
    { state: 'duplicate', detail: { type: 'duplicate', firstLine: 1, sameLink: false } },
    { state: 'new', detail: null },
  ])
  expect(judged('OneToMany', 'unlink', lines, rows).map(({ state }) => state)).toEqual(['new', 'already', 'already', 'already'])
})

test('law: a ledger never loses a line, whatever is tried', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...lineStates)), { maxLength: 300 }), (size, moves) => {
      const ledger = createLedger(size)
      for (const [line, to] of moves) {
        const before = line < size ? ledger.stateOf(line) : null
        if (before !== null && mayBecome(before, to)) ledger.move(line, to)
        else expect(() => ledger.move(line, to)).toThrow()
        expect(totalOf(ledger.counts())).toBe(size)
      }
      const again = createLedger(ledger.codes())
      expect(again.counts()).toEqual(ledger.counts())
      for (const state of lineStates) expect(ledger.linesIn([state])).toHaveLength(ledger.counts()[state])
    }),
  )
})

function counted<Result>(work: Sliced<Result>): { turns: number; result: Result } {
  for (let turns = 0; ; turns += 1) {
    const step = work.next()
    if (step.done === true) return { turns, result: step.value }
  }
}

test('20,000 different names leave the page its turns', () => {
  const collector = collectInput(byName)
  const names = Array.from({ length: 20_000 }, (_, line) => `Name ${line}`)
  for (const name of names) collector.add(name, name)
  const input = collector.finish()
  const sought = counted(soughtValues(input, 'left', byName.left))
  expect(sought.result).toHaveLength(20_000)
  const resolution = counted(resolve(input.left, byName.left, names.map((name) => row(name, name))))
  expect(resolution.result.rows).toHaveLength(20_000)
  const pairs = counted(pairsByLeft({ input, left: resolution.result, right: resolution.result }))
  expect(pairs.result.size).toBe(20_000)
  expect([sought, resolution, pairs].map(({ turns }) => turns)).toEqual([20, 40, 20])
})
