import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CloudArrowUpRegular, DeleteRegular } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import { changesTexts } from '../texts/changes.ts'
import { useTableNames } from './useTableNames.ts'

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  titles: { flex: '1 1 auto', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  summary: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
  note: { flexBasis: '100%', textAlign: 'end', color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
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
  /** What Apply publishes at its end. */
  tables: readonly string[]
}) {
  const styles = useStyles()
  const { busy, staged, unpublished, onPublish, onDiscard, onApply, tables } = props
  const names = useTableNames(tables)
  const noteId = useId()
  return (
    <>
      <Text id={noteId} className={styles.note} size={200}>
        {busy || names.length === 0 ? null : changesTexts.thenPublishes(names)}
      </Text>
      <Button icon={<CloudArrowUpRegular />} disabledFocusable={busy || unpublished === 0} onClick={onPublish}>
        {changesTexts.publish}
      </Button>
      <Button icon={<DeleteRegular />} disabledFocusable={busy || staged === 0} onClick={onDiscard}>
        {changesTexts.discardAll}
      </Button>
      <Button
        appearance="primary"
        icon={<CheckmarkRegular />}
        disabledFocusable={busy || staged === 0}
        aria-describedby={noteId}
        onClick={onApply}
      >
        {changesTexts.apply}
      </Button>
    </>
  )
}
