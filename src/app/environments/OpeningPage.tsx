import { Button, ProgressBar, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { Countdown } from '../../ui/Countdown.tsx'
import type { Connection } from '../connection.ts'
import { loadProgress } from '../loadProgress.ts'
import { queryClient } from '../queryClient.ts'
import { ProductMark } from '../shell/ProductMark.tsx'
import { progressText } from '../texts/progress.ts'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  page: { minHeight: '100%', display: 'grid', placeItems: 'center', boxSizing: 'border-box', padding: '24px' },
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
  const cancel = () => void queryClient.cancelQueries({ queryKey: [connection.id] })
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <ProductMark />
        <Subtitle1 as="h1" className={styles.title}>
          {loading.title}
        </Subtitle1>
        {!stopped && <ProgressBar aria-label={loading.title} />}
        <Text className={styles.counts} role="status">
          {stopped ? (
            loading.cancelled
          ) : wait === null ? (
            progressText(progress)
          ) : (
            <Countdown until={wait.until} text={(seconds) => loading.waits[wait.cause](seconds)} />
          )}
        </Text>
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
