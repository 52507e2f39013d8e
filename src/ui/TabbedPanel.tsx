import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  // With the room that a tab keeps around its text, the first begins where the page's text does.
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalS,
    '@media (max-width: 480px)': { paddingInline: 0 },
  },
  // It may be wider than its text, which is bold once it is chosen.
  tab: { textAlign: 'start' },
  panel: { flex: '1 0 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
})

/** One of several things at a time, each behind its tab. One alone is no choice: it is a region of that name. */
export function TabbedPanel<Name extends string>(props: {
  /** What the tabs choose among. */
  label: string
  tabs: readonly { readonly name: Name; readonly text: string }[]
  present: Name
  choose: (name: Name) => void
  /** Of the panel. */
  className?: string
  /** What is behind the present tab. */
  children: ReactNode
}) {
  const { label, tabs, present, choose, className, children } = props
  const styles = useStyles()
  const id = useId()
  const panel = mergeClasses(styles.panel, className)
  const [only, ...others] = tabs
  if (only !== undefined && others.length === 0)
    return (
      <div className={panel} role="region" aria-label={only.text}>
        {children}
      </div>
    )
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={label}
        selectedValue={present}
        onTabSelect={(_, { value }) => {
          const next = tabs.find(({ name }) => name === value)
          if (next !== undefined) choose(next.name)
        }}
      >
        {tabs.map(({ name, text }) => (
          <Tab key={name} className={styles.tab} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
            {text}
          </Tab>
        ))}
      </TabList>
      <div className={panel} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${present}`}>
        {children}
      </div>
    </>
  )
}
