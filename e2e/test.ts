import { test as base } from '@playwright/test'
import { Dataverse } from './dataverse.ts'
import { watch, type Problems } from './problems.ts'
import { startServer, type RunningServer } from './server.ts'

export interface TestFixtures {
  readonly dataverse: Dataverse
  readonly problems: Problems
  /** Starts a server of the test's own. It stops after the page was asked for problems: to stop breaks off what it answers. */
  readonly serve: typeof startServer
}

export interface WorkerFixtures {
  readonly origin: string
}

/** Each worker has a server of its own; each test begins with the sample as it ships. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  origin: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the pattern
    async ({}, provide) => {
      const server = await startServer()
      await provide(server.origin)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ origin }, provide) => provide(origin),

  dataverse: [
    async ({ request, origin }, provide) => {
      const dataverse = new Dataverse(request, origin)
      await dataverse.reset()
      await provide(dataverse)
    },
    { auto: true },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the pattern
  serve: async ({}, provide) => {
    const running: RunningServer[] = []
    await provide(async (variables) => {
      const server = await startServer(variables)
      running.push(server)
      return server
    })
    await Promise.all(running.map((server) => server.stop()))
  },

  problems: [
    async ({ context, serve: _stopsLater }, provide) => {
      const { problems, check } = watch(context)
      await provide(problems)
      check()
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
