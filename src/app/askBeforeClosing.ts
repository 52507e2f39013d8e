/**
 * Whoever closes the tab during the work is asked first. Only a courtesy: the journal is what survives a closed tab.
 * Rejects with what the work rejects with.
 */
export async function askBeforeClosing<Result>(work: () => Promise<Result>): Promise<Result> {
  const over = new AbortController()
  window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: over.signal })
  try {
    return await work()
  } finally {
    over.abort()
  }
}
