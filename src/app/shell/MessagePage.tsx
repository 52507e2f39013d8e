import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useRouter } from '@tanstack/react-router'
import { use, useRef, type ReactNode } from 'react'
import { Announcement } from '../../ui/Announcement.tsx'
import { useArrival } from '../arrival.ts'
import { SessionContext } from '../session.tsx'

const useStyles = makeStyles({
  page: { minHeight: '100%', display: 'grid', placeItems: 'center', boxSizing: 'border-box', padding: '24px' },
  card: {
    width: 'min(480px, 100%)',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    outlineStyle: 'none',
  },
  title: { margin: 0 },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

/** A page that only says what happened and what to do next. */
export function MessagePage(props: {
  title: string
  text: string
  children?: ReactNode
  action: { text: string; to: string } | { text: string; run: () => void }
}) {
  const styles = useStyles()
  const router = useRouter()
  const card = useRef<HTMLDivElement>(null)
  useArrival(card)
  // Inside of the shell there is a main landmark already.
  const Landmark = use(SessionContext) === null ? 'main' : 'div'
  const { title, text, children, action } = props
  const run = 'run' in action ? action.run : () => router.history.push(action.to)
  return (
    <Landmark className={styles.page}>
      <div className={styles.card} ref={card} tabIndex={-1}>
        <Subtitle1 as="h1" className={styles.title}>{title}</Subtitle1>
        <Text className={styles.text}>{text}</Text>
        <Announcement when="atOnce" message={`${title}. ${text}`} />
        {children}
        <Button appearance="primary" onClick={run}>
          {action.text}
        </Button>
      </div>
    </Landmark>
  )
}
