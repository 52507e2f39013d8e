import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { cancelApply, dismissApply, useApply, type ApplyRefusal } from '../apply.ts'
import { startReconcile } from '../applyReconcile.ts'
import { appliedSteps, isComplete, isUntouched, type Run } from '../applyRun.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { useSession } from '../session.tsx'
import { applyTexts, reconcileTexts, refusalTexts } from '../texts/apply.ts'
import { ApplyResult } from './ApplyResult.tsx'
import { RunSaid } from './RunSaid.tsx'
import { RunSteps } from './RunSteps.tsx'

const useStyles = makeStyles({
  run: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  count: { flex: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

/** The apply of this tab: what it is doing, or how it ended. */
export function ApplyRun() {
  const apply = useApply()
  switch (apply.status) {
    case 'idle':
      return null
    case 'refused':
      return <Refused reason={apply.reason} />
    case 'failed':
      return <Failed {...apply} />
    case 'run':
      return apply.run.finished ? <Finished run={apply.run} /> : <Running run={apply.run} />
  }
}

/** Whether anything was sent is what somebody wants to know first. */
function Failed({ error, isUntouched: isNothingSent }: { error: unknown; isUntouched: boolean }) {
  const described = describeError(error)
  return <FailureBar description={isNothingSent ? { ...described, next: `${applyTexts.nothingSent} ${described.next}` } : described} />
}

function Refused({ reason }: { reason: ApplyRefusal }) {
  const session = useSession()
  const findOut = () => {
    dismissApply(session)
    void startReconcile(session)
  }
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{refusalTexts[reason]}</MessageBarBody>
      {(reason === 'unreconciled' || reason === 'damagedJournal') && (
        <MessageBarActions>
          <Button size="small" onClick={findOut}>
            {reconcileTexts.findOut}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function Finished({ run }: { run: Run }) {
  const styles = useStyles()
  return (
    <>
      <ApplyResult run={run} />
      {!isComplete(run) && (
        <div className={styles.run}>
          <RunSteps steps={run.steps} publish={run.publish} />
        </div>
      )}
    </>
  )
}

function Running({ run }: { run: Run }) {
  const styles = useStyles()
  const session = useSession()
  const applied = appliedSteps(run)
  const count = applyTexts.count(applied, run.steps.length)
  const title = run.steps.length === 0 ? applyTexts.publishing : applyTexts.running
  return (
    <section className={styles.run} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{title}</Subtitle2>
        <Text className={styles.count}>
          {[...(run.steps.length === 0 ? [] : [count]), ...(isUntouched(run) ? [applyTexts.beginning] : [])].join(' · ')}
        </Text>
        <Button onClick={() => cancelApply(session)} disabledFocusable={run.cancelling}>
          {applyTexts.cancel}
        </Button>
      </div>
      {run.cancelling && <Text>{applyTexts.cancelling}</Text>}
      {run.steps.length === 0 ? (
        <ProgressBar aria-label={title} />
      ) : (
        <ProgressBar aria-label={title} value={applied} max={run.steps.length + 1} />
      )}
      <RunSaid run={run} />
      <RunSteps steps={run.steps} publish={run.publish} />
    </section>
  )
}
