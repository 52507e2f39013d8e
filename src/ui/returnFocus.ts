import { useEffect, useState } from 'react'

/**
 * For a dialog that no button of Fluent's opens: once it has gone, the focus is where it was before it came, or on the
 * page's content where it was nowhere. `opener`: what it goes to instead, where a menu that has gone had it.
 */
export function useReturnFocus(opener: HTMLElement | null = null): void {
  const [origin] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const wasSomewhere = origin instanceof HTMLElement && origin !== document.body && origin.isConnected
      const place = opener ?? (wasSomewhere ? origin : document.querySelector('main'))
      place?.focus()
    },
    [origin, opener],
  )
}
