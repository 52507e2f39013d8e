import type { NotAppliedReason, PublishState, StepState, UnknownReason, Waiting } from '../../apply/state.ts'
import { doneKinds, type Done, type Tally } from '../../model/done.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'

/** The states of experience.md 5 in words. */
export const stateNames: Readonly<Record<StepState['type'] | PublishState['type'], string>> = {
  notStarted: 'Not started',
  checking: 'Checking',
  sending: 'Sending',
  waiting: 'Waiting for the platform',
  verifying: 'Verifying',
  applied: 'Applied',
  conflict: 'Conflict',
  notApplied: 'Not applied',
  unknown: 'Unknown',
  published: 'Published',
  notPublished: 'Not published',
}

const waitingFor: Readonly<Record<Waiting['cause'], string>> = {
  throttled: 'Dataverse asks to slow down',
  unavailable: 'Dataverse is not available',
  network: 'No connection',
  customizationLock: 'Another customization is running',
}

/** Texts of a running and of a finished apply. */
export const applyTexts = {
  running: 'Applying',
  publishing: 'Publishing',
  count: (applied: number, steps: number) => `${formatNumber(applied)} of ${formatNumber(steps)} applied`,
  /** Before the first step: an answer may be long in coming. */
  beginning: 'Asking whether the environment answers. Nothing is sent before.',
  waitingFor,
  goesOn: (seconds: number) => `going on in ${counted(seconds, 'second', 'seconds')}`,
  certain: (seconds: number) => `certain in ${counted(seconds, 'second', 'seconds')} at the latest`,
  cancel: 'Cancel',
  cancelling: 'Stopping. What is under way is brought to its end first.',
  publishStep: (tables: readonly string[]) => `Publish ${listed(tables)}`,
  /** Before tables that are links. */
  publishTables: 'Publish',
  steps: 'Steps',
  nothingSent: 'Nothing was sent, and what you staged is kept.',
  field: 'Field',
  reviewed: 'As you reviewed it',
  theirs: 'Now on the server',
  mine: 'Your change',
  unchanged: 'Not changed',
  result: {
    published: (tables: number) => `${counted(tables, 'table', 'tables')} published`,
    notPublished: (tables: number) => `${counted(tables, 'table', 'tables')} saved but not published`,
    nothing: 'Nothing was changed',
    toHistory: 'Open the history',
    receiptLost: 'The receipt could not be stored in this browser, so the history will not show this run.',
  },
} as const

const notDone: Readonly<Record<NotAppliedReason['type'], string>> = {
  cancelled: 'Cancelled before it was sent.',
  unreadable: 'The present state could not be read, so nothing was sent.',
  journal: 'This browser could not keep its journal, so nothing was sent.',
  refused: 'Nothing was changed.',
  waitedTooLong: 'The platform kept asking to wait, and nothing was changed. Try again later.',
  notExecuted: 'No answer told how it ended, but reading the server proved that nothing was changed. Apply it again.',
}

const unknown: Readonly<Record<UnknownReason['type'], string>> = {
  cancelled: 'Cancelled while it was under way. Whether it was carried out is not known; nothing is sent again on its own.',
  unreadable: 'Whether it was carried out could not be read. Nothing is sent again on its own.',
  notSeen: 'Dataverse confirmed the change but still shows the old values. Nothing is sent again on its own.',
  interrupted: 'Its tab was closed while it was under way. Whether it was carried out is not known; nothing is sent again on its own.',
}

/** Why a step or a publish ended as it did, and what to do next. */
export const outcomeTexts = {
  already: 'The server held these values already, so nothing was sent.',
  gone: 'The relationship is no longer on the server. Nothing was sent.',
  replaced: {
    text: 'Somebody else changed this relationship after you reviewed its deletion, so it was not deleted.',
    next: 'Look at it as it is now. To delete it all the same, discard this change and stage the deletion anew.',
  },
  columnConflict: {
    text: 'Somebody else changed the same value of this column after you read it, so nothing was overwritten.',
    next: 'Discard this change, then make it again on what the column holds now.',
  },
  taken: (names: readonly string[]) => ({
    text: `Dataverse holds ${listed(names)} already, made by somebody else or by an attempt whose answer was lost, and not as planned.`,
    next: 'Look at it. Then discard this change, or choose another name.',
  }),
  conflict: {
    text: 'Somebody else changed the same value after you reviewed it, so nothing was overwritten.',
    next: 'Compare, then choose Keep mine or Take theirs at the change below.',
  },
  /** Somebody changed what nobody here was about to change. */
  besides: {
    field: (name: string, before: string, after: string) => `${name} from ${before} to ${after}`,
    text: (fields: readonly string[]) =>
      `After you reviewed this relationship, somebody else changed ${listed(fields)}. Your change does not touch that. Nothing of yours was written.`,
    next: 'This page shows the new state now. Press Apply again to make your change too; theirs is kept.',
  },
  notDone,
  unknown,
  notPublished: 'The changes are saved. Publish them again when the reason is gone.',
  publishUnknown: {
    none: 'No answer came, so whether anything was published is not known. Publishing again does no harm.',
    error: 'Dataverse answered with an error. Whether anything was published is not known. Publishing again does no harm.',
    foreign:
      'Something else than Dataverse answered, so whether anything was published is not known. Publishing again does no harm.',
  },
} as const

