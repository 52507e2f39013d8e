import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'

/** At most one message in this many milliseconds reaches the ears (experience.md 9). */
const pause = 5_000
/** What follows somebody's typing has settled once it has stood this long. */
const quiet = 1_000

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/**
 * Says a message that changes often to screen readers, politely and not each time: at once, from its first text on;
 * once a change has settled; or of what is lasting, and not of what is over before anybody would ask.
 */
export function Announcement({ message, when }: { message: string; when: 'settled' | 'atOnce' | 'lasting' }) {
  const styles = useStyles()
  const [said, setSaid] = useState(when === 'atOnce' ? message : '')
  const last = useRef({ message, at: -pause })
  useEffect(() => {
    if (when === 'lasting') last.current.at = performance.now()
  }, [when])
  useEffect(() => {
    if (message === last.current.message) return undefined
    const wait = Math.max(when === 'settled' ? quiet : 0, last.current.at + pause - performance.now())
    const timer = setTimeout(() => {
      last.current = { message, at: performance.now() }
      setSaid(message)
    }, wait)
    return () => clearTimeout(timer)
  }, [message, when])
  return (
    <span role="status" className={styles.unseen}>
      {said}
    </span>
  )
}
