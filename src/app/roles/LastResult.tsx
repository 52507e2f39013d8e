import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Announcement } from '../../ui/Announcement.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { DismissAction } from '../../ui/DismissAction.tsx'
import { cancelRoleWrites, dismissRoleResult, useRoleWork, type RoleEntry } from '../applyRoles.ts'
import { isUncertain } from '../rowStanding.ts'
import { RowStandingText } from '../RowStandingText.tsx'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { certainText } from '../texts/settling.ts'
import { isDone, isUnderWay } from './roleProgress.ts'

const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  bar: { flex: '1 1 160px' },
  entry: { display: 'block', marginTop: tokens.spacingVerticalXS },
})

/** The writes under way with their progress; afterwards those that were not done, each with its reason. */
export function LastResult() {
  const styles = useStyles()
  const session = useSession()
  const { entries, running, last, cancelling } = useRoleWork()
  const of = entries.filter(({ id }) => last.includes(id)).toReversed()
  const ended = of.filter((entry) => !isUnderWay(entry))
  const failed = ended.filter((entry) => !isDone(entry))
  const isRunning = running.length > 0
  const slow = of.find(({ state }) => state.type === 'settling' || state.type === 'pausing')
  return (
    <>
      {isRunning && (of.length > 1 || slow !== undefined) && (
        <div className={styles.progress}>
          <Text>{cancelling ? texts.log.cancelling : texts.log.progress(ended.length, of.length)}</Text>
          <ProgressBar className={styles.bar} aria-label={texts.log.progress(ended.length, of.length)} value={ended.length} max={of.length} />
          <Button size="small" disabledFocusable={cancelling} onClick={() => cancelRoleWrites(session)}>
            {texts.log.cancel}
          </Button>
          {slow !== undefined && <RowStandingText state={slow.state} />}
          {slow?.state.type === 'settling' && <Countdown until={slow.state.settledAt} text={certainText} />}
        </div>
      )}
      {failed.length > 0 && (
        <MessageBar intent={failed.every(isNeedless) ? 'info' : 'error'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{failedTitle(failed, of.length)}</MessageBarTitle>{' '}
            {failed.map(({ id, title, state }) => (
              <span key={id} className={styles.entry}>
                <Text weight="semibold">{title}</Text>
                <RowStandingText state={state} />
              </span>
            ))}
          </MessageBarBody>
          <MessageBarActions />
          <DismissAction label={texts.log.dismiss} dismiss={() => dismissRoleResult(session)} />
        </MessageBar>
      )}
      <Announcement when="settled" message={isRunning || of.length === 0 ? '' : texts.log.finished(ended.length - failed.length, of.length)} />
    </>
  )
}

/** Of what is not certain nobody can say that it was not done. */
function failedTitle(failed: readonly RoleEntry[], all: number): string {
  const uncertain = failed.filter(({ state }) => isUncertain(state)).length
  const missed = failed.length - uncertain
  return [...(uncertain === 0 ? [] : [texts.log.uncertain(uncertain, all)]), ...(missed === 0 ? [] : [texts.log.failed(missed, all)])].join(' ')
}

/** Nothing went wrong: there was nothing left to do. */
const isNeedless = ({ state }: RoleEntry): boolean => state.type === 'notSent' && state.reason === 'notNeeded'
