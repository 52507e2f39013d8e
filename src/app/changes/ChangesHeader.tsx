import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
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
export function ChangesHeader({ title, summary, children }: { title: string; summary: string | null; children?: ReactNode }) {
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

/** Discard all and Apply. `disabled` while a run goes on or there is nothing to act on. */
export function StagedActions(props: { disabled: boolean; onApply: () => void; onDiscard: () => void }) {
  const { disabled, onApply, onDiscard } = props
  return (
    <>
      <Button disabledFocusable={disabled} onClick={onDiscard}>
        {changesTexts.discardAll}
      </Button>
      <Button appearance="primary" disabledFocusable={disabled} onClick={onApply}>
        {changesTexts.apply}
      </Button>
    </>
  )
}
