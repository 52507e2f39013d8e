/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an input would keep a state of its own beside the grid's */
import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckboxCheckedFilled, CheckboxIndeterminateRegular, CheckboxUncheckedRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  check: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: '18px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  checked: { color: tokens.colorCompoundBrandForeground1 },
})

export type Checked = boolean | 'mixed'

/** A check box of a grid: it has the keyboard in place of its cell. What it does, the grid does when it is pressed. */
export function GridCheck(props: {
  label: string
  checked: Checked
  isActive: boolean
  /** Where the keyboard's way through the head stops. */
  part?: 'sort'
}) {
  const { label, checked, isActive, part } = props
  const styles = useStyles()
  const icon =
    checked === 'mixed' ? (
      <CheckboxIndeterminateRegular className={styles.checked} />
    ) : checked ? (
      <CheckboxCheckedFilled className={styles.checked} />
    ) : (
      <CheckboxUncheckedRegular />
    )
  return (
    <span
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive ? '' : undefined}
      data-part={part}
      className={styles.check}
    >
      {icon}
    </span>
  )
}
