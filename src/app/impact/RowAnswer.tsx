import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular, DismissRegular } from '@fluentui/react-icons'
import { Announcement } from '../../ui/Announcement.tsx'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { impactTexts } from '../texts/impactPage.ts'
import { shellTexts } from '../texts/shell.ts'
import { WaitNote } from '../WaitNote.tsx'
import { RowVerdict, type AskedRow } from './RowVerdict.tsx'

const texts = impactTexts.row

const useStyles = makeStyles({
  answer: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  progress: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  bar: { flex: '1 1 160px', maxWidth: '320px' },
  count: { fontVariantNumeric: 'tabular-nums' },
  rights: { color: tokens.colorNeutralForeground2 },
})

/** What an action on one row comes to: how far the counting is, the verdict, and the rows that stand in the way. */
export function RowAnswer(props: AskedRow) {
  const styles = useStyles()
  const { counting } = props
  const { state, questions, counts, failures } = counting
  const progress = texts.progress(counts.size, questions.length, failures.size)
  if (state === 'failed') {
    return (
      <div className={styles.answer}>
        <FailureBar description={describeError(counting.error)} action={{ text: shellTexts.retry, run: counting.again }} />
      </div>
    )
  }
  return (
    <div className={styles.answer}>
      <RowVerdict {...props} />
      <div className={styles.progress}>
        {state === 'running' && (
          <ProgressBar className={styles.bar} aria-label={texts.progressLabel} value={counts.size + failures.size} max={questions.length} />
        )}
        <Text size={200} className={styles.count}>
          {state === 'cancelled' ? texts.cancelled(counts.size, questions.length) : progress}
        </Text>
        {state === 'running' && <WaitNote wait={counting.wait} />}
        {state === 'running' ? (
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={counting.cancel}>
            {shellTexts.cancel}
          </Button>
        ) : (
          <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={counting.again}>
            {texts.again}
          </Button>
        )}
      </div>
      {state !== 'running' && (
        <Text size={200} className={styles.rights}>
          {texts.rights}
        </Text>
      )}
      <Announcement when="settled" message={progress} />
    </div>
  )
}
