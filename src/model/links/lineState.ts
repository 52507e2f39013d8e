/** Where one line of the input stands. A line is always in exactly one of these. */
export const lineStates = [
  /** Nobody has looked yet. */
  'unchecked',
  // What the dry run found.
  /** There is something to do. */
  'new',
  /** It is as it is meant to be; nothing is sent. */
  'already',
  /** Of a one-to-many: linking takes the row away from another one. */
  'moves',
  'notFound',
  'ambiguous',
  'duplicate',
  'malformed',
  // Where a run has come to.
  'queued',
  'sending',
  'done',
  'failed',
  'notSent',
  /** Sent, and nobody knows yet how it ended. */
  'unknown',
] as const
export type LineState = (typeof lineStates)[number]

/** The states that a dry run gives. */
export type Verdict = 'new' | 'already' | 'moves' | 'notFound' | 'ambiguous' | 'duplicate' | 'malformed'

/** Every way a line may go. Nothing that was sent goes back to the queue but by proof that it was not carried out. */
const ways: Readonly<Record<LineState, readonly LineState[]>> = {
  unchecked: ['new', 'already', 'moves', 'notFound', 'ambiguous', 'duplicate', 'malformed'],
  new: ['queued'],
  moves: ['queued'],
  queued: ['sending', 'already', 'failed', 'notSent'],
  sending: ['done', 'already', 'failed', 'queued', 'unknown'],
  unknown: ['done', 'failed', 'queued'],
  notSent: ['queued'],
  already: [],
  notFound: [],
  ambiguous: [],
  duplicate: [],
  malformed: [],
  done: [],
  failed: [],
}

export const mayBecome = (from: LineState, to: LineState): boolean => ways[from].includes(to)

/** States in which a run has nothing left to do with a line; `unknown` is left over where it could not be found out. */
export const isEnded = (state: LineState): boolean => state !== 'queued' && state !== 'sending' && state !== 'unchecked'
