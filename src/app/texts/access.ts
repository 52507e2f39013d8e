import { isUnknown, type UnknownValue } from '../../model/unknown.ts'
import type { JobState } from '../../model/revokeJob.ts'
import type { CleanupEnd } from '../applyCleanup.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'
import { gridTexts } from './grid.ts'

const relationships = (count: number): string => counted(count, 'relationship', 'relationships')

const jobStates: Readonly<Record<Exclude<JobState, UnknownValue>, string>> = {
  waiting: 'Waiting for the platform',
  running: 'Running',
  succeeded: 'Done: what was inherited over it has been taken back',
  failed: 'Failed: what was inherited is still there',
  cancelled: 'Cancelled: what was inherited may still be there',
}

/** How far a job is. */
export const jobStateText = (state: JobState): string =>
  isUnknown(state) ? `Unknown state: ${state.raw ?? 'not stated'}` : jobStates[state]

/** Why nothing was sent, or why nobody knows. */
export function cleanupEndText(type: Exclude<CleanupEnd['type'], 'sent' | 'refused'>): string {
  switch (type) {
    case 'unknown':
      return 'No answer came, so nobody knows whether the request arrived. The jobs below tell: send it again only if no new one appears.'
    case 'otherTab':
      return 'Another tab is changing this environment. Nothing was sent; try again when it has finished.'
    case 'noLocks':
      return 'This browser cannot keep two tabs apart here. Nothing was sent. Open Kinship over https or at localhost.'
    case 'readOnly':
      return 'This environment is open read-only. Nothing was sent.'
    case 'otherOrganization':
      return 'Another environment answers at this address. Nothing was sent.'
    case 'notKept':
      return 'This browser could not remember that it sends the request, so nothing was sent. Free some storage and try again.'
  }
}

/** Texts of the ranking of access and of the clean-up. */
export const accessTexts = {
  title: 'Relationships that hand access down',
  intro: 'Over these, whoever is given a row is given its related rows too. The more tables they reach, the more entries the table of shares (PrincipalObjectAccess) holds.',
  find: 'Find relationships',
  toolbar: 'Access list',
  count: (shown: number, all: number) => (shown === all ? relationships(all) : `${formatNumber(shown)} of ${formatNumber(all)}`),
  columns: {
    name: 'Name',
    primary: 'Primary',
    related: 'Related',
    actions: 'Cascading',
    tables: 'Tables',
    levels: 'Levels',
    shares: 'Shares',
    state: 'State',
  },
  reached: (tables: number, levels: number) =>
    `Rows of ${counted(tables, 'table', 'tables')}, over ${counted(levels, 'level', 'levels')}`,
  sharesHint: 'Entries of the table of shares with inherited rights on rows of the related table, over whichever relationship',
  sharesMany: 'More than Dataverse counts in one answer: 50,000',
  sharesUnreadable: 'The shares could not be read: see above the list.',
  /** Reading principalobjectaccess needs the System Administrator role: a refusal says so in the server's words. */
  sharesFailed: 'Inherited shares could not be read.',
  sharesLoading: 'Reading the shares',
  none: '–',
  on: 'On',
  stagedOff: 'Off, staged',
  switchOff: 'Switch cascading off',
  switchOffHint: 'Choose a relationship in the list first',
  isOff: 'Share and Reparent do not cascade there',
  switchOffReason: (reason: string) => `Not possible: ${reason}`,
  readOnly: 'This environment is open read-only.',
  nothing: { title: 'No relationship hands access down', text: 'Nothing here cascades Share or Reparent to rows that somebody owns.' },
  noMatch: { title: 'No relationship matches', text: 'Remove a filter, or look for a shorter part of the name.', clear: 'Clear all filters' },
  grid: gridTexts(relationships),
  stays: (actions: readonly string[]) =>
    `Switching ${listed(actions)} off takes nothing back: access that was inherited stays until the platform’s clean-up job has run, and that job can fail.`,
  toCleanup: 'Clean-up of inherited access',
  cleanup: {
    title: 'Clean-up of inherited access',
    hint: 'When Share or Reparent stops cascading, the platform starts a job that takes back what was inherited. Where it failed, or never ran, it can be started again for one relationship.',
    none: 'Switch cascading off for a relationship, or open the details of one that is off already, and it appears here.',
    request: 'The request',
    run: 'Run the clean-up',
    again: 'Run it again',
    sending: 'Sending',
    forget: 'Remove from this list',
    missing: 'This relationship is not in the environment any more: nothing is left to clean up over it.',
    notOneToMany: 'Nothing is inherited over a many-to-many relationship.',
    staged: 'Switching it off is only staged. Apply it first: until then the clean-up would take nothing back.',
    applyFirst: 'Go to the changes',
    stillOn: (actions: readonly string[]) => `${listed(actions)} still cascades here, so a clean-up would take nothing back.`,
    ready: 'Share and Reparent are off here. What was inherited before is there until the clean-up has run.',
    accepted: 'The platform accepted the request. Its job has not appeared yet.',
    notFound:
      'The platform accepted the request, but its job cannot be found: it was deleted, newer jobs have pushed it out of sight, or you may not read it. Whether the clean-up has run is not known.',
    notFollowed: 'It is not looked for any more. Read the jobs again, or remove this from the list.',
    unanswered: 'It is not known whether the request arrived: no new job has appeared so far.',
    job: (state: string, created: string) => `${state}. Asked for ${created}.`,
    completed: (completed: string) => `Completed ${completed}.`,
    said: (message: string) => `The platform says: ${message}`,
    whatNow: 'What to do now',
    advice: [
      'Run it again: a job fails when it meets a lock or a time limit, and often succeeds later, outside business hours.',
      'See the job under System jobs in the environment’s settings for its whole message.',
      'As a last resort an administrator sends the request below. It takes back at once what nothing hands down any more, on rows of the related table.',
    ],
    reset: 'The last resort, to send by hand',
    jobs: 'Newest clean-up jobs of the environment',
    readingJobs: 'Reading the jobs.',
    noJobs: 'There is none.',
    newest: (job: string) => `Newest job: ${job}`,
    noJobsYet: 'No job has run yet.',
    show: 'Show the clean-up',
    hide: 'Hide the clean-up',
    refresh: 'Read again',
  },
} as const
