import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PublishState, StepState } from '../../apply/state.ts'
import { describePublish, describeStep, type OutcomeDescription } from '../describeOutcome.ts'
import { applyTexts } from '../texts/apply.ts'
import { certainText, settlingText } from '../texts/settling.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { HeldRelationship, HeldTables } from './HeldNames.tsx'
import { Outcome } from './Outcome.tsx'
import { StateMark } from './StateMark.tsx'
import { useTableNames } from './useTableNames.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  detail: { flexBasis: '100%', minWidth: 0, color: tokens.colorNeutralForeground2 },
})

/** Every step of a run with its state, and why where it is not applied. */
export function RunSteps(props: {
  steps: readonly {
    readonly schemaName: string
    readonly state: StepState
    readonly detail?: ReactNode
    /** What was seen after it had ended. */
    readonly later?: string | null
  }[]
  publish: { readonly tables: readonly string[]; readonly state: PublishState; readonly detail?: ReactNode }
  /** Of the history, where nothing can be done about it, and names lead to what is still there. */
  past?: boolean
}) {
  const styles = useStyles()
  const { steps, publish, past = false } = props
  const described = (state: StepState) => (past ? { ...describeStep(state), next: null } : describeStep(state))
  const names = useTableNames(publish.tables)
  return (
    <ol className={styles.list} aria-label={applyTexts.steps}>
      {steps.map(({ schemaName, state, detail, later = null }) => (
        <Step
          key={schemaName}
          name={past ? <HeldRelationship schemaName={schemaName} /> : <bdi>{schemaName}</bdi>}
          state={state}
          end={described(state)}
          detail={detail}
          later={later}
        />
      ))}
      {publish.tables.length > 0 && (
        <Step
          name={past ? <>{applyTexts.publishTables} <HeldTables logicalNames={publish.tables} /></> : applyTexts.publishStep(names)}
          state={publish.state}
          end={describePublish(publish.state)}
          detail={publish.detail}
          later={null}
        />
      )}
    </ol>
  )
}

function Step(props: {
  name: ReactNode
  state: StepState | PublishState
  end: OutcomeDescription
  detail?: ReactNode
  later: string | null
}) {
  const styles = useStyles()
  const { name, state, end, detail, later } = props
  return (
    <li className={styles.step}>
      <Text className={styles.name}>{name}</Text>
      <StateMark state={state.type} />
      {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      {state.type === 'waiting' && (
        <Text className={styles.detail} size={200}>
          {`${applyTexts.waitingFor[state.cause]}, `}
          <Countdown until={state.until} text={applyTexts.goesOn} />
        </Text>
      )}
      {state.type === 'verifying' && state.settling !== null && (
        <Text className={styles.detail} size={200}>
          {`${settlingText(state.settling.fault)} `}
          <Countdown until={state.settling.settledAt} text={certainText} />
        </Text>
      )}
      <div className={styles.detail}>
        <Outcome {...end} />
      </div>
      {later !== null && (
        <Text className={styles.detail} size={200}>
          {later}
        </Text>
      )}
    </li>
  )
}
