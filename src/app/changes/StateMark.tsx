import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSplitFilled,
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleFilled,
  HourglassRegular,
  QuestionCircleFilled,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { PublishState, StepState } from '../../apply/state.ts'
import { stateNames } from '../texts/apply.ts'

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { fontSize: '16px', lineHeight: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
})

type StateName = keyof typeof stateNames
type Look = readonly [FluentIcon | null, 'quiet' | 'good' | 'warning' | 'bad']

/** Null: a spinner, because something is under way. */
const looks: Readonly<Record<StateName, Look>> = {
  notStarted: [CircleRegular, 'quiet'],
  checking: [null, 'quiet'],
  sending: [null, 'quiet'],
  waiting: [HourglassRegular, 'warning'],
  verifying: [null, 'quiet'],
  applied: [CheckmarkCircleFilled, 'good'],
  conflict: [ArrowSplitFilled, 'warning'],
  notApplied: [DismissCircleFilled, 'bad'],
  unknown: [QuestionCircleFilled, 'warning'],
  published: [CheckmarkCircleFilled, 'good'],
  notPublished: [DismissCircleFilled, 'bad'],
}

/** The state of a step: an icon and a word. */
export function StateMark({ state }: { state: (StepState | PublishState)['type'] }) {
  const styles = useStyles()
  const [Icon, tone] = looks[state]
  return (
    <span className={styles.mark}>
      {Icon === null ? (
        <Spinner size="extra-tiny" aria-hidden="true" />
      ) : (
        <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true" />
      )}
      {stateNames[state]}
    </span>
  )
}
