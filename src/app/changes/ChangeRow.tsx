import { Button, Checkbox, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { isValueChange, subjectOf, type Change } from '../../model/change.ts'
import type { Environment } from '../../model/environment.ts'
import { impactActions } from '../../model/impact/impactAction.ts'
import type { Issue } from '../../model/issues.ts'
import type { Relationship } from '../../model/relationship.ts'
import { isCascadeValue } from '../../model/cascade.ts'
import { severityOf } from '../../model/severity.ts'
import { DifferenceList } from '../DifferenceList.tsx'
import { foretoldSeverity, useDifferencesIn, type JudgedIn } from '../differences.ts'
import { LookupsNote } from '../LookupsNote.tsx'
import { useWorkspace } from '../session.tsx'
import { changeName } from '../texts/change.ts'
import { changesTexts } from '../texts/changes.ts'
import { changeSentences } from '../texts/changeSentences.ts'
import { differenceTexts } from '../texts/impactDifference.ts'
import { ChangeIssues } from './ChangeIssues.tsx'
import { judgingOnce } from './judgedIn.ts'
import { presentValue } from './presentValue.ts'
import { SeverityMark } from './SeverityMark.tsx'
import { ValueChange } from './ValueChange.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto 96px minmax(0, 1fr) auto auto',
    gridTemplateAreas: '"check field values severity discard" ". sentence sentence sentence sentence" ". issues issues issues issues"',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@container (max-width: 520px)': {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      gridTemplateAreas:
        '"check field discard" ". values values" ". severity severity" ". sentence sentence" ". issues issues"',
      rowGap: tokens.spacingVerticalXS,
    },
  },
  check: { gridArea: 'check' },
  field: { gridArea: 'field', fontWeight: tokens.fontWeightSemibold },
  values: { gridArea: 'values', minWidth: 0 },
  severity: { gridArea: 'severity', display: 'flex' },
  discard: { gridArea: 'discard' },
  sentence: {
    gridArea: 'sentence',
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  meaning: { margin: 0 },
  after: { color: tokens.colorNeutralForeground1 },
  issues: {
    gridArea: 'issues',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    ':not(:empty)': { paddingBottom: tokens.spacingVerticalS },
  },
})

/** One staged change: what it was, what it will be, what that means, and what stands in the way. */
export function ChangeRow(props: {
  environment: Environment
  relationship: Relationship | null
  change: Change
  issues: readonly Issue[]
  judgedIn: JudgedIn
  checked: boolean
  onCheck: (checked: boolean) => void
  /** Has another change applied, too. */
  check: (change: Change) => void
}) {
  const styles = useStyles()
  const { environment, relationship, change, issues, judgedIn, checked, onCheck, check } = props
  const unstage = useWorkspace((workspace) => workspace.unstage)
  const before = isValueChange(change) ? presentValue(change, issues) : null
  const now = useMemo(() => (change.type === 'cascade' && isCascadeValue(before) ? { ...change, before } : change), [change, before])
  const judging = useMemo(() => judgingOnce(judgedIn), [judgedIn])
  const foretold = useDifferencesIn(judging, change)
  const { unsure, lookups } = foretold
  const after = useMemo(() => (change.type === 'delete' ? judging(change) : environment), [judging, change, environment])
  const sentences = relationship === null ? null : changeSentences(environment, change, { present: before, isLookupRequired: lookups.isLookupRequired, after })
  // What is gone from the server has no impact to judge by.
  const differences = relationship === null ? null : foretold.differences
  const judged = useMemo(
    () => (relationship === null ? { severity: severityOf(now), isSure: true } : foretoldSeverity(now, foretold)),
    [relationship, now, foretold],
  )
  const field = changeName(change)
  const include = changesTexts.include(field, change.schemaName)
  const discard = changesTexts.discard(field, change.schemaName)
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.check}
        id={subjectOf(change)}
        checked={checked}
        aria-label={include}
        onChange={(_, data) => onCheck(data.checked === true)}
      />
      <Text className={styles.field}>{field}</Text>
      <span className={styles.values}>
        {isValueChange(change) && <ValueChange change={change} before={before} />}
      </span>
      <span className={styles.severity}>
        <SeverityMark {...judged} />
      </span>
      <Tooltip content={discard} relationship="label">
        <Button
          className={styles.discard}
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          onClick={() => unstage([change])}
        />
      </Tooltip>
      {sentences !== null && (
        <dl className={styles.sentence}>
          <dt>{changesTexts.before}</dt>
          <dd className={styles.meaning}>{sentences[0]}</dd>
          <dt className={styles.after}>{changesTexts.after}</dt>
          <dd className={mergeClasses(styles.meaning, styles.after)}>{sentences[1]}</dd>
          {differences !== null && hasImpact(change) && (
            <>
              <dt className={styles.after}>{differenceTexts.label}</dt>
              <dd className={mergeClasses(styles.meaning, styles.after)}>
                {differences.length === 0 ? (
                  differenceTexts.none
                ) : (
                  <DifferenceList environment={environment} differences={differences} most={3} />
                )}
                <LookupsNote unsure={unsure} lookups={lookups} isQuiet />
              </dd>
            </>
          )}
        </dl>
      )}
      <div className={styles.issues}>
        <ChangeIssues issues={issues} check={check} />
      </div>
    </li>
  )
}

/** Whether what happens to rows hangs on it at all. */
const hasImpact = (change: Change): boolean =>
  change.type === 'create' || change.type === 'delete' || (change.type === 'cascade' && impactActions.some((action) => action === change.action))
