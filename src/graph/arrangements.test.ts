import { expect, test } from 'vitest'
import { startOf, type Arrangement } from './arrangements.ts'

const arrangement = (view: string, places: Readonly<Record<string, number>>): Arrangement => ({
  view,
  positions: new Map(Object.entries(places).map(([table, x]) => [table, { x, y: 0 }])),
})
const arrangements = new Map([
  ['plain', arrangement('layered account', { account: 0, contact: 10 })],
  ['expanded', arrangement('layered account', { account: 0, contact: 99, task: 20 })],
])
const xs = (view: string, asked: string, tables: readonly string[]) =>
  Object.fromEntries([...startOf(arrangements, view, asked, tables)].map(([table, { x }]) => [table, x]))

test('what was asked for before stands as it stood, whatever stepped aside since', () => {
  expect(xs('layered account', 'plain', ['account', 'contact'])).toEqual({ account: 0, contact: 10 })
})

test('an expanded picture begins with the largest part of it that stood somewhere', () => {
  expect(xs('layered account', 'more', ['account', 'contact', 'task', 'lead'])).toEqual({ account: 0, contact: 99, task: 20 })
})

test('a smaller picture takes nothing from a larger one, nor one view from another', () => {
  expect(xs('layered account', 'less', ['account', 'task'])).toEqual({})
  expect(xs('radial account', 'other', ['account', 'contact', 'task'])).toEqual({})
})

test('a table that came to what was asked for has no place yet, one that went has none any more', () => {
  expect(xs('layered account', 'plain', ['account', 'lead'])).toEqual({ account: 0 })
})
