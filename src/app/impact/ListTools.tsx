import { Text, Toolbar, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Announcement } from '../../ui/Announcement.tsx'

const useStyles = makeStyles({
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
})

/** What stands above a list inside of a tab: finding, how much is shown, the tools, the filters in force. */
export function ListTools(props: { find: ReactNode; count: string; toolbarLabel: string; tools: ReactNode; chips: ReactNode; children?: ReactNode }) {
  const { find, count, toolbarLabel, tools, chips, children } = props
  const styles = useStyles()
  return (
    <div className={styles.head}>
      {children}
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
  )
}
