import { Button, Card, MessageBar, MessageBarBody, Radio, RadioGroup, Spinner, Subtitle2, Field, makeStyles, tokens } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { FailureBar } from '../FailureBar.tsx'
import { LiteralRequest } from '../LiteralRequest.tsx'
import { useSession } from '../session.tsx'
import { rowsTexts } from '../texts/rows.ts'
import { focusableHeading } from './headingStyle.ts'
import { PlanOutcome } from './PlanOutcome.tsx'
import { Settling } from './Settling.tsx'
import { planTitle, planWarnings, targetName } from './planTexts.ts'
import type { PlanState, RowPlanning } from './useRowPlan.ts'

const texts = rowsTexts.plan

/** The heading above the card. */
export const openEndId = 'open-end'

const useStyles = makeStyles({
  card: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: focusableHeading,
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The request that is proposed: shown before it is sent, and afterwards with what came of it. */
export function PlanCard({ planning, openRow }: { planning: RowPlanning; openRow: (row: { table: string; id: string }) => void }) {
  return planning.state.type === 'none' ? null : <OpenCard planning={planning} openRow={openRow} state={planning.state} />
}

function OpenCard(props: { planning: RowPlanning; openRow: (row: { table: string; id: string }) => void; state: Exclude<PlanState, { readonly type: 'none' }> }) {
  const { planning, openRow, state } = props
  const { dismiss } = planning
  const styles = useStyles()
  const { environment } = useSession()
  useEffect(
    () => () => {
      // With the card its buttons go, and the focus with them.
      if (document.activeElement === document.body) document.getElementById(openEndId)?.focus()
    },
    [],
  )
  return (
    <Card className={styles.card} role="region" aria-label={texts.region}>
      <h3 key={state.type === 'ended' ? 'ended' : 'open'} className={styles.title} tabIndex={-1} ref={bringIntoView}>
        <Subtitle2>{planTitle(environment, state.proposal)}</Subtitle2>
      </h3>
      <PlanBody planning={planning} openRow={openRow} state={state} />
      {state.type !== 'ready' && state.type !== 'sending' && state.type !== 'ended' && (
        <div className={styles.actions}>
          <Button onClick={dismiss}>{state.type === 'preparing' ? texts.cancel : texts.dismiss}</Button>
        </div>
      )}
    </Card>
  )
}

/** What somebody asked for is in sight, and the next thing the keyboard comes to. */
function bringIntoView(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'nearest' })
}

function PlanBody(props: { planning: RowPlanning; openRow: (row: { table: string; id: string }) => void; state: Exclude<PlanState, { readonly type: 'none' }> }) {
  const styles = useStyles()
  const { environment } = useSession()
  const { planning, openRow, state } = props
  switch (state.type) {
    case 'preparing':
      return <Spinner size="tiny" labelPosition="after" label={texts.preparing} />
    case 'failed':
      return <FailureBar description={state.failure} />
    case 'pointless': {
      const [only] = 'state' in state.why ? [targetName(state.why.state)] : []
      const { intent, names } = state.proposal
      const member = intent.type === 'link' && 'member' in intent.link ? (names[intent.link.member.id] ?? intent.link.member.id) : ''
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {state.why.type === 'elsewhere' ? texts.elsewhere(member, only ?? '') : texts[state.why.type]}
          </MessageBarBody>
        </MessageBar>
      )
    }
    case 'ready':
    case 'sending': {
      const { plan, form, proposal } = state
      const isSending = state.type === 'sending'
      return (
        <>
          {planWarnings(proposal, plan).map((warning) => (
            <MessageBar key={warning} intent="warning" layout="multiline">
              <MessageBarBody>{warning}</MessageBarBody>
            </MessageBar>
          ))}
          {plan.forms.length > 1 && (
            <Field label={texts.forms}>
              <RadioGroup
                value={form.id}
                disabled={isSending}
                onChange={(_, { value }) => {
                  const chosen = plan.forms.find(({ id }) => id === value)
                  if (chosen !== undefined) planning.chooseForm(chosen)
                }}
              >
                {plan.forms.map(({ id }) => (
                  <Radio key={id} value={id} label={texts.form[id]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          <LiteralRequest caption={texts.form[form.id]} text={form.text} texts={texts} />
          <div className={styles.actions}>
            <Button appearance="primary" icon={<SendRegular />} disabledFocusable={isSending} onClick={() => planning.send(planTitle(environment, state.proposal))}>
              {texts.send}
            </Button>
            {isSending ? (
              state.settling === null && <Spinner size="tiny" labelPosition="after" label={texts.sending} />
            ) : (
              <Button onClick={planning.dismiss}>{texts.cancel}</Button>
            )}
          </div>
          {isSending && state.settling !== null && <Settling settling={state.settling} stop={planning.stopLooking} />}
        </>
      )
    }
    case 'ended':
      return <PlanOutcome planning={planning} ended={state} openRow={openRow} />
  }
}
