import { AnnounceProvider, makeStyles } from '@fluentui/react-components'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createAnnouncements } from './announcements.ts'

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
 * The one voice: says to screen readers what is announced below it, by Fluent's message bars, too, politely and one message
 * at a time. What it says stands in the body itself, where no dialog hides it.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [said, setSaid] = useState({ count: 0, message: '' })
  const announcements = useMemo(
    () => createAnnouncements((message) => setSaid(({ count }) => ({ count: count + 1, message }))),
    [],
  )
  useEffect(() => announcements.stop, [announcements])
  const voice = useMemo(
    () => ({
      announce: (message: string, options?: { readonly batchId?: string }) =>
        // Fluent puts the name of a bar's button behind its text with a comma, after a full stop, too.
        announcements.say(message.trim().replace(/([.!?…]),(?=\S)/g, '$1 '), options?.batchId),
    }),
    [announcements],
  )
  return (
    <AnnounceProvider value={voice}>
      {children}
      {createPortal(
        <div role="status" className={styles.unseen} data-tabster-never-hide="">
          {/* Another element each time: the same words again are said again. */}
          {said.message !== '' && <p key={said.count}>{said.message}</p>}
        </div>,
        document.body,
      )}
    </AnnounceProvider>
  )
}
