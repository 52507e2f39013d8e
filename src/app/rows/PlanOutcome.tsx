import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { RowWriteOutcome } from '../../apply/sendRowWrite.ts'
import { describeRowFault } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { LiteralRequest } from '../LiteralRequest.tsx'
import { errorFactTexts } from '../texts/errors.ts'
import { rowsTexts } from '../texts/rows.ts'
import type { PlanState, RowPlanning } from './useRowPlan.ts'

const texts = rowsTexts.plan

type Ended = Extract<PlanState, { readonly type: 'ended' }>

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { display: 'block' },
})

/** What came of a request: the answer, and what was seen when it was looked at. */
export function PlanOutcome(props: {
  planning: RowPlanning
  ended: Ended
  openRow: (row: { table: string; id: string }) => void
}) {
  const { planning, ended, openRow } = props
  const styles = useStyles()
  const { outcome, form, plan, undo, isLooking } = ended
  const created = plan.intent.type === 'create' && isThere(outcome) ? { table: plan.intent.create.end.table, id: plan.intent.create.id } : null
  return (
    <>
      <OutcomeBar outcome={outcome} />
      <LiteralRequest caption={texts.form[form.id]} text={form.text} texts={texts} />
      {created !== null && <Text size={200}>{texts.noUndo}</Text>}
      <div className={styles.actions}>
        {created !== null && <Button onClick={() => openRow(created)}>{texts.openNew}</Button>}
        {undo !== null && <Button onClick={planning.undo}>{texts.undo}</Button>}
        {outcome.type !== 'refused' && outcome.seen.type !== 'there' && (
          <Button disabledFocusable={isLooking} onClick={planning.lookAgain}>
            {texts.lookAgain}
          </Button>
        )}
        <Button disabledFocusable={isLooking} onClick={planning.dismiss}>
          {texts.dismiss}
        </Button>
        {isLooking && <Spinner size="tiny" labelPosition="after" label={texts.preparing} />}
      </div>
    </>
  )
}

const isThere = (outcome: RowWriteOutcome): boolean => outcome.type !== 'refused' && outcome.seen.type === 'there'

function OutcomeBar({ outcome }: { outcome: RowWriteOutcome }) {
  const styles = useStyles()
  if (outcome.type === 'refused') return <FailureBar description={describeRowFault(outcome.fault)} />
  const { seen } = outcome
  if (outcome.type === 'lost') {
    const { cause, facts } = describeRowFault(outcome.fault)
    const next = { there: texts.lostThere, absent: texts.lostAbsent, unseen: texts.lostUnseen }[seen.type]
    return (
      <>
        <FailureBar description={{ title: outcome.fault.kind === 'refused' ? texts.refusedYet : texts.lost, cause, next, facts }} />
        {seen.type === 'unseen' && <FailureBar description={describeRowFault(seen.fault)} />}
      </>
    )
  }
  const text = { there: texts.there, absent: texts.notThere, unseen: texts.unseen }[seen.type]
  return (
    <>
      <MessageBar intent={seen.type === 'there' ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.accepted(outcome.status)}</MessageBarTitle>
          {text}
          {outcome.requestId !== null && (
            <Text className={styles.line} size={200} font="monospace">
              {errorFactTexts.requestId(outcome.requestId)}
            </Text>
          )}
        </MessageBarBody>
      </MessageBar>
      {seen.type === 'unseen' && <FailureBar description={describeRowFault(seen.fault)} />}
    </>
  )
}
