import { Button, ProgressBar, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { RefObject } from 'react'
import { Announcement } from '../../ui/Announcement.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { cancelLinks, pauseLinks, resumeLinks, settlingSeconds } from '../applyLinks.ts'
import type { LinksTask } from '../applyLinksTask.ts'
import { useSession } from '../session.tsx'
import { linksTexts } from '../texts/links.ts'

const texts = linksTexts.run

const useStyles = makeStyles({
  run: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  count: { flex: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  title: { margin: 0, ':focus': { outlineStyle: 'none' } },
})

/** A run under way: how far it is, how long it will take, what it waits for, and the ways to hold and to stop it. */
export function RunProgress({ task, place }: { task: LinksTask; place: RefObject<HTMLHeadingElement | null> }) {
  const styles = useStyles()
  const session = useSession()
  const { checked, counts, secondsLeft, wait } = task
  const { setup } = checked
  const title = texts.title(setup.mode)
  // Lines that a dry run has left out are not part of the work.
  const toDo = counts.queued + counts.sending + counts.unknown + counts.done + counts.failed
  const ended = counts.done + counts.failed
  const progress = texts.progress(ended, toDo)
  return (
    <section className={styles.run} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} ref={place}>
          <Subtitle2>{title}</Subtitle2>
        </h2>
        <Text className={styles.count}>{secondsLeft === null || task.isPaused ? progress : `${progress}, ${texts.left(secondsLeft)}`}</Text>
        {task.isPaused ? (
          <Button onClick={() => resumeLinks(session)}>{texts.resume}</Button>
        ) : (
          <Button disabledFocusable={task.isCancelling} onClick={() => pauseLinks(session)}>
            {texts.pause}
          </Button>
        )}
        <Button disabledFocusable={task.isCancelling} onClick={() => cancelLinks(session)}>
          {texts.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={title} value={ended} max={Math.max(1, toDo)} />
      {task.isPaused && <Text>{texts.paused}</Text>}
      {task.isCancelling && <Text>{texts.cancelling}</Text>}
      {wait !== null && (
        <Text>
          <Countdown until={wait.until} text={texts.waits[wait.cause]} />
        </Text>
      )}
      {counts.unknown > 0 && <Text>{texts.settling(counts.unknown, settlingSeconds)}</Text>}
      <Announcement when="lasting" message={progress} />
    </section>
  )
}
