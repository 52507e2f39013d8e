import { Button, Field, Input, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { ReasonedButton } from '../../../ui/ReasonedButton.tsx'
import { InheritedAccessNote } from '../../InheritedAccessNote.tsx'
import { useSession, useWorkspace } from '../../session.tsx'
import { settingName } from '../../texts/cascade.ts'
import { houseRulesTexts as texts, noMendText, ruleExplanations, ruleNames } from '../../texts/houseRules.ts'
import { ValueArrow } from '../ValueArrow.tsx'
import { RelationshipLink } from '../RelationshipLink.tsx'
import { gravityOfRow, type FindingRow } from './findingRows.ts'
import { GravityBadge } from './findingColumns.tsx'

const useStyles = makeStyles({
  place: {
    flexShrink: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0 },
  title: { margin: 0, marginInlineEnd: 'auto', fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  note: { flex: '0 1 420px' },
})

/** One finding: why it matters, what it is about, its mend, and the way to accept it. Null: it is gone. */
export function FindingDetails({ row, close }: { row: FindingRow | null; close: () => void }) {
  const styles = useStyles()
  return (
    <section className={styles.place} aria-label={texts.details}>
      <div className={styles.head}>
        {row !== null && (
          <span className={styles.badge}>
            <GravityBadge gravity={gravityOfRow(row)} />
          </span>
        )}
        <h2 key={row?.finding.key ?? 'gone'} className={styles.title} ref={bringIntoView}>{row === null ? texts.details : ruleNames[row.finding.facts.rule]}</h2>
        <Tooltip content={texts.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </div>
      {row === null ? <Text>{texts.gone}</Text> : <Body key={row.finding.key} row={row} />}
    </section>
  )
}

/** In a small window it begins below the list. */
function bringIntoView(heading: HTMLElement | null): void {
  heading?.closest('section')?.scrollIntoView({ block: 'nearest' })
}

function Body({ row }: { row: FindingRow }) {
  const styles = useStyles()
  const { finding, what, note } = row
  const { mend, relationships } = finding
  const { readOnly } = useSession()
  const stage = useWorkspace((workspace) => workspace.stage)
  return (
    <>
      <Text>{what}</Text>
      <Text className={styles.quiet}>{ruleExplanations[finding.facts.rule]}</Text>
      <div className={styles.links}>
        <Text weight="semibold">{texts.concerns}</Text>
        {relationships.map((schemaName) => (
          <RelationshipLink key={schemaName} schemaName={schemaName} />
        ))}
      </div>
      <Text weight="semibold">{texts.mend}</Text>
      {mend.possible &&
        relationships.map((schemaName) => <InheritedAccessNote key={schemaName} schemaName={schemaName} changes={mend.changes} />)}
      {mend.possible ? (
        <ul className={styles.list} aria-label={texts.mend}>
          {mend.changes.map(({ schemaName, action, before, after }) => (
            <li key={`${schemaName} ${action}`}>
              {texts.change(schemaName, action)}: {settingName(action, before)} <ValueArrow /> <b>{settingName(action, after)}</b>
            </li>
          ))}
        </ul>
      ) : (
        <Text>{noMendText(mend)}</Text>
      )}
      <div className={styles.actions}>
        {mend.possible && (
          <ReasonedButton appearance="primary" reason={readOnly === null ? null : texts.readOnly} press={() => stage(mend.changes)}>
            {texts.stage}
          </ReasonedButton>
        )}
        <Acceptance finding={finding.key} note={note} />
      </div>
    </>
  )
}

/** Accepts a finding with a note, or no longer. */
function Acceptance({ finding, note }: { finding: string; note: string | null }) {
  const styles = useStyles()
  const ignore = useWorkspace((workspace) => workspace.ignore)
  const [text, setText] = useState('')
  const reason = text.trim()
  if (note !== null) {
    return (
      <>
        <Text>
          {texts.ignoredBecause}: <bdi>{note}</bdi>
        </Text>
        <Button onClick={() => ignore({ [finding]: null })}>{texts.restore}</Button>
      </>
    )
  }
  return (
    <>
      <Field className={styles.note} label={texts.note}>
        <Input
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => key === 'Enter' && reason !== '' && ignore({ [finding]: reason })}
        />
      </Field>
      <Button disabledFocusable={reason === ''} onClick={() => reason !== '' && ignore({ [finding]: reason })}>
        {texts.ignore}
      </Button>
    </>
  )
}
