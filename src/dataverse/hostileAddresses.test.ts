import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { host, hostile } from './hostileAddress.ts'
import { addressOf, pathOf } from './origin.ts'
import { answer, origin, secret } from './stubServer.ts'
import { apiRoots } from './wireRequest.ts'

/** safety.md 4.3, P15: whatever address a deep link, a file or a server supplies, the token stays at its origin. */

/** Is it an address below the API of our origin, whoever reads it? */
const isOurs = (address: string): boolean => {
  const url = new URL(address)
  return url.protocol === 'https:' && url.host === host && apiRoots.some((each) => url.pathname.startsWith(each))
}

/** 10,000 of them, a hundred at a time. */
const many = fc.array(hostile, { minLength: 100, maxLength: 100 })
const batches = 100

/** A client on a server that answers everything, and where its requests went that had a token or would follow a redirect. */
function everything(respond: () => Response) {
  const went: string[] = []
  const fetch = async (request: Request): Promise<Response> => {
    if (request.headers.has('Authorization') || request.redirect !== 'error' || request.credentials !== 'omit') went.push(request.url)
    return respond()
  }
  return { went, client: createClient({ origin, fetch, token: secret }) }
}

test('10,000 hostile paths: no token goes elsewhere', async () => {
  const { went, client } = everything(() => answer('{}'))
  const ask = (addresses: readonly string[]) => Promise.allSettled(addresses.map((address) => client.read(address)))
  await fc.assert(
    fc.asyncProperty(many, async (addresses) => {
      await ask(addresses)
      expect(went.filter((url) => !isOurs(url))).toEqual([])
    }),
    { numRuns: batches },
  )
  // A client that never sends anything would hold the law, too.
  expect(went.length).toBeGreaterThan(100)
})

test('10,000 hostile next links: what is followed is a path of our origin', () => {
  let followed = 0
  fc.assert(
    fc.property(hostile, (address) => {
      const path = pathOf(origin, address)
      if (path === null) return
      followed += 1
      expect(isOurs(addressOf(origin, path).href)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
  expect(followed).toBeGreaterThan(0)
})

test('10,000 hostile origins: a client with a token is made for https origins alone', () => {
  fc.assert(
    fc.property(hostile, (address) => {
      let made: string | null = null
      try {
        made = createClient({ origin: address, fetch, token: secret }).origin
      } catch {
        return
      }
      expect(made).toBe(address)
      expect(made).toMatch(/^https:\/\/[a-z0-9.:[\]-]+[^.]$/)
      expect(new URL(made).origin).toBe(made)
      expect(new URL(made).port).toBe('')
    }),
    { numRuns: 10_000 },
  )
})
