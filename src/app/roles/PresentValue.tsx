import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { rolesTexts as texts } from '../texts/roles.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  value: { overflowWrap: 'anywhere' },
})

/** What the server holds in place of what was typed, and the way to take it. */
export function PresentValue({ field, value, take }: { field: string; value: string; take: () => void }) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <Text className={styles.value} size={200}>
        {texts.form.present} <bdi>{value === '' ? texts.form.empty : value}</bdi>
      </Text>
      <Button
        size="small"
        aria-label={texts.form.takePresent(field)}
        onClick={({ currentTarget }) => {
          // The button goes, and the focus with it: the field before it is where somebody is.
          currentTarget.parentElement?.previousElementSibling?.querySelector<HTMLElement>('input, textarea, select')?.focus()
          take()
        }}
      >
        {texts.form.take}
      </Button>
    </div>
  )
}
