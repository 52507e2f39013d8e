import { Button, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  danger: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
})

/** The button of what cannot be undone. Fluent has none; its colours are those of Fluent's danger. */
export function DangerButton({ text, disabled }: { text: string; disabled: boolean }) {
  const styles = useStyles()
  return (
    <Button type="submit" appearance="primary" disabledFocusable={disabled} {...(disabled ? {} : { className: styles.danger })}>
      {text}
    </Button>
  )
}
