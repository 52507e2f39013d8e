import { Text, Toolbar, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Announcement } from '../../ui/Announcement.tsx'

const useStyles = makeStyles({
  tab: { flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  start: { minWidth: 0, maxWidth: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  count: { color: tokens.colorNeutralForeground2 },
  toolbar: { flexWrap: 'wrap', padding: 0, gap: tokens.spacingHorizontalS },
  list: { flex: '1 0 260px', minHeight: 0, display: 'flex', flexDirection: 'column' },
})

/** A tab that is one list: what is to be known first, finding, how much is shown, the tools, the filters in force. */
export function ListTab(props: {
  intro: ReactNode
  find: ReactNode
  count: string
  toolbarLabel: string
  tools: ReactNode
  chips: ReactNode
  /** Whether the list is not yet that of what was asked. */
  isBusy?: boolean
  /** The list. */
  children: ReactNode
  /** What stands below the list. */
  below: ReactNode
}) {
  const { intro, find, count, toolbarLabel, tools, chips, isBusy = false, children, below } = props
  const styles = useStyles()
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        {intro}
        <div className={styles.tools}>
          <div className={styles.start}>
            {find}
            <Text className={styles.count}>{count}</Text>
          </div>
          <Toolbar aria-label={toolbarLabel} className={styles.toolbar}>
            {tools}
          </Toolbar>
        </div>
        {chips}
        <Announcement when="settled" message={count} />
      </div>
      <div className={styles.list} aria-busy={isBusy}>
        {children}
      </div>
      {below}
    </div>
  )
}
