import { Button, ProgressBar, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Announcement } from '../../ui/Announcement.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { secondsUntil } from '../../ui/secondsUntil.ts'
import { useArrival } from '../arrival.ts'
import type { Wait } from '../../dataverse/wireRequest.ts'
import type { Connection } from '../connection.ts'
import { loadProgress } from '../loadProgress.ts'
import { queryClient } from '../queryClient.ts'
import { ProductMark } from '../shell/ProductMark.tsx'
import { progressText } from '../texts/progress.ts'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  page: { minHeight: '100%', display: 'grid', placeItems: 'center', boxSizing: 'border-box', padding: '24px', outlineStyle: 'none' },
  card: { width: 'min(360px, 100%)', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
})

/** The environment is loading: counts, not a spinner, and a way to stop. */
export function OpeningPage(props: { connection: Connection; stopped: boolean; retry: () => void }) {
  const { connection, stopped, retry } = props
  const styles = useStyles()
  const navigate = useNavigate()
  const { progress, wait } = useStore(loadProgress)
  const { loading } = shellTexts
  const content = useRef<HTMLElement>(null)
  useArrival(content)
  const cancel = () => void queryClient.cancelQueries({ queryKey: [connection.id] })
  return (
    <main className={styles.page} ref={content} tabIndex={-1}>
      <div className={styles.card}>
        <ProductMark />
        <Subtitle1 as="h1" className={styles.title}>
          {loading.title}
        </Subtitle1>
        {!stopped && <ProgressBar aria-label={loading.title} />}
        <Text className={styles.counts}>
          {stopped ? (
            loading.cancelled
          ) : wait === null ? (
            progressText(progress)
          ) : (
            <Countdown until={wait.until} text={(seconds) => loading.waits[wait.cause](seconds)} />
          )}
        </Text>
        <Announcement when="atOnce" message={stopped ? loading.cancelled : wait === null ? progressText(progress) : ''} />
        {!stopped && wait !== null && <WaitSaid key={wait.until} wait={wait} />}
        <div className={styles.actions}>
          {stopped ? (
            <>
              <Button appearance="primary" onClick={retry}>
                {shellTexts.retry}
              </Button>
              <Button onClick={() => void navigate({ to: '/' })}>{shellTexts.errors.goToStart}</Button>
            </>
          ) : (
            <Button onClick={cancel}>{shellTexts.cancel}</Button>
          )}
        </div>
      </div>
    </main>
  )
}

/** A wait is said when it begins; its seconds then pass in silence. */
function WaitSaid({ wait: { cause, until } }: { wait: Wait }) {
  const [seconds] = useState(() => secondsUntil(until, performance.now()))
  return <Announcement when="atOnce" message={shellTexts.loading.waits[cause](seconds)} />
}
