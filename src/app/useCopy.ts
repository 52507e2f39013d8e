import { useState } from 'react'

/**
 * Puts a text on the clipboard and says for the next label how that went.
 * @param text Where making it takes time: how to make it, once it is asked for.
 */
export function useCopy(text: string | (() => string)): { readonly state: 'copy' | 'copied' | 'copyFailed'; readonly copy: () => void } {
  const [done, setDone] = useState<{ text: string; state: 'copied' | 'copyFailed' } | null>(null)
  const make = (): string => (typeof text === 'string' ? text : text())
  const copy = () => {
    const made = make()
    write(made).then(
      () => setDone({ text: made, state: 'copied' }),
      // The browser may refuse without a permission; the label says so.
      () => setDone({ text: made, state: 'copyFailed' }),
    )
  }
  return { state: done !== null && done.text === make() ? done.state : 'copy', copy }
}

/** Rejects where the browser has no clipboard, too: it gives one to secure contexts only. */
const write = async (text: string): Promise<void> => navigator.clipboard.writeText(text)
