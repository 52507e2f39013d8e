import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LockClosedRegular, WarningRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  changed: {
    fontWeight: tokens.fontWeightBold,
    // A corner of the cell, as spreadsheets mark them: an icon before the text would cut off the very value that changed.
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlockStart: '1px',
      insetInlineStart: '1px',
      border: '4px solid transparent',
      borderTopColor: 'currentcolor',
      borderLeftColor: 'currentcolor',
    },
  },
  icon: { verticalAlign: '-0.15em', marginInlineEnd: tokens.spacingHorizontalXS },
  unknown: { color: tokens.colorStatusWarningForeground1 },
  /** Beside the text in the room before it, where it costs the text none. */
  beside: { position: 'absolute', insetBlockStart: 'calc(50% - 6px)', insetInlineStart: '-5px', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** A value of a cell, with a mark for each thing the reader should not learn from colour or weight alone. */
export function MarkedText(props: {
  text: string
  isChanged?: boolean
  isUnknown?: boolean
  isLocked?: boolean
  /** Where the cell has a check box before it: the lock stands between the two. */
  isLockBeside?: boolean
  isQuiet?: boolean
}) {
  const { text, isChanged = false, isUnknown = false, isLocked = false, isLockBeside = false, isQuiet = false } = props
  const styles = useStyles()
  const mark = isUnknown ? (
    <WarningRegular className={mergeClasses(styles.icon, styles.unknown)} aria-hidden />
  ) : isLocked ? (
    <LockClosedRegular className={isLockBeside ? styles.beside : styles.icon} aria-hidden />
  ) : null
  return (
    <span {...(isChanged ? { className: styles.changed } : isQuiet ? { className: styles.quiet } : {})}>
      {mark}
      {text}
    </span>
  )
}
