import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'

export interface FilterChip {
  readonly id: string
  /** "Delete: Restrict" */
  readonly text: string
  readonly remove: () => void
}

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  chip: {
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { maxWidth: '320px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** What narrows the list down, each with a way out, and one way out of all. */
export function FilterChips(props: {
  chips: readonly FilterChip[]
  clearAll: () => void
  texts: { readonly removeFilter: (name: string) => string; readonly clearAll: string }
}) {
  const { chips, clearAll, texts } = props
  const styles = useStyles()
  if (chips.length === 0) return null
  return (
    <div className={styles.chips}>
      {chips.map(({ id, text, remove }) => (
        <Button
          key={id}
          size="small"
          appearance="subtle"
          className={styles.chip}
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={texts.removeFilter(text)}
          onClick={remove}
        >
          <span className={styles.text}>{text}</span>
        </Button>
      ))}
      <Button size="small" appearance="subtle" onClick={clearAll}>
        {texts.clearAll}
      </Button>
    </div>
  )
}
