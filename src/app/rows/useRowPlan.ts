import { useRef, useState } from 'react'
import type { RowWriteOutcome } from '../../apply/sendRowWrite.ts'
import type { Connection } from '../connection.ts'
import type { Environment } from '../../model/environment.ts'
import { describeRowError } from '../applyRowFault.ts'
import { lookAgain, prepareRow, sendRow, undoOf, type Prepared, type RequestForm, type RowIntent, type RowPlan } from '../applyRow.ts'
import type { ErrorDescription } from '../describeError.ts'
import { readRowsAgain } from '../queries.ts'

/** An intent with the names of the rows in it, by id. */
export interface Proposal {
  readonly intent: RowIntent
  readonly names: Readonly<Record<string, string>>
}

export type PlanState =
  | { readonly type: 'none' }
  | { readonly type: 'preparing'; readonly proposal: Proposal }
  | { readonly type: 'failed'; readonly proposal: Proposal; readonly failure: ErrorDescription }
  | { readonly type: 'pointless'; readonly proposal: Proposal; readonly why: Exclude<Prepared, { readonly type: 'ready' }> }
  | { readonly type: 'ready' | 'sending'; readonly proposal: Proposal; readonly plan: RowPlan; readonly form: RequestForm }
  | {
      readonly type: 'ended'
      readonly proposal: Proposal
      readonly plan: RowPlan
      readonly form: RequestForm
      readonly outcome: RowWriteOutcome
      /** Null: there is nothing to undo, or no honest way. */
      readonly undo: RowIntent | null
      readonly isLooking: boolean
    }

export interface RowPlanning {
  readonly state: PlanState
  readonly isBusy: boolean
  readonly propose: (proposal: Proposal) => void
  readonly chooseForm: (form: RequestForm) => void
  readonly send: () => void
  readonly undo: () => void
  readonly lookAgain: () => void
  readonly dismiss: () => void
}

/**
 * One request at a time: looked at, shown, sent once, looked after, and perhaps undone by another one. It is shown
 * `where` it was proposed, and everywhere while it is on its way.
 */
export function useRowPlan(
  place: { readonly connection: Connection; readonly environment: Environment },
  where: string | undefined,
): RowPlanning {
  const [present, setState] = useState<PlanState>({ type: 'none' })
  const [proposedAt, setProposedAt] = useState(where)
  const state: PlanState = present.type === 'sending' || proposedAt === where ? present : { type: 'none' }
  const turn = useRef(0)

  const prepare = async (proposal: Proposal, expected: RowIntent | null) => {
    turn.current += 1
    const mine = turn.current
    setState({ type: 'preparing', proposal })
    setProposedAt(where)
    const next = await prepareRow(place, proposal.intent, expected).then(
      (prepared): PlanState =>
        prepared.type === 'ready'
          ? { type: 'ready', proposal, plan: prepared.plan, form: prepared.plan.forms[0] }
          : { type: 'pointless', proposal, why: prepared },
      (error: unknown): PlanState => ({ type: 'failed', proposal, failure: describeRowError(error) }),
    )
    // Another one was proposed meanwhile, or it was given up.
    if (turn.current === mine) setState(next)
  }
  const send = async () => {
    if (state.type !== 'ready') return
    const { proposal, plan, form } = state
    setState({ ...state, type: 'sending' })
    const outcome = await sendRow(place, plan, form)
    setState({ type: 'ended', proposal, plan, form, outcome, undo: isDone(outcome) ? undoOf(place.environment, plan) : null, isLooking: false })
    void readRowsAgain(place.connection)
  }
  const again = async () => {
    if (state.type !== 'ended' || state.outcome.type === 'refused') return
    setState({ ...state, isLooking: true })
    const seen = await lookAgain(place, state.plan.intent)
    const outcome = { ...state.outcome, seen }
    setState({ ...state, outcome, undo: isDone(outcome) ? undoOf(place.environment, state.plan) : null, isLooking: false })
    void readRowsAgain(place.connection)
  }
  const isBusy = state.type === 'sending' || (state.type === 'ended' && state.isLooking)
  return {
    state,
    isBusy,
    propose: (proposal) => {
      if (!isBusy) void prepare(proposal, null)
    },
    chooseForm: (form) => {
      if (state.type === 'ready') setState({ ...state, form })
    },
    send: () => void send(),
    undo: () => {
      if (state.type !== 'ended' || state.undo === null) return
      const { names } = state.proposal
      const { before } = state.plan
      const former = before.type === 'lookup' && before.target !== null ? { [before.target.id]: before.name ?? before.target.id } : {}
      void prepare({ intent: state.undo, names: { ...names, ...former } }, state.plan.intent)
    },
    lookAgain: () => void again(),
    dismiss: () => {
      turn.current += 1
      setState({ type: 'none' })
    },
  }
}

/** A new row was made, and seen. */
export const hasCreated = (state: PlanState): boolean =>
  state.type === 'ended' && state.plan.intent.type === 'create' && isDone(state.outcome)

/** It was seen to be so. Only that can be undone. */
const isDone = (outcome: RowWriteOutcome): boolean => outcome.type !== 'refused' && outcome.seen.type === 'there'
