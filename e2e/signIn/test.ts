import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Dataverse } from '../dataverse.ts'
import { startServer } from '../server.ts'
import { test as base } from '../test.ts'
import type { OpenIdProvider } from './openIdProvider.ts'
import { clientId, ordinaryRules, people } from './people.ts'

interface Services {
  readonly origin: string
  readonly provider: OpenIdProvider
}

interface SignedInFixtures {
  readonly authority: OpenIdProvider
  /** Where tokens went: to the environment, and nowhere else. */
  readonly tokens: void
}

interface ServiceFixtures {
  readonly services: Services
}

/** Each worker has an authority of its own, and a server that takes the tokens of that authority and no others. */
export const test = base.extend<SignedInFixtures, ServiceFixtures>({
  services: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the pattern
    async ({}, provide) => {
      const port = await freePort()
      const origin = `http://localhost:${port}`
      const { startOpenIdProvider } = await import('./openIdProvider.ts')
      const provider = await startOpenIdProvider({ consoles: [origin], audiences: [origin] })
      const folder = await mkdtemp(join(tmpdir(), 'kinship-'))
      const configFile = join(folder, 'config.json')
      await writeFile(configFile, configOf(provider.issuer, origin))
      const server = await startServer({
        PORT: String(port),
        KINSHIP_CONFIG: configFile,
        KINSHIP_ISSUER: provider.issuer,
        KINSHIP_AUDIENCE: origin,
      })
      await provide({ origin, provider })
      await server.stop()
      await provider.stop()
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],

  origin: [({ services }, provide) => provide(services.origin), { scope: 'worker' }],

  authority: [
    async ({ services: { provider } }, provide) => {
      Object.assign(provider.rules, ordinaryRules)
      provider.takeGrants()
      await provide(provider)
    },
    { auto: true },
  ],

  tokens: [
    async ({ context, services: { origin } }, provide) => {
      const strayed: string[] = []
      context.on('request', (request) => {
        if (request.headers()['authorization'] === undefined) return
        if (new URL(request.url()).origin !== origin) strayed.push(request.url())
      })
      await provide()
      if (strayed.length > 0) throw new Error(`Tokens went to ${strayed.join(', ')}`)
    },
    { auto: true },
  ],

  dataverse: async ({ playwright, services: { origin, provider } }, provide) => {
    const token = await provider.tokenFor(people.maren.userName, origin)
    const request = await playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } })
    const dataverse = new Dataverse(request, origin)
    await dataverse.reset()
    await provide(dataverse)
    await request.dispose()
  },
})

export { expect } from '../test.ts'

const configOf = (authority: string, origin: string): string =>
  JSON.stringify({
    signIn: { clientId, loopback: { authority, tenant: 'organizations', discovery: origin, environments: [origin] } },
  })

/** The server's address must be known before it starts: its tokens are for that address. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => (address === null || typeof address === 'string' ? reject(new Error('No port.')) : resolve(address.port)))
    })
  })
}
