import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  whole: { flexShrink: 0, whiteSpace: 'nowrap' },
  danger: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
})

/** The button of what cannot be undone. Fluent has none; its colours are those of Fluent's danger. It submits its form. */
export function DangerButton({ text, disabled }: { text: string; disabled: boolean }) {
  const styles = useStyles()
  return (
    <Button
      type="submit"
      appearance="primary"
      disabledFocusable={disabled}
      className={mergeClasses(styles.whole, disabled ? undefined : styles.danger)}
    >
      {text}
    </Button>
  )
}
