import { expect, test } from 'vitest'
import { aClient } from '../../testing/client.ts'
import { rowsEnvironment } from '../../testing/rowsEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const tag = rowId('b', 1)
const account = (index: number) => rowId('a', index)
const round = 50
const rounds = [0, 1, 2]
const fresh = round * rounds.length

/** Accounts and one tag, linked but for the last accounts: a scan would come to them last. */
const aClientWith = (size: number) => {
  const indexes = Array.from({ length: size }, (_none, index) => index)
  const environment = {
    ...rowsEnvironment(),
    rows: {
      account: indexes.map((index) => ({ accountid: account(index), name: `A${index}` })),
      cso_tag: [{ cso_tagid: tag, name: 'Tag' }],
    },
    links: { account_tag: indexes.slice(0, size - fresh).map((index) => [account(index), tag] as const) },
  }
  return { ...aClient({ environment }), size }
}

test('a link costs as much among 60,000 rows as among 150', async () => {
  const clients = { few: aClientWith(fresh), many: aClientWith(60_000) }
  for (const path of [`cso_tags(${tag})/account_tag/$ref`, `accounts(${account(0)})/child_accounts/$ref`]) {
    // The fastest round of each, in turns: the machine has other work.
    const best = { few: Infinity, many: Infinity }
    for (const number of rounds) {
      for (const name of ['few', 'many'] as const) {
        const { ask, size } = clients[name]
        const start = performance.now()
        for (let index = number * round; index < (number + 1) * round; index += 1) {
          const body = { '@odata.id': `accounts(${account(size - 1 - index)})` }
          expect((await ask('POST', path, body)).status).toBe(204)
        }
        best[name] = Math.min(best[name], performance.now() - start)
      }
    }
    // With one scan of the rows a request it is seven times as much and more.
    expect(best.many).toBeLessThan(4 * best.few)
  }
})
