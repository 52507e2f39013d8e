import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import {
  ArrowCounterclockwiseRegular,
  CheckmarkCircleFilled,
  CopyRegular,
  SaveRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import type { PublishOutcome, StepOutcome } from '../../apply/state.ts'
import type { LaterSight, StoredReceipt } from '../applyStored.ts'
import { changeName } from '../texts/change.ts'
import { isValueChange, subjectOf, type Change } from '../../model/change.ts'
import { doneBy } from '../../model/done.ts'
import { historyTexts } from '../texts/history.ts'
import { appliedChanges, isWhole, laterSight, perhapsChanges, receiptSummary } from './receiptSummary.ts'
import { RunSteps } from './RunSteps.tsx'
import { useReceiptNames } from './useReceiptNames.ts'
import { saveJson } from '../saveFile.ts'
import { useCopy } from '../useCopy.ts'
import { ValueChange } from './ValueChange.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { useSession } from '../session.tsx'

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  titles: { flex: '1 1 280px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: {
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  whole: { color: tokens.colorStatusSuccessForeground1, fontSize: '20px', lineHeight: 0 },
  partial: { color: tokens.colorStatusWarningForeground3, fontSize: '20px', lineHeight: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  value: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  changes: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground1 },
  change: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})

/** One receipt: when, who, what it was before and after, how it ended. */
export function ReceiptCard({ stored, onReverse }: { stored: StoredReceipt; onReverse: () => void }) {
  const styles = useStyles()
  const { receipt, progress, later } = stored
  const { readOnly } = useSession()
  const { tables, publish } = receipt
  const names = useReceiptNames(receipt)
  const text = JSON.stringify(later.length === 0 ? receipt : { ...receipt, later }, null, 2)
  const { state, copy } = useCopy(text)
  const note = historyTexts.progress[progress]
  const steps = receipt.steps.map(({ schemaName, outcome, changes }) => ({
    schemaName,
    state: outcome,
    later: laterText(laterSight(stored, { schemaName }), changes),
    detail: (
      <>
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={subjectOf(change)} className={styles.change}>
              <Text>{changeName(change)}</Text>
              {isValueChange(change) && <ValueChange change={change} before={change.before} />}
            </li>
          ))}
        </ul>
        <RequestId outcome={outcome} />
      </>
    ),
  }))
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 className={styles.title}>
            {isWhole(receipt) ? (
              <CheckmarkCircleFilled className={styles.whole} aria-hidden="true" />
            ) : (
              <WarningFilled className={styles.partial} aria-hidden="true" />
            )}
            {receiptSummary(stored)}
          </h2>
          <Text className={styles.quiet}>
            <time dateTime={receipt.startedAt}>{historyTexts.moment(receipt.startedAt)}</time>
          </Text>
          {note !== null && <Text className={styles.quiet}>{note}</Text>}
        </div>
        <div className={styles.actions}>
          {appliedChanges(receipt).length + perhapsChanges(stored).length > 0 && (
            <ReasonedButton size="small" icon={<ArrowCounterclockwiseRegular />} reason={readOnly === null ? null : historyTexts.readOnly} press={onReverse}>
              {historyTexts.reverse}
            </ReasonedButton>
          )}
          <Button size="small" icon={<CopyRegular />} onClick={copy}>
            {historyTexts[state]}
          </Button>
          <Button
            size="small"
            icon={<SaveRegular />}
            onClick={() => saveJson(historyTexts.fileName(receipt.startedAt), text)}
          >
            {historyTexts.save}
          </Button>
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact name={historyTexts.who} value={names.user} />
        {names.solution !== null && <Fact name={historyTexts.solution} value={names.solution} />}
        <Fact name={historyTexts.environment} value={receipt.environment} />
      </dl>
      <RunSteps past steps={steps} publish={{ tables, state: publish, detail: <RequestId outcome={publish} /> }} />
    </li>
  )
}

function laterText(seen: LaterSight | null, [change]: readonly Change[]): string | null {
  return seen === null || change === undefined ? null : historyTexts.later[seen.sight](historyTexts.moment(seen.seenAt), doneBy(change))
}

/** What support asks for. A failure shows its own. */
function RequestId({ outcome }: { outcome: StepOutcome | PublishOutcome }) {
  if (!('requestId' in outcome) || outcome.requestId === null) return null
  return <Text size={200}>{historyTexts.requestId(outcome.requestId)}</Text>
}

function Fact({ name, value }: { name: string; value: string }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={styles.value}>
        <bdi>{value}</bdi>
      </dd>
    </div>
  )
}
