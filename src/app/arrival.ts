import { useEffect, useState, type RefObject } from 'react'

/** For a page that takes the place of another one: the focus that has gone with the other is on this one's content. */
export function useArrival(content: RefObject<HTMLElement | null>): void {
  // The other page is still there while this one is drawn for the first time.
  const [wasSomewhere] = useState(() => document.activeElement !== document.body)
  useEffect(() => {
    if (wasSomewhere && document.activeElement === document.body) content.current?.focus()
  }, [wasSomewhere, content])
}
