import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CloudArrowUpRegular, DeleteRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { changesTexts } from '../texts/changes.ts'

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  titles: { flex: '1 1 auto', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  summary: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** A page's name, a line about it and its actions. */
export function PageHeader({ title, summary, children }: { title: string; summary: string | null; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.header}>
      <div className={styles.titles}>
        <Title3 as="h1">{title}</Title3>
        {summary !== null && <Text className={styles.summary}>{summary}</Text>}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

/** Publish, Discard all and Apply. `busy`: nothing can be started meanwhile. */
export function StagedActions(props: {
  busy: boolean
  staged: number
  unpublished: number
  onPublish: () => void
  onDiscard: () => void
  onApply: () => void
}) {
  const { busy, staged, unpublished, onPublish, onDiscard, onApply } = props
  return (
    <>
      <Button icon={<CloudArrowUpRegular />} disabledFocusable={busy || unpublished === 0} onClick={onPublish}>
        {changesTexts.publish}
      </Button>
      <Button icon={<DeleteRegular />} disabledFocusable={busy || staged === 0} onClick={onDiscard}>
        {changesTexts.discardAll}
      </Button>
      <Button appearance="primary" icon={<CheckmarkRegular />} disabledFocusable={busy || staged === 0} onClick={onApply}>
        {changesTexts.apply}
      </Button>
    </>
  )
}
