import type { Page } from '@playwright/test'

export interface Held {
  /** How many requests the server has carried out while the page waits for their answers. */
  readonly count: () => number
  /** The page gets the answers. Where it has gone meanwhile, nobody does. */
  readonly release: () => void
}

/**
 * The server carries out the next such requests of a page, and the page waits for the answers until it is told to have
 * them: however slow the machine is, what is done in between is done in between.
 */
export async function holdAnswers(
  page: Page,
  { method, path, skip = 0, times = 1 }: { readonly method: string; readonly path: string; readonly skip?: number; readonly times?: number },
): Promise<Held> {
  const going = new AbortController()
  const { signal } = going
  let [seen, count] = [0, 0]
  await page.route(
    (url) => decodeURIComponent(url.href).includes(path),
    async (route) => {
      if (route.request().method() !== method) return route.fallback()
      seen += 1
      if (seen <= skip || seen > skip + times) return route.fallback()
      const response = await route.fetch()
      count += 1
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await route.fulfill({ response })
    },
  )
  return { count: () => count, release: () => going.abort() }
}
