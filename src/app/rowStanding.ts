import type { RowOutcome, RowSettling } from '../apply/rowOutcome.ts'

/** Nothing was sent: another organization answers, or who answers could not be asked. */
export type NotBegun =
  | { readonly type: 'notSent'; readonly reason: 'otherOrganization'; readonly message: null }
  | Extract<RowOutcome, { readonly type: 'refused' }>

/** How the write of a row stands. */
export type RowStanding =
  | { readonly type: 'waiting' }
  | { readonly type: 'sending' }
  /** The service asked to slow down; nothing was carried out yet. */
  | { readonly type: 'pausing'; readonly seconds: number }
  /** The answer was lost; the row is looked at. */
  | ({ readonly type: 'settling' } & RowSettling)
  /** It was never sent. */
  | { readonly type: 'notSent'; readonly reason: 'stopped' | 'notNeeded'; readonly message: null }
  | NotBegun
  | RowOutcome

type Uncertain = Extract<RowOutcome, { readonly type: 'unknown' | 'notSeen' }>

/** Whether it is not certain what came of it: looking again can make sure. */
export const isUncertain = (standing: RowStanding): standing is Uncertain => standing.type === 'unknown' || standing.type === 'notSeen'

const underWay: ReadonlySet<RowStanding['type']> = new Set(['waiting', 'sending', 'pausing', 'settling'])

export const isUnderWay = ({ type }: RowStanding): boolean => underWay.has(type)

/** How each shows, beside its words. */
export const standingColors = {
  waiting: 'informative',
  sending: 'informative',
  pausing: 'informative',
  settling: 'informative',
  notSent: 'informative',
  done: 'success',
  changed: 'warning',
  gone: 'warning',
  refused: 'danger',
  notCarriedOut: 'danger',
  unknown: 'danger',
  notSeen: 'danger',
} as const satisfies Readonly<Record<RowStanding['type'], string>>
