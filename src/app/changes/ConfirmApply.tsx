import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { isValueChange, subjectOf, type Change } from '../../model/change.ts'
import type { Environment } from '../../model/environment.ts'
import type { IsLookupRequired } from '../../model/impact/impactStep.ts'
import { AlertDialog } from '../../ui/AlertDialog.tsx'
import { DangerButton } from '../../ui/DangerButton.tsx'
import { DifferenceList } from '../DifferenceList.tsx'
import { findingIn, useForetold } from '../differences.ts'
import { LookupsNote } from '../LookupsNote.tsx'
import { changesTexts } from '../texts/changes.ts'
import { besideDifferences, changeSentences } from '../texts/changeSentences.ts'
import { asked, askedSeverity } from './confirmation.ts'
import { SeverityMark } from './SeverityMark.tsx'
import { useTableNames } from './useTableNames.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere', display: 'grid', rowGap: tokens.spacingVerticalS },
  name: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

interface Props {
  readonly environment: Environment
  /** With every one of the changes. */
  readonly after: Environment
  readonly changes: readonly Change[]
  /** Published at the end. */
  readonly tables: readonly string[]
  readonly onApply: () => void
  readonly onCancel: () => void
}

/**
 * Says in words what the harmful ones among the changes will do, before anything is sent. Where rows will be deleted that
 * stay today, that has to be acknowledged first (safety.md P9).
 */
export function ConfirmApply(props: Props) {
  const { changes, after, tables, onApply, onCancel } = props
  const styles = useStyles()
  // Holds for what was on the screen then: another tab, or what the server holds by now, may alter what is applied.
  const [acknowledged, acknowledge] = useState<Pick<Props, 'after' | 'changes'> | null>(null)
  const isAcknowledged = acknowledged?.changes === changes && acknowledged.after === after
  // Harms nobody who presses Enter too soon, and leaves the text where it begins.
  const [cancel, setCancel] = useState<HTMLElement | null>(null)
  const names = useTableNames(tables)
  const parts = asked.map((severity) => ({
    severity,
    harmful: changes.filter((change) => askedSeverity(after, change) === severity),
  }))
  const deletions = changes.filter(({ type }) => type === 'delete').length
  const destroys = parts.some(({ severity, harmful }) => severity === 'destroys' && harmful.length > 0)
  const submit = () => {
    if (isAcknowledged || !destroys) onApply()
  }
  return (
    <AlertDialog
      title={changesTexts.confirm.title(changes.length)}
      close={onCancel}
      submit={submit}
      start={cancel}
      actions={
        <>
          {destroys ? (
            <DangerButton text={changesTexts.apply} disabled={!isAcknowledged} />
          ) : (
            <Button type="submit" appearance="primary">
              {changesTexts.apply}
            </Button>
          )}
          <Button ref={setCancel} onClick={onCancel}>
            {changesTexts.confirm.cancel}
          </Button>
        </>
      }
    >
      {parts.map(({ severity, harmful }) =>
        harmful.length === 0 ? null : (
          <div key={severity} className={styles.part}>
            <SeverityMark severity={severity} />
            <Text>{changesTexts.confirm[severity]}</Text>
            <Consequences {...props} changes={harmful} />
          </div>
        ),
      )}
      <Text>{`${changesTexts.confirm.note(deletions, changes.length - deletions)}${names.length === 0 ? '' : ` ${changesTexts.thenPublishes(names)}`}`}</Text>
      {destroys && (
        <Checkbox
          checked={isAcknowledged}
          onChange={(_, { checked }) => acknowledge(checked === true ? { changes, after } : null)}
          label={changesTexts.confirm.acknowledge}
        />
      )}
    </AlertDialog>
  )
}

/** So many changes are spelled out at first, and with each press. */
const step = 5

/** What each of the harmful changes does. Only those on the screen are looked into. */
function Consequences({ environment, after, changes }: Props) {
  const styles = useStyles()
  const [shown, setShown] = useState(step)
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, shown).map((change) => (
          <Consequence key={subjectOf(change)} environment={environment} after={after} change={change} />
        ))}
      </ul>
      {changes.length > shown && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + 4 * step)}>
          {changesTexts.confirm.more(changes.length - shown)}
        </Button>
      )}
    </>
  )
}

function Consequence({ environment, after, change }: Pick<Props, 'environment' | 'after'> & { change: Change }) {
  const styles = useStyles()
  const { differences, unsure, lookups } = useForetold(useMemo(() => findingIn(after, change), [after, change]))
  const isTold = differences !== null && differences.length > 0
  const own = isTold ? besideDifferences(environment, change, after) : meaningOf(environment, change, lookups.isLookupRequired, after)
  return (
    <li>
      <span className={styles.name}>{change.schemaName}</span>
      {own !== null && <div>{own}</div>}
      {isTold && <DifferenceList environment={after} differences={differences} most={2} />}
      <LookupsNote unsure={unsure} lookups={lookups} isQuiet />
    </li>
  )
}

function meaningOf(environment: Environment, change: Change, isLookupRequired: IsLookupRequired, after: Environment): string {
  const present = isValueChange(change) ? change.before : null
  const [, meaning] = changeSentences(environment, change, { present, isLookupRequired, after }) ?? []
  return meaning ?? changesTexts.gone
}
