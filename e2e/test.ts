import { test as base, type Page } from '@playwright/test'
import { Dataverse } from './dataverse.ts'
import { startServer } from './server.ts'

/** What a page must not do: write an error to the console, throw, or break the security policy. */
export interface Problems {
  /** Faults that a test causes make browsers log; such messages are expected. */
  readonly allow: (message: RegExp) => void
}

interface TestFixtures {
  readonly dataverse: Dataverse
  readonly problems: Problems
}

interface WorkerFixtures {
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

  problems: [
    async ({ page }, provide) => {
      const allowed: RegExp[] = []
      const seen = watch(page)
      await provide({ allow: (message) => void allowed.push(message) })
      const unexpected = seen.filter((message) => !allowed.some((pattern) => pattern.test(message)))
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Chromium reports a violation of the Content-Security-Policy as a console error, so one list holds all. */
function watch(page: Page): readonly string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`thrown: ${error.stack ?? error.message}`))
  return seen
}
