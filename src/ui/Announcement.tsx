import { useAnnounce } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'

/** What follows somebody's typing has settled once it has stood this long. */
const quiet = 1_000
/** What has been under way this long lasts. */
const lasting = 5_000

/**
 * Says a message that changes often to screen readers, politely and not each time: at once, from its first text on;
 * once a change has settled; or of what is lasting, and not of what is over before anybody would ask.
 */
export function Announcement({ message, when }: { message: string; when: 'settled' | 'atOnce' | 'lasting' }) {
  const { announce } = useAnnounce()
  const source = useId()
  const begun = useRef(0)
  const last = useRef(when === 'atOnce' ? '' : message)
  useEffect(() => {
    begun.current = performance.now()
  }, [])
  useEffect(() => {
    if (message === last.current) return undefined
    const say = () => {
      last.current = message
      announce(message, { batchId: source })
    }
    if (when === 'atOnce') return say()
    const wait = when === 'settled' ? quiet : Math.max(0, begun.current + lasting - performance.now())
    const timer = setTimeout(say, wait)
    return () => clearTimeout(timer)
  }, [message, when, announce, source])
  // What was true of something that has gone is not said after it.
  useEffect(() => () => announce('', { batchId: source }), [announce, source])
  return null
}
