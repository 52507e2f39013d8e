import { useEffect, useState } from 'react'

/** For a dialog that no button of Fluent's opens: once it has gone, the focus is where it was before it came. */
export function useReturnFocus(): void {
  const [origin] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus()
    },
    [origin],
  )
}
