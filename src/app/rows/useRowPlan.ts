import { useRef, useState } from 'react'
import type { RowOutcome, RowSettling } from '../../apply/rowOutcome.ts'
import type { Connection } from '../connection.ts'
import type { Environment } from '../../model/environment.ts'
import { describeRowError } from '../applyRowFault.ts'
import { lookAgain, prepareRow, sendRow, undoOf, type Looking, type Prepared, type RequestForm, type RowIntent, type RowPlan } from '../applyRow.ts'
import type { ErrorDescription } from '../describeError.ts'
import { readRowsAgain } from '../queries.ts'
import { isUncertain } from '../uncertain.ts'

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
  | { readonly type: 'ready'; readonly proposal: Proposal; readonly plan: RowPlan; readonly form: RequestForm }
  /** Sent once. `settling`: the answer was lost, or is not certain, and the row is looked at. */
  | { readonly type: 'sending'; readonly proposal: Proposal; readonly plan: RowPlan; readonly form: RequestForm; readonly settling: RowSettling | null }
  | {
      readonly type: 'ended'
      readonly proposal: Proposal
      readonly plan: RowPlan
      readonly form: RequestForm
      readonly outcome: RowOutcome
      /** Null: there is nothing to undo, or no honest way. */
      readonly undo: RowIntent | null
    }

export interface RowPlanning {
  readonly state: PlanState
  readonly isBusy: boolean
  readonly propose: (proposal: Proposal) => void
  readonly chooseForm: (form: RequestForm) => void
  readonly send: () => void
  readonly undo: () => void
  readonly lookAgain: () => void
  /** Ends looking before it is certain; what was sent is not taken back. */
  readonly stopLooking: () => void
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
  const stopping = useRef<AbortController | null>(null)

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
  const carryOut = async (open: Extract<PlanState, { readonly plan: RowPlan }>, work: (looking: Looking) => Promise<RowOutcome>) => {
    const { proposal, plan, form } = open
    const stop = new AbortController()
    stopping.current = stop
    const tell = (settling: RowSettling | null) => setState({ type: 'sending', proposal, plan, form, settling })
    tell(null)
    const outcome = await work({ signal: stop.signal, onSettling: tell })
    setState({ type: 'ended', proposal, plan, form, outcome, undo: outcome.type === 'done' ? undoOf(place.environment, plan) : null })
    void readRowsAgain(place.connection)
  }
  const send = async () => {
    if (state.type !== 'ready') return
    const { plan, form } = state
    await carryOut(state, (looking) => sendRow(place, plan, form, looking))
  }
  const again = async () => {
    if (state.type !== 'ended' || !isUncertain(state.outcome)) return
    const { plan, form, outcome } = state
    await carryOut(state, (looking) => lookAgain(place, plan, form, outcome, looking))
  }
  const isBusy = state.type === 'sending'
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
    stopLooking: () => stopping.current?.abort(),
    dismiss: () => {
      turn.current += 1
      setState({ type: 'none' })
    },
  }
}

/** A new row was made, and seen. */
export const hasCreated = (state: PlanState): boolean =>
  state.type === 'ended' && state.plan.intent.type === 'create' && state.outcome.type === 'done'
