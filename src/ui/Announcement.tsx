import { useAnnounce } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'

/** What follows somebody's typing has settled once it has stood this long. */
const quiet = 1_000

/**
 * Says a message that changes often to screen readers, politely and not each time: at once, from its first text on,
 * or once a change has settled.
 */
export function Announcement({ message, when }: { message: string; when: 'settled' | 'atOnce' }) {
  const { announce } = useAnnounce()
  const source = useId()
  const last = useRef(when === 'atOnce' ? '' : message)
  useEffect(() => {
    if (message === last.current) return undefined
    const say = () => {
      last.current = message
      announce(message, { batchId: source })
    }
    if (when === 'atOnce') return say()
    const timer = setTimeout(say, quiet)
    return () => clearTimeout(timer)
  }, [message, when, announce, source])
  // What was true of something that has gone is not said after it.
  useEffect(() => () => announce('', { batchId: source }), [announce, source])
  return null
}
