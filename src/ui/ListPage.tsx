import { Text, Title3, Toolbar, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Announcement } from './Announcement.tsx'
import { usePageFrame } from './pageFrame.ts'

const useStyles = makeStyles({
  /** On a small screen the page scrolls rather than leave the list no room. */
  list: { flex: '1 0 260px', minHeight: 0, display: 'flex', flexDirection: 'column' },
  title: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  name: { margin: 0 },
  count: { color: tokens.colorNeutralForeground2 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  toolbar: { flexWrap: 'wrap', padding: 0, '& > button': { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS } },
})

/** The frame of a page that is one list: its name, how much of it is shown, the tools, the filters in force. */
export function ListPage(props: {
  title: string
  /** "1,812 relationships", "38 of 1,812"; spoken when it changes. */
  count: string
  /** What was done to the list last. */
  note?: ReactNode
  find: ReactNode
  toolbarLabel: string
  tools: ReactNode
  chips: ReactNode
  /** What can be done with what is selected. Below the list: it moves no row as it comes. */
  foot?: ReactNode
  children: ReactNode
}) {
  const { title, count, note, find, toolbarLabel, tools, chips, foot, children } = props
  const frame = usePageFrame()
  const styles = useStyles()
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <div className={styles.title}>
          <Title3 as="h1" className={styles.name}>{title}</Title3>
          <Text className={styles.count}>{count}</Text>
          {note}
        </div>
        <div className={styles.tools}>
          {find}
          <Toolbar aria-label={toolbarLabel} className={styles.toolbar}>
            {tools}
          </Toolbar>
        </div>
        {chips}
      </div>
      <div className={styles.list}>{children}</div>
      {foot}
      <Announcement when="settled" message={count} />
    </div>
  )
}
