import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { readConfiguration, type SignIn } from '../configuration/configuration.ts'
import { hostile } from '../dataverse/hostileAddress.ts'
import { askAt, connectTo } from './connection.ts'
import { readPastedAddress } from './environments/pastedAddress.ts'
import { askWho } from './queriesEnvironment.ts'
import { recentEnvironments } from './recentEnvironments.ts'
import type { ReadySignIn } from './signIn/openSignIn.ts'

/** safety.md 4.3, P15: whatever somebody pastes, and whatever is stored, a token goes to a configured host alone. */

afterEach(() => vi.unstubAllGlobals())

const organizationId = '5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11'

function configured(more: object): SignIn {
  const signIn = { clientId: '11111111-2222-4333-8444-555555555555', cloud: 'commercial', tenant: 'organizations', ...more }
  const configuration = readConfiguration(JSON.stringify({ signIn }))
  if (configuration.state !== 'ready') throw new Error(JSON.stringify(configuration))
  return configuration.signIn
}

const never = () => Promise.reject(new Error('Nobody signs in here.'))

/** Somebody who is signed in, and a network that records where their tokens went. */
function setUp(signIn: SignIn) {
  const went: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const token = request.headers.get('Authorization')
    if (token !== null) went.push(`${token} ${request.url}`)
    return Response.json({ UserId: 'u', BusinessUnitId: 'b', OrganizationId: organizationId })
  })
  const opened: ReadySignIn = {
    state: 'ready',
    signIn,
    auth: {
      account: createStore(() => ({ account: null })),
      ended: createStore<{ origin: string | null }>(() => ({ origin: null })),
      redirectFailure: null,
      signIn: never,
      renew: never,
      signOut: never,
      token: async (origin) => `of ${origin}`,
    },
  }
  return { opened, went }
}

/** Written anew, so that a mistake in the configuration's own rule cannot hide itself. */
const ours = /^Bearer of (https:\/\/[a-z0-9-]+(?:\.api)?\.crm\d{0,2}\.dynamics\.com) \1\/api\/data\/v9\.2\/WhoAmI$/

const many = fc.array(hostile, { minLength: 100, maxLength: 100 })

test.each([
  ['a cloud', {}, ours],
  [
    'one environment',
    { environments: ['https://contoso.crm4.dynamics.com'] },
    /^Bearer of (https:\/\/contoso(?:\.api)?\.crm4\.dynamics\.com) \1\/api\/data\/v9\.2\/WhoAmI$/,
  ],
])('10,000 hostile addresses that somebody pastes, where %s is configured: no token strays', async (_, more, allowed) => {
  const { opened, went } = setUp(configured(more))
  const open = async (text: string): Promise<void> => {
    const pasted = readPastedAddress(text)
    if (pasted.type === 'origin') await askWho(askAt(opened, pasted.origin))
  }
  await fc.assert(
    fc.asyncProperty(many, async (addresses) => {
      await Promise.allSettled(addresses.map(open))
      expect(went.filter((each) => !allowed.test(each))).toEqual([])
    }),
    { numRuns: 100 },
  )
  // A console that never asks anybody would hold the law, too.
  expect(went.length).toBeGreaterThan(0)
})

/** A storage of a browser that remembers one environment. */
const storage = (origin: string): Storage => ({
  getItem: () => JSON.stringify([{ organizationId, name: 'Contoso', origin, readOnly: false }]),
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
  key: () => null,
  length: 1,
})

test('10,000 hostile addresses that are stored: no token strays', async () => {
  const { opened, went } = setUp(configured({}))
  const { admits } = opened.signIn
  const open = async (origin: string): Promise<void> => {
    for (const address of recentEnvironments(admits, () => storage(origin))) await askWho(connectTo(opened, address).client)
    // Whatever found its way past what is stored.
    await askWho(connectTo(opened, { organizationId, name: '', origin, readOnly: true }).client)
  }
  await open('https://contoso.crm4.dynamics.com')
  // A console that asks nobody would hold the law, too.
  expect(went).toHaveLength(2)
  await fc.assert(
    fc.asyncProperty(many, async (origins) => {
      await Promise.allSettled(origins.map(open))
      expect(went.filter((each) => !ours.test(each))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
