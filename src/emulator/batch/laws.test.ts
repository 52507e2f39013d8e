import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, type Client, type Reply } from '../testing/client.ts'
import { batchType, changeSet, multipart, part } from '../testing/batches.ts'
import { madeIds, numbered } from '../testing/numbered.ts'
import { anyStep, batchable, beginning, runs } from '../testing/everyStep.ts'
import { lawsEnvironment } from '../testing/lawsEnvironment.ts'
import { everything, steps } from '../testing/rowSteps.ts'
import type { Request } from '../testing/refused.ts'
import { ids } from '../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: lawsEnvironment(), newId: madeIds() })

const send = ({ ask }: Client, items: readonly string[]): Promise<Reply> =>
  ask('POST', '$batch', multipart(items), {
    'Content-Type': batchType,
    Prefer: 'odata.continue-on-error',
  })

/** Status and body of each part. */
const answers = ({ text }: Reply): string[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)[^\r]*\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)/g)].map(
    ([, status = '', body = '']) => `${status} ${body}`,
  )

/** The second account is made with another id in a batch, and the id of a link comes from its ends. */
const linkOfMadeRow: readonly Request[] = [
  ['POST', 'accounts', { name: 'x' }],
  ['POST', 'accounts', { name: 'x', 'account_tag@odata.bind': [`cso_tags(${ids.red})`] }],
]

/** Made in the order of its requests, listed in the order of ids that the two ways do not share. */
const linksOfMadeRow: readonly Request[] = [
  ['GET', 'none'],
  ['POST', 'cso_tags', { name: 'x', account_tag: [1, 2, 3, 4].map((name) => ({ name: String(name) })) }],
]

/** What can be read of an environment, and what is stored. */
const contents = async (one: Client) => [await everything(one), one.emulator.snapshot()]

const requests: fc.Arbitrary<readonly Request[]> = fc.oneof(
  steps.filter((all) => all.length > 0),
  runs.map((run) => [...beginning, ...batchable(run)]),
)

test('a batch does and answers what its requests do one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (all) => {
      const [single, batched] = [client(), client()]
      const expected: string[] = []
      for (const request of all) {
        const { status, text } = await single.ask(...request)
        expected.push(`${status} ${text}`)
      }
      const reply = await send(
        batched,
        all.map((request) => part(request)),
      )
      expect(numbered([answers(reply), await contents(batched)])).toBe(
        numbered([expected, await contents(single)]),
      )
    }),
    { numRuns: 20, examples: [[linkOfMadeRow], [linksOfMadeRow]] },
  )
})

/** A few writes after a beginning; most change sets of more would fail. */
const changes: fc.Arbitrary<[beginning: readonly Request[], all: readonly Request[]]> = fc.tuple(
  fc.constantFrom<(readonly Request[])[]>([], beginning),
  fc.oneof(
    steps.filter((all) => all.length > 0),
    fc
      .array(anyStep, { minLength: 1, maxLength: 3 })
      .map((some) => batchable(some).filter(([method]) => method !== 'GET'))
      .filter((some) => some.length > 0),
  ),
)

test('a change set is its requests one after the other, or nothing at all', async () => {
  const outcomes = { whole: 0, nothing: 0 }
  await fc.assert(
    fc.asyncProperty(changes, async ([before, all]) => {
      const [single, batched] = [client(), client()]
      for (const request of before) for (const one of [single, batched]) await one.ask(...request)
      const contained = JSON.stringify(await contents(batched))
      const given = answers(await send(batched, [changeSet(all)]))
      if (given.some((answer) => Number(answer.slice(0, 3)) >= 400)) {
        outcomes.nothing += 1
        expect([given.length, JSON.stringify(await contents(batched))]).toEqual([1, contained])
      } else {
        outcomes.whole += 1
        const expected: string[] = []
        for (const request of all) {
          const { status, text } = await single.ask(...request)
          expected.push(`${status} ${text}`)
        }
        expect(numbered([given, await contents(batched)])).toBe(numbered([expected, await contents(single)]))
      }
    }),
    { numRuns: 40, examples: [[[[], linkOfMadeRow]]] },
  )
  expect(outcomes.nothing).toBeGreaterThan(0)
  expect(outcomes.whole).toBeGreaterThan(0)
})
