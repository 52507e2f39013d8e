import { useState } from 'react'

/** Puts a text on the clipboard and says for the next label how that went. */
export function useCopy(text: string): { readonly state: 'copy' | 'copied' | 'copyFailed'; readonly copy: () => void } {
  const [done, setDone] = useState<{ text: string; state: 'copied' | 'copyFailed' } | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setDone({ text, state: 'copied' }),
      // The browser may refuse without a permission; the label says so.
      () => setDone({ text, state: 'copyFailed' }),
    )
  }
  return { state: done?.text === text ? done.state : 'copy', copy }
}
