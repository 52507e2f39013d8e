import { expect, test as base, type BrowserContext } from '@playwright/test'
import { watch, type Problems } from './problems.ts'
import { startStaticHost, type StaticHost, type Violation } from './staticHost.ts'

interface TestFixtures {
  readonly problems: Problems
}

interface WorkerFixtures {
  readonly host: StaticHost
}

/** Tests of the copy for static hosts. Each begins with an empty browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the pattern
    async ({}, provide) => {
      const host = await startStaticHost()
      await provide(host)
      await host.stop()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ host }, provide) => provide(host.origin),

  problems: [
    async ({ context, host }, provide) => {
      host.paths.length = 0
      host.violations.length = 0
      const { problems, check } = watch(context)
      await provide(problems)
      check()
      expect(await violationsSoFar(context, host)).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Reports travel on their own, so one that the test causes itself is waited for: what came before it has arrived. */
async function violationsSoFar(context: BrowserContext, host: StaticHost): Promise<readonly Violation[]> {
  const page = await context.newPage()
  await page.goto(`${host.origin}/?last`)
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })))
  await expect.poll(() => host.violations.some(isLast)).toBe(true)
  return host.violations.filter((each) => !isLast(each))
}

const isLast = (each: Violation): boolean => each['document-uri'].endsWith('/?last')
