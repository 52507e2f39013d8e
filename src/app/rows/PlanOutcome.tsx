import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Fault } from '../../apply/fault.ts'
import { describeRowFault } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { LiteralRequest } from '../LiteralRequest.tsx'
import { errorFactTexts } from '../texts/errors.ts'
import { rowsTexts } from '../texts/rows.ts'
import { rowStandingTexts } from '../texts/rowStanding.ts'
import { isUncertain } from '../rowStanding.ts'
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
  const { outcome, form, plan, undo } = ended
  const created = plan.intent.type === 'create' && outcome.type === 'done' ? { table: plan.intent.create.end.table, id: plan.intent.create.id } : null
  return (
    <>
      <OutcomeBar outcome={outcome} />
      <LiteralRequest caption={texts.form[form.id]} text={form.text} texts={texts} />
      {created !== null && <Text size={200}>{texts.noUndo}</Text>}
      <div className={styles.actions}>
        {created !== null && <Button onClick={() => openRow(created)}>{texts.openNew}</Button>}
        {undo !== null && <Button onClick={planning.undo}>{texts.undo}</Button>}
        {isUncertain(outcome) && <Button onClick={planning.lookAgain}>{texts.lookAgain}</Button>}
        <Button onClick={planning.dismiss}>{texts.dismiss}</Button>
      </div>
    </>
  )
}

function OutcomeBar({ outcome }: Pick<Ended, 'outcome'>) {
  switch (outcome.type) {
    case 'done':
      return outcome.fault === null ? (
        <Accepted intent="success" status={outcome.status} requestId={outcome.requestId} text={texts.there} />
      ) : (
        <NoAnswer fault={outcome.fault} next={texts.lostThere} />
      )
    case 'notSeen': {
      const { status, requestId, sight, fault } = outcome
      return (
        <>
          <Accepted intent="warning" status={status} requestId={requestId} text={sight === null ? texts.unseen : texts.notThere} />
          {fault !== null && <FailureBar description={describeRowFault(fault)} />}
        </>
      )
    }
    case 'refused':
      return <FailureBar description={describeRowFault(outcome.fault)} />
    case 'changed':
    case 'gone':
      return outcome.fault.kind === 'refused' ? (
        <FailureBar description={describeRowFault(outcome.fault)} />
      ) : (
        <NoAnswer fault={outcome.fault} next={rowStandingTexts[outcome.type]} />
      )
    case 'notCarriedOut':
      return <NoAnswer fault={outcome.fault} next={rowStandingTexts.notCarriedOut} />
    case 'unknown':
      return <NoAnswer fault={outcome.fault} next={rowStandingTexts.unknown[outcome.sight ?? 'unseen']} />
    case 'notSent':
      return <FailureBar description={{ title: texts.notSent, cause: rowStandingTexts.notSent[outcome.reason], next: '', facts: outcome.message === null ? [] : [outcome.message] }} />
  }
}

/** What Dataverse said, and what was seen when it was read back. */
function Accepted(props: { intent: 'success' | 'warning'; status: number | null; requestId: string | null; text: string }) {
  const styles = useStyles()
  const { intent, status, requestId, text } = props
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.accepted(status)}</MessageBarTitle>{' '}
        {text}
        {requestId !== null && (
          <Text className={styles.line} size={200} font="monospace">
            {errorFactTexts.requestId(requestId)}
          </Text>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}

/** No answer that says it, or the refusal of a second delivery: what was seen is all that is known. */
function NoAnswer({ fault, next }: { fault: Fault; next: string }) {
  const { cause, facts } = describeRowFault(fault)
  return <FailureBar description={{ title: fault.kind === 'refused' ? texts.refusedYet : texts.lost, cause, next, facts }} />
}
