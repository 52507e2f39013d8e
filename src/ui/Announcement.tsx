import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'

/** At most one message in five seconds, and none while the reader is still typing (experience.md 9). */
const shortest = 5_000
const quiet = 1_000

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** Says a message politely, once it has stood for a second. What is there at first is not said. */
export function Announcement({ message }: { message: string }) {
  const styles = useStyles()
  const [said, setSaid] = useState('')
  const last = useRef({ message, at: 0 })
  useEffect(() => {
    if (message === last.current.message) return undefined
    const wait = Math.max(quiet, last.current.at + shortest - performance.now())
    const timer = setTimeout(() => {
      last.current = { message, at: performance.now() }
      setSaid(message)
    }, wait)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <span role="status" className={styles.hidden}>
      {said}
    </span>
  )
}
