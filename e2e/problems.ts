import type { BrowserContext } from '@playwright/test'

/** What a page must not do: write an error to the console, throw, or break the security policy. */
export interface Problems {
  /** Faults that a test causes make browsers log; such messages are expected. */
  readonly allow: (message: RegExp) => void
}

/**
 * Watches every tab of a context; `check` throws when one reported something that was not allowed. Chromium reports a
 * violation of the Content-Security-Policy as a console error, so one list holds all.
 */
export function watch(context: BrowserContext): { readonly problems: Problems; readonly check: () => void } {
  const allowed: RegExp[] = []
  const seen: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (event) => {
    const error = event.error()
    seen.push(`thrown: ${error.stack ?? error.message}`)
  })
  return {
    problems: { allow: (message) => void allowed.push(message) },
    check: () => {
      const unexpected = seen.filter((message) => !allowed.some((pattern) => pattern.test(message)))
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join('\n')}`)
    },
  }
}
