import { expect, test } from 'vitest'
import { csvOf, csvParts } from '../csv.ts'
import { parseTable } from './tableText.ts'

const bytes = (...parts: (readonly number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))).buffer
const utf16 = (text: string, mark: boolean) => Uint8Array.from([...(mark ? [0xff, 0xfe] : []), ...Array.from(text).flatMap((each) => [each.charCodeAt(0) % 256, each.charCodeAt(0) >> 8])]).buffer
const rowsOf = (source: string | ArrayBuffer) => {
  const parsed = parseTable(source)
  return 'problem' in parsed ? parsed.problem : parsed.rows
}

test.each([
  ['tabs', 'a\tb\nc\td'],
  ['semicolons, as German Excel writes', 'a;b\nc;d'],
  ['mixed line ends', 'a,b\r\nc,d\r'],
  ['empty lines between', '\n\na,b\n\n\nc,d\n\n'],
  ['a mark and quotes', '\uFEFF"a","b"\r\n"c","d"'],
])('%s', (_, text) => expect(rowsOf(text)).toEqual([['a', 'b'], ['c', 'd']]))

test('a name may hold a comma where tabs separate', () => {
  expect(rowsOf('Adams, Amy\tx\nBaker, Bo\ty')).toEqual([['Adams, Amy', 'x'], ['Baker, Bo', 'y']])
})

test.each([
  ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'Müller;ä'), 'utf-8'],
  ['UTF-8 without', bytes('Müller;ä'), 'utf-8'],
  ['UTF-16 with its mark', utf16('Müller;ä', true), 'utf-16le'],
  ['UTF-16 without', utf16('Müller;ä', false), 'utf-16le'],
  ['Windows-1252', bytes('M', [0xfc], 'ller;', [0xe4]), 'windows-1252'],
])('%s is read', (_, source, encoding) => {
  expect(parseTable(source)).toMatchObject({ rows: [['Müller', 'ä']], encoding })
})

test.each([
  ['a workbook', bytes([0x50, 0x4b, 3, 4, 1]), { type: 'workbook' }],
  ['zeros', bytes('abc', [0], 'def, ghi'), { type: 'binary' }],
  ['nothing', '  \n ', { type: 'empty' }],
  ['a quote that is never closed', 'a,b\n"c,d\ne,f', { type: 'openQuote', line: 2 }],
])('%s is refused', (_, source, problem) => expect(rowsOf(source)).toEqual(problem))

test('what an export of ours has defused comes back as it was', async () => {
  const values = [['=1+1', 'x'], ["'quoted", '-5'], ['＝1', 'a "b"\r\nc']]
  expect(rowsOf(csvOf(['n', 'm'], values))).toEqual([['n', 'm'], ['=1+1', 'x'], ["'quoted", '-5'], ['＝1', 'a "b"\nc']])
  const parts = await csvParts(['n', 'm'], [0, 1, 2], (line) => values[line] ?? [], () => Promise.resolve())
  expect(parts.join('')).toBe(csvOf(['n', 'm'], values))
})

test('200,000 lines are parsed in a moment', () => {
  const parsed = parseTable(Array.from({ length: 200_000 }, (_, line) => `${line},x`).join('\n'))
  expect(parsed).toMatchObject({ columns: 2, delimiter: ',' })
})
