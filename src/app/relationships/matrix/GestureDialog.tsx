import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Judgement } from '../../../model/gesture.ts'
import { AlertDialog } from '../../../ui/AlertDialog.tsx'
import { matrixTexts } from '../../texts/matrix.ts'
import type { GestureProblem } from './blockEdits.ts'
import type { Gestures } from './gestures.ts'
import { refusalGroups } from './refusalGroups.ts'

/** So many names of one reason can be read at a glance. */
const firstNames = 5
/** More names than anybody reads of one reason. */
const mostNames = 100

const useStyles = makeStyles({
  groups: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  button: { whiteSpace: 'nowrap' },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  more: { listStyleType: 'none' },
  reason: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** What stands in the way of a gesture, cell by cell, and the choice to stage the rest of it. */
export function GestureDialog({ gestures }: { gestures: Gestures }) {
  const { pending } = gestures
  if (pending === null) return null
  return pending.type === 'problem' ? (
    <Problem problem={pending.problem} close={gestures.dismiss} />
  ) : (
    <Refused judgement={pending.judgement} stage={gestures.stageAllowed} close={gestures.dismiss} />
  )
}

function Refused(props: { judgement: Judgement; stage: () => void; close: () => void }) {
  const { judgement, stage, close } = props
  const { allowed, unchanged, refused } = judgement
  const styles = useStyles()
  const texts = matrixTexts.refused
  const groups = refusalGroups(refused)
  const isPreset = refused.every(({ edit }) => edit.type === 'preset')
  return (
    <AlertDialog
      title={texts.title(isPreset, allowed, refused.length)}
      close={close}
      actions={
        <>
          {allowed > 0 && (
            <Button appearance="primary" className={styles.button} onClick={stage}>
              {texts.stage(allowed)}
            </Button>
          )}
          <Button className={styles.button} onClick={close}>{allowed > 0 ? texts.nothing : texts.close}</Button>
        </>
      }
    >
      <Text>
        {texts.summary(groups.map(({ title }) => title), unchanged)} {texts.nothingYet}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, which the keyboard must be able to */}
      <div className={styles.groups} role="group" aria-label={texts.details} tabIndex={0}>
        {allowed > 0 && (
          <section>
            <Text as="h3" weight="semibold" block className={styles.heading}>
              {texts.allowed(allowed)}
            </Text>
            <Names names={allowedNames(judgement, isPreset).map((name) => ({ name }))} />
          </section>
        )}
        {groups.map(({ title, reason, edits }) => (
          <section key={title}>
            <Text as="h3" weight="semibold" block className={styles.heading}>
              {title}
            </Text>
            {reason !== null && <Text>{reason}</Text>}
            <Names names={reason === null ? edits : edits.map(({ name }) => ({ name }))} />
          </section>
        ))}
      </div>
    </AlertDialog>
  )
}

/** What would be staged: "cso_project_risk, Delete"; of presets, each relationship once. */
function allowedNames({ changes }: Judgement, isPreset: boolean): readonly string[] {
  if (isPreset) return [...new Set(changes.map(({ schemaName }) => schemaName))]
  return changes.map(({ schemaName, action, after }) => matrixTexts.cell({ type: 'value', schemaName, action, value: after }))
}

function Names({ names }: { names: readonly { readonly name: string; readonly reason?: string }[] }) {
  const styles = useStyles()
  const [isWhole, setWhole] = useState(names.length <= firstNames + 1)
  return (
    <ul className={styles.list}>
      {names.slice(0, isWhole ? mostNames : firstNames).map(({ name, reason }) => (
        <li key={name}>
          {name}
          {reason !== undefined && <span className={styles.reason}>{reason}</span>}
        </li>
      ))}
      {!isWhole && (
        <li className={styles.more}>
          <Link as="button" onClick={() => setWhole(true)}>
            {matrixTexts.refused.showMore(names.length - firstNames)}
          </Link>
        </li>
      )}
      {isWhole && names.length > mostNames && <li>{matrixTexts.refused.more(names.length - mostNames)}</li>}
    </ul>
  )
}

function Problem({ problem, close }: { problem: GestureProblem; close: () => void }) {
  const texts = matrixTexts.problem
  return (
    <AlertDialog
      title={texts.title}
      close={close}
      actions={
        <Button appearance="primary" onClick={close}>
          {matrixTexts.refused.close}
        </Button>
      }
    >
      <Text>{problemText(problem)}</Text>
      {problem.type === 'notUnderstood' && (
        <Names names={problem.cells.map(({ schemaName, column, text }) => ({ name: texts.cell(schemaName, column, text) }))} />
      )}
    </AlertDialog>
  )
}

function problemText(problem: GestureProblem): string {
  const { problem: texts } = matrixTexts
  switch (problem.type) {
    case 'noRoom':
      return texts.noRoom(
        texts.size(problem.copied.rows, problem.copied.columns),
        texts.size(problem.there.rows, problem.there.columns),
      )
    case 'notEditable':
      return texts.notEditable(problem.column)
    case 'clipboard':
      return texts.clipboard(problem.cause)
    case 'readOnly':
    case 'notUnderstood':
    case 'empty':
    case 'single':
    case 'noSource':
    case 'noCells':
      return texts[problem.type]
  }
}
