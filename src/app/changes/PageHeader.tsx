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
    minHeight: '32px',
  },
  titles: { flex: '1 1 auto', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  name: { margin: 0 },
  summary: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { flexBasis: '100%', textAlign: 'end', color: tokens.colorNeutralForeground2 },
})

/** A page's name, a line about it, its actions, and what they will do. */
export function PageHeader(props: {
  title: string
  summary: string | null
  actions?: ReactNode
  note?: { readonly id: string; readonly text: string } | null
}) {
  const styles = useStyles()
  const { title, summary, actions, note = null } = props
  return (
    <div className={styles.header}>
      <div className={styles.titles}>
        <Title3 as="h1" className={styles.name}>
          {title}
        </Title3>
        {summary !== null && <Text className={styles.summary}>{summary}</Text>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {note !== null && (
        <Text id={note.id} className={styles.note} size={200}>
          {note.text}
        </Text>
      )}
    </div>
  )
}

/** Publish, Discard all and Apply. `busy`: nothing can be started meanwhile. */
export function StagedActions(props: {
  busy: boolean
  /** Nothing can be sent at all. */
  readOnly: boolean
  staged: number
  unpublished: number
  /** Describes what Apply does at its end. */
  noteId: string
  onPublish: () => void
  onDiscard: () => void
  onApply: () => void
}) {
  const { busy, readOnly, staged, unpublished, noteId, onPublish, onDiscard, onApply } = props
  return (
    <>
      <Button icon={<CloudArrowUpRegular />} disabledFocusable={busy || readOnly || unpublished === 0} onClick={onPublish}>
        {changesTexts.publish}
      </Button>
      <Button icon={<DeleteRegular />} disabledFocusable={busy || staged === 0} onClick={onDiscard}>
        {changesTexts.discardAll}
      </Button>
      <Button
        appearance="primary"
        icon={<CheckmarkRegular />}
        disabledFocusable={busy || readOnly || staged === 0}
        aria-describedby={noteId}
        onClick={onApply}
      >
        {changesTexts.apply}
      </Button>
    </>
  )
}
