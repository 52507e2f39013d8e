import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a file is marked as UTF-8, every value is quoted, and lines end as spreadsheets expect', () => {
  expect(csvOf(['accountid', 'contactid'], [['a', 'b'], ['c "d"', 'e,f\ng']])).toBe(
    '\uFEFF"accountid","contactid"\r\n"a","b"\r\n"c ""d""","e,f\ng"',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '=cmd|"/c calc"!A1\nmore', '-1\r\n=2'])(
  'no value is a formula: %j',
  (value) => {
    const { data } = parse<string[]>(csvOf(['name', value], [[value, 'b']]).slice(1))
    expect(data).toEqual([
      ['name', `'${value}`],
      [`'${value}`, 'b'],
    ])
  },
)

test('ids stay as they are', () => {
  const id = '089edac0-d7bf-8e62-b2ef-07f1108e27ee'
  expect(csvOf(['id'], [[id]])).toBe(`\uFEFF"id"\r\n"${id}"`)
})

test('no links are a line of names', () => {
  expect(csvOf(['a', 'b'], [])).toBe('\uFEFF"a","b"')
})
