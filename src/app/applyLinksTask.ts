import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { LinkRunEnd, LinkWait } from '../apply/links/linkRun.ts'
import type { LineCounts } from '../model/links/ledger.ts'
import type { CheckedLinks, CheckProgress } from './applyLinksCheck.ts'
import type { PauseSwitch } from './applyLinksPause.ts'
import { useSession, type Session } from './session.tsx'

/** Why a run was not started, and nothing sent. */
export type LinksRefusal = 'otherTab' | 'noLocks' | 'readOnly' | 'journal' | 'otherOrganization' | 'unfinished' | 'elsewhere'

/** Lines that were looked at, and what a run has made of them. */
export interface LinksTask {
  readonly id: string
  readonly checked: CheckedLinks
  readonly counts: LineCounts
  /** Grows with every change of the lines that is shown. */
  readonly version: number
  /** `interrupted`: a page that was closed left it unfinished. */
  readonly phase: 'checked' | 'running' | 'ended' | 'interrupted'
  readonly isPaused: boolean
  readonly isCancelling: boolean
  readonly wait: LinkWait | null
  readonly end: LinkRunEnd | null
  readonly refusal: LinksRefusal | null
  /** A mistake of ours that ended a run. */
  readonly failure: unknown
  /** At the pace so far; null while nothing has ended. */
  readonly secondsLeft: number | null
}

export type LinksState =
  | { readonly status: 'unknown' | 'loading' | 'none' | 'damaged' | 'otherTab' }
  | { readonly status: 'checking'; readonly progress: CheckProgress | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'task'; readonly task: LinksTask }

/** Lines that were just looked at. */
export const taskOf = (id: string, checked: CheckedLinks): LinksTask => ({
  id,
  checked,
  counts: checked.ledger.counts(),
  version: 0,
  phase: 'checked',
  isPaused: false,
  isCancelling: false,
  wait: null,
  end: null,
  refusal: null,
  failure: null,
  secondsLeft: null,
})

const unknown: LinksState = { status: 'unknown' }

/** By organization. */
const store = createStore<{ readonly states: ReadonlyMap<string, LinksState> }>(() => ({ states: new Map() }))

/** What can be stopped, and what can be held, of what is under way; by organization. */
export const stops = new Map<string, AbortController>()
export const pauses = new Map<string, PauseSwitch>()

export const stateOf = ({ organizationId }: Session): LinksState => store.getState().states.get(organizationId) ?? unknown
export const setState = ({ organizationId }: Session, state: LinksState): void =>
  store.setState(({ states }) => ({ states: new Map(states).set(organizationId, state) }))
/** Nothing happens when what was shown was taken off the screen. */
export const changeTask = (session: Session, change: (task: LinksTask) => Partial<LinksTask>): void => {
  const state = stateOf(session)
  if (state.status === 'task') setState(session, { status: 'task', task: { ...state.task, ...change(state.task) } })
}

/** What links are being made or taken away in the environment on the screen. */
export function useLinks(): LinksState {
  const { organizationId } = useSession()
  return useStore(store, ({ states }) => states.get(organizationId) ?? unknown)
}
