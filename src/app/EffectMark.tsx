import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowMoveRegular,
  DeleteRegular,
  EyeRegular,
  LinkDismissRegular,
  PeopleAddRegular,
  PersonArrowRightRegular,
  PersonSubtractRegular,
  QuestionCircleRegular,
  ShieldLockRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { Effect } from '../model/impact/effect.ts'
import { effectNames } from './texts/impact.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    verticalAlign: 'middle',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0, fontSize: '16px', lineHeight: 0 },
  stopped: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  deleted: { color: tokens.colorStatusDangerForeground3 },
})

const icons: Readonly<Record<Effect, FluentIcon>> = {
  stopped: ShieldLockRegular,
  notUnderstood: QuestionCircleRegular,
  deleted: DeleteRegular,
  reowned: PersonArrowRightRegular,
  shared: PeopleAddRegular,
  unshared: PersonSubtractRegular,
  reparented: EyeRegular,
  repointed: ArrowMoveRegular,
  unlinked: LinkDismissRegular,
}

/** What happens to rows: an icon and words, never a colour alone. */
export function EffectMark({ effect }: { effect: Effect }) {
  const styles = useStyles()
  const Icon = icons[effect]
  return (
    <span className={mergeClasses(styles.mark, effect === 'stopped' && styles.stopped, effect === 'deleted' && styles.deleted)}>
      <Icon className={styles.icon} aria-hidden="true" />
      {effectNames[effect]}
    </span>
  )
}
