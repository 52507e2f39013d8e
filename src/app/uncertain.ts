import type { RowOutcome } from '../apply/rowOutcome.ts'

type Uncertain = Extract<RowOutcome, { readonly type: 'unknown' | 'notSeen' }>

/** Whether it is not certain what came of a write of rows: looking again can make sure. */
export const isUncertain = <State extends { readonly type: string }>(state: State): state is State & Uncertain =>
  state.type === 'unknown' || state.type === 'notSeen'
