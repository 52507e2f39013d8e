import { useEffect, useState } from 'react'

/**
 * For a dialog that no button of Fluent's opens: once it has gone, the focus is where it was before it came, or on the
 * page's content where it was nowhere.
 */
export function useReturnFocus(): void {
  const [origin] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const wasSomewhere = origin instanceof HTMLElement && origin !== document.body && origin.isConnected
      const place = wasSomewhere ? origin : document.querySelector('main')
      place?.focus()
    },
    [origin],
  )
}
