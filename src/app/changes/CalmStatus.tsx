import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'

/** At most one message in this many milliseconds reaches the ears (experience.md 9). */
const pause = 5_000

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
})

/** Says a text that changes often to screen readers, politely and not each time. */
export function CalmStatus({ text }: { text: string }) {
  const styles = useStyles()
  const [said, setSaid] = useState(text)
  const last = useRef(-Infinity)
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now()
        setSaid(text)
      },
      Math.max(0, last.current + pause - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className={styles.unseen} role="status">
      {said}
    </div>
  )
}
