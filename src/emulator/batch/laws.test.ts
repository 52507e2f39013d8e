import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, type Client, type Reply } from '../testing/client.ts'
import { madeIds, numbered } from '../testing/numbered.ts'
import { carryOut, everything, steps, type Step } from '../testing/rowSteps.ts'
import { ids, rowsEnvironment } from '../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment(), newId: madeIds() })

const part = ([method, path, body]: Step, contentId?: number): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} /api/data/v9.2/${path} HTTP/1.1`,
    'Content-Type: application/json',
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join('\r\n')

const multipart = (boundary: string, parts: readonly string[]): string =>
  [...parts.flatMap((text) => [`--${boundary}`, text]), `--${boundary}--`, ''].join('\r\n')

const send = ({ ask }: Client, items: readonly string[]): Promise<Reply> =>
  ask('POST', '$batch', multipart('batch_A', items), {
    'Content-Type': 'multipart/mixed; boundary=batch_A',
    Prefer: 'odata.continue-on-error',
  })

const changeSet = (all: readonly Step[]): string =>
  ['Content-Type: multipart/mixed; boundary=set_B', '', multipart('set_B', all.map((step, index) => part(step, index)))].join(
    '\r\n',
  )

/** Status and body of each part. */
const answers = ({ text }: Reply): string[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)[^\r]*\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)/g)].map(
    ([, status = '', body = '']) => `${status} ${body}`,
  )

/** The second account is made with another id in a batch, and the id of a link comes from its ends. */
const linkOfMadeRow: readonly Step[] = [
  ['POST', 'accounts', { name: 'x' }],
  ['POST', 'accounts', { name: 'x', 'account_tag@odata.bind': [`cso_tags(${ids.red})`] }],
]

test('a batch does and answers what its requests do one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      fc.pre(all.length > 0)
      const [single, batched] = [client(), client()]
      const expected: string[] = []
      for (const [method, path, body] of all) {
        const { status, text } = await single.ask(method, path, body)
        expected.push(`${status} ${text}`)
      }
      const reply = await send(
        batched,
        all.map((step) => part(step)),
      )
      expect(numbered([answers(reply), await everything(batched)])).toBe(
        numbered([expected, await everything(single)]),
      )
    }),
    { numRuns: 25, examples: [[linkOfMadeRow]] },
  )
})

test('a change set is its requests one after the other, or nothing at all', async () => {
  const outcomes = { whole: 0, nothing: 0 }
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      fc.pre(all.length > 0)
      const [single, batched] = [client(), client()]
      const before = JSON.stringify(batched.emulator.snapshot())
      const given = answers(await send(batched, [changeSet(all)]))
      if (given.some((answer) => Number(answer.slice(0, 3)) >= 400)) {
        outcomes.nothing += 1
        expect([given.length, JSON.stringify(batched.emulator.snapshot())]).toEqual([1, before])
      } else {
        outcomes.whole += 1
        expect(given).toHaveLength(all.length)
        await carryOut(single, all)
        expect(numbered(await everything(batched))).toBe(numbered(await everything(single)))
      }
    }),
    { numRuns: 60, examples: [[linkOfMadeRow]] },
  )
  expect(outcomes.nothing).toBeGreaterThan(0)
  expect(outcomes.whole).toBeGreaterThan(0)
})
