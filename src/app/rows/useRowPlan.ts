import { useEffect, useRef, useState } from 'react'
import type { RowOutcome, RowSettling } from '../../apply/rowOutcome.ts'
import { describeRowError } from '../applyRowFault.ts'
import { lookAgain, prepareRow, sendRow, undoOf, type Looking, type Prepared, type RequestForm, type RowIntent, type RowPlan } from '../applyRow.ts'
import { askBeforeClosing } from '../askBeforeClosing.ts'
import type { ErrorDescription } from '../describeError.ts'
import { rowSend, type RowSend } from '../applyRowJournal.ts'
import { loadLeftRows } from '../applyRowsLeft.ts'
import { readRowsAgain } from '../queriesRows.ts'
import { isUncertain, type NotBegun } from '../rowStanding.ts'
import type { Session } from '../session.tsx'

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
      readonly outcome: RowOutcome | NotBegun
      /** Null: there is nothing to undo, or no honest way. */
      readonly undo: RowIntent | null
      /** Where it stands in the journal until it is certain. */
      readonly kept: RowSend
    }

export interface RowPlanning {
  readonly state: PlanState
  readonly isBusy: boolean
  readonly propose: (proposal: Proposal) => void
  readonly chooseForm: (form: RequestForm) => void
  /** `title`: what it does, in words. */
  readonly send: (title: string) => void
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
export function useRowPlan(place: Session, where: string | undefined): RowPlanning {
  const [present, setState] = useState<PlanState>({ type: 'none' })
  const [proposedAt, setProposedAt] = useState(where)
  const state: PlanState = present.type === 'sending' || proposedAt === where ? present : { type: 'none' }
  const turn = useRef(0)
  const stopping = useRef<AbortController | null>(null)
  const isHere = useRef(true)
  /** What is shown as not certain, by its place in the journal. */
  const unsure = useRef<RowSend | null>(null)
  const { organizationId } = place
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      // It is looked at once more, and then by whoever asks for it where the page tells of it.
      stopping.current?.abort()
      if (unsure.current === null) return
      unsure.current.leave()
      void loadLeftRows({ organizationId })
    }
  }, [organizationId])

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
  const carryOut = async (open: Extract<PlanState, { readonly plan: RowPlan }>, kept: RowSend, work: (looking: Looking) => Promise<RowOutcome | NotBegun>) => {
    const { proposal, plan, form } = open
    const stop = new AbortController()
    stopping.current = stop
    const tell = (settling: RowSettling | null) => setState({ type: 'sending', proposal, plan, form, settling })
    tell(null)
    unsure.current = null
    const outcome = await askBeforeClosing(() => work({ signal: stop.signal, onSettling: tell }))
    if (isHere.current && isUncertain(outcome)) unsure.current = kept
    setState({ type: 'ended', proposal, plan, form, outcome, kept, undo: outcome.type === 'done' ? undoOf(place.environment, plan) : null })
    void readRowsAgain(place.connection)
    // Whoever went elsewhere meanwhile was not told: the page tells of it, unless all is as it was to be.
    if (outcome.type === 'done' || (isHere.current && !isUncertain(outcome))) await kept.forget()
    if (isHere.current) return
    kept.leave()
    await loadLeftRows({ organizationId })
  }
  const send = async (title: string) => {
    if (state.type !== 'ready') return
    const { plan, form } = state
    const kept = rowSend(organizationId)
    await carryOut(state, kept, (looking) => sendRow(place, plan, form, title, kept, looking))
  }
  const again = async () => {
    if (state.type !== 'ended' || !isUncertain(state.outcome)) return
    const { plan, form, outcome, kept } = state
    await carryOut(state, kept, (looking) => lookAgain(place, plan, form, outcome, looking))
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
    send: (title) => void send(title),
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
      // The next page tells of it.
      unsure.current?.leave()
      unsure.current = null
      setState({ type: 'none' })
    },
  }
}

/** A new row was made, and seen. */
export const hasCreated = (state: PlanState): boolean =>
  state.type === 'ended' && state.plan.intent.type === 'create' && state.outcome.type === 'done'
