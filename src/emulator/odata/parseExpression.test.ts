import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { aClient } from '../testing/client.ts'
import { ODataError } from '../errors.ts'
import { maximumDepth, parseAlias, parseExpression } from './parseExpression.ts'

const depthOf = (levels: number) => `${'('.repeat(levels)}name eq 1${')'.repeat(levels)}`

test('any text survives its quotes', () => {
  assert(
    property(string(), (value) => {
      expect(parseExpression(`name eq '${value.replaceAll("'", "''")}'`)).toMatchObject({
        right: { kind: 'literal', literal: { type: 'string', value } },
      })
    }),
  )
})

test('whatever comes in, the answer is a tree or a refusal', () => {
  const word = constantFrom(
    '(',
    ')',
    'not',
    'and',
    'or',
    'eq',
    'name',
    "'x'",
    '1',
    'any',
    '/',
    ':',
    ',',
    '@p',
    '[',
    ']',
    ' ',
  )
  assert(
    property(array(word), (words) => {
      try {
        parseExpression(words.join(' '))
      } catch (error) {
        expect(error).toBeInstanceOf(ODataError)
      }
    }),
  )
})

test('nesting is taken to the limit and refused beyond, without a stack overflow', async () => {
  const { get } = aClient()
  const filter = (text: string) =>
    get(`accounts?$filter=${encodeURIComponent(text.replaceAll('name eq 1', 'revenue eq 1'))}`)
  expect((await filter(depthOf(maximumDepth))).status).toBe(200)
  expect((await filter(depthOf(maximumDepth + 1))).status).toBe(400)
  expect((await filter('('.repeat(100_000))).status).toBe(400)
  expect((await filter(`${'not '.repeat(100_000)}(name eq 1)`)).status).toBe(200)
  const lambda = 'contact_customer_accounts/any(a:'
  expect((await filter(lambda.repeat(2000))).status).toBe(400)
})

test('a long chain costs no depth', async () => {
  const chain = Array(5000).fill("name eq 'x'").join(' or ')
  expect((await aClient().get(`accounts?$filter=${encodeURIComponent(chain)}`)).json).toMatchObject({
    value: [],
  })
})

test('deep $expand is refused', async () => {
  const path = `accounts?$expand=${'parentaccountid($expand='.repeat(2000)}parentaccountid${')'.repeat(2000)}`
  expect((await aClient().get(path)).status).toBe(400)
})

test.each([
  ['{"a":[1]}', { type: 'json', value: { a: [1] } }],
  ['<fetch/>', { type: 'string', value: '<fetch/>' }],
  ['["a"]', { type: 'json', value: ['a'] }],
  ["{'@odata.id':'accounts(1)','b':'it''s \"x\"'}", { type: 'json', value: { '@odata.id': 'accounts(1)', b: 'it\'s "x"' } }],
  [
    "['a',1]",
    {
      type: 'list',
      items: [
        { type: 'string', value: 'a' },
        { type: 'number', value: 1 },
      ],
    },
  ],
  ["'x'", { type: 'string', value: 'x' }],
  ['null', { type: 'null' }],
])('the alias %s', (text, expected) => {
  expect(parseAlias(text)).toEqual(expected)
})
