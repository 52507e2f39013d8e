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
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** A value of a cell, with a mark for each thing the reader should not learn from colour or weight alone. */
export function MarkedText(props: {
  text: string
  isChanged?: boolean
  isUnknown?: boolean
  isLocked?: boolean
  isQuiet?: boolean
}) {
  const { text, isChanged = false, isUnknown = false, isLocked = false, isQuiet = false } = props
  const styles = useStyles()
  const mark = isUnknown ? (
    <WarningRegular className={mergeClasses(styles.icon, styles.unknown)} aria-hidden />
  ) : isLocked ? (
    <LockClosedRegular className={styles.icon} aria-hidden />
  ) : null
  return (
    <span {...(isChanged ? { className: styles.changed } : isQuiet ? { className: styles.quiet } : {})}>
      {mark}
      {text}
    </span>
  )
}