const relationships = (count: number): string => counted(count, 'relationship', 'relationships')

/** What was done to so many things, was not, or may have been. */
const doneTexts: Readonly<Record<Done, (count: number, not: '' | 'not ' | 'perhaps ') => string>> = {
  created: (count, not) => `${relationships(count)} ${not}created`,
  changed: (count, not) => `${relationships(count)} ${not}changed`,
  column: (count, not) => `${counted(count, 'lookup column', 'lookup columns')} ${not}changed`,
  added: (count, not) => `${relationships(count)} ${not}added to a solution`,
  removed: (count, not) => `${relationships(count)} ${not}taken out of a solution`,
  deleted: (count, not) => `${relationships(count)} ${not}deleted`,
}

/** What a run came to: "2 relationships changed, 1 lookup column changed, 3 tables published." */
export function summaryText(outcome: {
  readonly done: Tally
  /** How it ended is not known. */
  readonly perhaps: Tally
  readonly notDone: Tally
  readonly published: number
  readonly notPublished: number
}): string {
  const { result } = applyTexts
  const parts = [...partsOf(outcome.done, ''), ...partsOf(outcome.perhaps, 'perhaps '), ...partsOf(outcome.notDone, 'not ')]
  if (outcome.published > 0) parts.push(result.published(outcome.published))
  if (outcome.notPublished > 0) parts.push(result.notPublished(outcome.notPublished))
  return `${parts.length === 0 ? result.nothing : parts.join(', ')}.`
}

const partsOf = (tally: Tally, not: Parameters<(typeof doneTexts)[Done]>[1]): readonly string[] =>
  doneKinds.flatMap((kind) => {
    const count = tally.get(kind) ?? 0
    return count === 0 ? [] : [doneTexts[kind](count, not)]
  })

/** Why an apply was not started. */
export const refusalTexts = {
  readOnly: 'This environment is open read-only. Nothing was sent.',
  otherTab: 'Another tab is applying changes to this environment. Nothing was sent. Wait until it is done, then try again.',
  noLocks:
    'This browser has no Web Locks, so two tabs could write at once. Nothing was sent. Use a current version of Edge, Chrome, Firefox or Safari over https.',
  journal:
    'This browser does not let Kinship keep its journal (IndexedDB), without which an interrupted apply could not be told from a finished one. Nothing was sent. Leave private browsing or free some storage, then try again.',
  damagedJournal:
    'The journal of this browser holds an entry that cannot be read, so it is not known whether an earlier change is still under way. Nothing was sent. Look at the entry first.',
  unreconciled: 'An earlier change has no known end yet. Nothing was sent. Find out first how it ended.',
  otherOrganization:
    'This address now belongs to another organization than the one you reviewed. Nothing was sent. Reload the page.',
} as const

/** What was found about writes that a closed tab left open. */
export const reconcileTexts = {
  checking: (open: number) =>
    `An earlier run was interrupted. Finding out how ${counted(open, 'request', 'requests')} ended; nothing is sent`,
  title: 'An earlier run was interrupted. This is how it ended; nothing was sent again:',
  applied: (name: string) => `${name}: applied.`,
  notApplied: (name: string) => `${name}: not applied. The change is still staged.`,
  conflict: (name: string) => `${name}: somebody else changed it meanwhile. Compare below.`,
  unknown: (name: string) => `${name}: could not be found out.`,
  publish: (tables: readonly string[]) => `Publishing ${listed(tables)}: not known. Publishing again does no harm.`,
  historyFailure: 'The history of this browser could not keep it, and nothing is applied until it can. Free some storage, then check again.',
  damaged: {
    title: (entries: number) =>
      `${counted(entries, 'entry', 'entries')} of this browser’s journal cannot be read. Nothing is applied until it is out of the way.`,
    cause: 'It was damaged, or written by another version. How these changes ended cannot be found out from it:',
    next: 'Compare their present values with what you intended, then set the entry aside. It is kept unchanged in this browser’s database kinship.journal.aside.',
    setAside: 'Set aside',
  },
  findOut: 'Find out',
  again: 'Check again',
  proceed: 'Continue',
  dismiss: 'Dismiss',
} as const
