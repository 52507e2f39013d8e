import type { StopReason } from '../../apply/links/linkRun.ts'
import type { FailureReason, LineDetail, LinkMode } from '../../model/links/dryRun.ts'
import type { FetchProblem } from '../../model/links/fetchText.ts'
import type { EndsProblem } from '../../model/links/linkEnds.ts'
import type { LineState } from '../../model/links/lineState.ts'
import type { MalformedReason } from '../../model/links/rowMatch.ts'
import type { LinksRefusal } from '../applyLinksTask.ts'
import type { CheckProgress } from '../applyLinksCheck.ts'
import type { TextEncoding } from '../decodeText.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'

const lines = (count: number): string => counted(count, 'line', 'lines')

/** Texts of the page that links many rows at once. */
export const linksTexts = {
  title: 'Link rows',
  command: 'Link or unlink many rows of a relationship at once',
  open: 'Link rows…',
  openAbout: 'Link or unlink many rows of this relationship at once',
  lines,
  relationship: {
    label: 'Relationship',
    find: 'Find a relationship by its name or its tables',
    none: (text: string) => `No relationship is called “${text}”.`,
    missing: (name: string) => `There is no relationship ${name} in this environment.`,
  },
  mode: { label: 'What to do', link: 'Link rows', unlink: 'Unlink rows' } satisfies Record<LinkMode | 'label', string>,
  shape: { label: 'Rows come as', pairs: 'Pairs in one table', lists: 'Two lists' },
  pairing: { label: 'Pair the lists', each: 'Each row with each', lines: 'Line by line' },
  side: { left: (table: string) => `Left: ${table}`, right: (table: string) => `Right: ${table}` },
  pairsTitle: (left: string, right: string) => `Pairs of ${left} and ${right}`,
  list: { label: 'Rows from', table: 'Text or file', fetch: 'FetchXML', pick: 'Picked rows' },
  pick: {
    find: (a: string) => `Add ${a}`,
    list: 'Picked rows',
    picked: (count: number) => (count === 0 ? 'No row is picked yet.' : `${counted(count, 'row', 'rows')} picked`),
    remove: 'remove',
  },
  table: {
    paste: 'Paste lines',
    pasteHint: 'One line for each pair; columns separated by tab, semicolon, comma or |',
    listHint: 'One line for each row',
    file: 'Choose a CSV file',
    held: (name: string) => `${name}: held, not shown here`,
    pasted: 'Pasted text',
    remove: 'Remove',
    reading: 'Reading',
    header: 'The first line holds column names',
    column: (number: number) => `Column ${number}`,
    columnOf: (table: string) => `Column of ${table}`,
    sample: (name: string, sample: string) => (sample === '' ? name : `${name}: ${sample}`),
    read: (count: number, columns: number, encoding: TextEncoding | null) =>
      `${lines(count)}, ${counted(columns, 'column', 'columns')}${encoding === null ? '' : `, read as ${encodings[encoding]}`}`,
    guessed: 'The file is not UTF-8, so it was read as Windows-1252. Look at names with accents before you go on; better, save it as “CSV UTF-8”.',
    oneColumn: 'These lines have one column, but pairs need two. Separate the columns by tab, semicolon, comma or |.',
    problems: {
      workbook: 'This is an Excel workbook. Save it as “CSV UTF-8 (comma delimited)” and choose that file.',
      binary: 'This is no text file. Choose a CSV file in UTF-8, UTF-16 or Windows-1252.',
      tooLarge: 'The file is larger than 100 MB. Split it.',
      empty: 'There is no line with a value.',
      openQuote: (line: number) => `A quotation mark in line ${formatNumber(line)} is never closed, so the lines after it cannot be told apart. Close it or double it.`,
      tooManyLines: (count: number) => `${lines(count)} are more than the 500,000 that can be looked at. Split the file.`,
    },
  },
  fetch: {
    label: 'FetchXML query',
    hint: (table: string) => `Any query of ${table}; its rows are taken, 50,000 at most`,
    problem: (problem: FetchProblem, table: string): string => {
      switch (problem.type) {
        case 'empty':
          return 'Write or paste a query.'
        case 'notFetch':
          return 'This is no FetchXML: it needs <fetch> and an <entity> with a name.'
        case 'aggregate':
          return 'An aggregate has no rows. Leave out aggregate="true".'
        case 'otherTable':
          return `The query is about ${problem.table}, but this side is ${table}.`
      }
    },
  },
  match: {
    label: (table: string) => `Find ${table} by`,
    id: 'GUID',
    name: (column: string) => `Primary name (${column})`,
    key: (column: string) => `Alternate key (${column})`,
    keysFailed: 'The alternate keys could not be read, so only GUID and name are offered.',
  },
  check: 'Check the rows',
  checkNote: 'This only reads: nothing is linked or unlinked yet.',
  needs: {
    relationship: 'Choose a relationship.',
    lines: 'Give the lines: paste them or choose a file.',
    picked: 'Pick at least one row.',
    column: 'Choose two different columns.',
    tooManyRows: (most: number) => `The query answers with more than ${formatNumber(most)} rows. Narrow it down.`,
    tooMany: (count: number) => `Each with each makes ${lines(count)}, more than the 500,000 that can be looked at. Shorten a list.`,
  },
  ends: (problem: EndsProblem): string =>
    problem.type === 'noNavigation'
      ? 'The environment names no navigation property for this relationship, so its rows cannot be linked over the Web API.'
      : `The environment does not say how rows of ${problem.table} are addressed, so they cannot be linked here.`,
  checking: {
    title: 'Checking the rows',
    cancel: 'Cancel',
    progress: ({ step, done, all }: CheckProgress): string =>
      `${checkSteps[step]}: ${formatNumber(done)}${all === null ? '' : ` of ${formatNumber(all)}`}`,
  },
  result: {
    titles: { checked: 'What the check found', interrupted: 'What the run did so far', ended: 'What the run did' },
    counts: (parts: readonly string[]) => parts.join(', '),
    found: (title: string, counts: string) => `${title}: ${counts}`,
    did: (end: string, counts: string) => `${end} ${counts}`,
    input: 'Change the input',
    all: (count: number) => `All (${formatNumber(count)})`,
    filter: 'Show',
    grid: 'Lines',
    pages: {
      range: (from: number, to: number, all: number) => `${formatNumber(from)} to ${formatNumber(to)} of ${lines(all)}`,
      previous: 'Previous',
      next: 'Next',
    },
    columns: { line: 'Line', state: 'State', reason: 'Details' },
    request: 'The request for the first of these lines',
    run: (mode: LinkMode, count: number) => `${mode === 'link' ? 'Link' : 'Unlink'} ${counted(count, 'pair', 'pairs')}`,
    nothing: 'There is nothing to do: no line is new.',
    moves: (count: number) => `Also move ${counted(count, 'row', 'rows')} away from ${count === 1 ? 'its present row' : 'their present rows'}`,
    exportAll: 'Export all results',
    exportFailures: (count: number) => `Export what did not work (${formatNumber(count)})`,
    exporting: 'Writing the file',
    readOnly: 'This environment is open read-only: rows can be checked, but not linked.',
    empty: { title: 'No line is in this state', text: 'Choose another state above.' },
    fileName: (schemaName: string) => `${schemaName.replaceAll(/[^\w-]/g, '_')}-results.csv`,
    csvNames: ['Line', 'Left', 'Right', 'Left row id', 'Right row id', 'State', 'Details'],
  },
  run: {
    title: (mode: LinkMode) => (mode === 'link' ? 'Linking rows' : 'Unlinking rows'),
    progress: (ended: number, all: number) => `${formatNumber(ended)} of ${formatNumber(all)} done`,
    left: (seconds: number) =>
      seconds < 90 ? `about ${counted(Math.max(1, Math.round(seconds)), 'second', 'seconds')} left` : `about ${counted(Math.round(seconds / 60), 'minute', 'minutes')} left`,
    pause: 'Pause',
    resume: 'Go on',
    paused: 'Paused. What is under way is brought to its end.',
    cancel: 'Cancel',
    cancelling: 'Stopping. What is under way is brought to its end first.',
    /** `until`: how many seconds after sending the looking ends, when rows can be read and when they cannot. */
    settling: (count: number, until: { readonly read: number; readonly unreadable: number }) =>
      `Dataverse did not tell how ${lines(count)} ended: no answer came, or one that it failed, as when its database gives up. Kinship looks whether ${count === 1 ? 'it was' : 'they were'} carried out after all, for as long as Dataverse may still be at work: until ${counted(until.read, 'second', 'seconds')} after sending, or ${formatNumber(until.unreadable)} where nothing can be read. Nothing of that is sent again before it is certain.`,
    waits: {
      throttled: (seconds: number) => `Dataverse asks to slow down: everything waits ${counted(seconds, 'second', 'seconds')}.`,
      customizationLock: (seconds: number) => `A customization is running: everything waits ${counted(seconds, 'second', 'seconds')}.`,
    },
  },
  ended: {
    complete: 'Every line has its result.',
    cancelled: 'Cancelled. What was not sent is marked so.',
    interrupted: 'This run was interrupted. Nothing was sent since.',
    earlier: 'The last run in this browser.',
    sure: (count: number) => `${lines(count)} ${count === 1 ? 'is' : 'are'} certain.`,
    open: (count: number) => `${lines(count)} ${count === 1 ? 'was' : 'were'} under way: the server must be asked how ${count === 1 ? 'it' : 'they'} ended.`,
    rest: (count: number) => `${lines(count)} ${count === 1 ? 'was' : 'were'} not sent.`,
    goOn: 'Continue',
    findOut: 'Find out, and end here',
    sendRest: (count: number) => `Send the rest (${formatNumber(count)})`,
    again: (count: number) => `Find out about ${lines(count)}`,
    reverse: (mode: LinkMode, count: number) => (mode === 'link' ? `Unlink what this run linked (${formatNumber(count)})` : `Link again what this run unlinked (${formatNumber(count)})`),
    moveBack: (count: number) => `Move back what this run moved (${formatNumber(count)})`,
    anew: 'Start anew',
  },
  otherTab: 'Another tab is linking rows or applying changes in this environment. Wait until it is done, then look again.',
  lookAgain: 'Look again',
  other: {
    kept: (shown: string, asked: string) => `These are the lines of ${shown}. Their results go when you start with ${asked}: export them first if you need them.`,
    open: (shown: string, asked: string) => `These are the lines of ${shown}, which have not all come to their end. After that you can start with ${asked}.`,
    start: (asked: string) => `Start with ${asked}`,
  },
  damaged: 'What this browser keeps of an earlier run cannot be read. Compare the links with what you intended, then start anew.',
  states: {
    link: {
      new: 'New',
      already: 'Already linked',
      moves: 'Would move',
      done: 'Linked',
    },
    unlink: {
      new: 'To be unlinked',
      already: 'Not linked',
      moves: 'Would move',
      done: 'Unlinked',
    },
    both: {
      unchecked: 'Not checked',
      notFound: 'Not found',
      ambiguous: 'Ambiguous',
      duplicate: 'Duplicate',
      malformed: 'Malformed',
      queued: 'Waiting',
      sending: 'Sending',
      failed: 'Failed',
      notSent: 'Not sent',
      unknown: 'Unknown',
    },
  },
  counted: (name: string, count: number) => `${name} (${formatNumber(count)})`,
} as const

const checkSteps: Readonly<Record<CheckProgress['step'], string>> = {
  lines: 'Reading lines',
  left: 'Looking for rows on the left',
  right: 'Looking for rows on the right',
  links: 'Looking for links',
  judging: 'Comparing',
}

const encodings: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

/** A state in words: what it means depends on whether links are made or taken away. */
export function stateText(state: LineState, mode: LinkMode): string {
  if (state === 'new' || state === 'already' || state === 'moves' || state === 'done') return linksTexts.states[mode][state]
  return linksTexts.states.both[state]
}

const malformed: Readonly<Record<MalformedReason, string>> = {
  missingColumn: 'there is no such column in this line',
  empty: 'the value is empty',
  notGuid: 'the value is no GUID',
  notNumber: 'the value is no number',
  tooLong: 'the value is longer than 1,000 characters',
}

/** Why a line stands where it does, with what to do next where there is something. */
export function detailText(detail: LineDetail): string {
  switch (detail.type) {
    case 'malformed':
      return `${sideNames[detail.malformed.side]}: ${malformed[detail.malformed.reason]}.`
    case 'notFound':
      return `${listed(detail.sides.map((side) => sideNames[side]))}: no such row, or none that you may read.`
    case 'ambiguous':
      return `${sideNames[detail.side]}: may be ${listed(detail.candidates.slice(0, 5).map(({ id, name }) => (name === null ? id : `${name} (${id})`)))}${detail.candidates.length > 5 ? ' or others' : ''}. Use the GUID.`
    case 'duplicate':
      return detail.sameLink
        ? `Line ${formatNumber(detail.firstLine + 1)} says the same.`
        : `Line ${formatNumber(detail.firstLine + 1)} links the same row on the right to another one.`
    case 'moves':
      return `Linked to ${detail.from} now.`
    case 'failed':
      return failureText(detail.reason)
    case 'unknown':
      return `${detail.message} Whether it was carried out is not known; it is not sent again before that is certain.`
  }
}

const sideNames = { left: 'Left', right: 'Right' } as const

function failureText(reason: FailureReason): string {
  switch (reason.type) {
    case 'refused':
      return [reason.message, ...(reason.code === null || reason.code === '' ? [] : [`(${reason.code})`])].join(' ')
    case 'privilege':
      return `You lack the privilege ${reason.privilege} for one of the two rows. ${reason.message}`
    case 'changedMeanwhile':
      return reason.to === null
        ? 'Somebody else took its link away after the check. Nothing was sent. Check again.'
        : `Somebody else linked it to ${reason.to} after the check. Nothing was overwritten. Check again.`
    case 'neverCarriedOut':
      return `Sent ${counted(reason.attempts, 'time', 'times')}, and never carried out, as reading the server proved. ${reason.message}`
  }
}

/** Why a run was not started. */
export const linksRefusalTexts: Readonly<Record<LinksRefusal, string>> = {
  otherTab: linksTexts.otherTab,
  noLocks:
    'This browser has no Web Locks, so two tabs could write at once. Nothing was sent. Use a current version of Edge, Chrome, Firefox or Safari over https.',
  readOnly: linksTexts.result.readOnly,
  journal:
    'This browser does not let Kinship keep its journal (IndexedDB), without which an interrupted run could not be told from a finished one. Nothing was sent. Leave private browsing or free some storage, then try again.',
  unfinished:
    'An earlier run in this browser has no known end yet. Nothing was sent. Reload the page, and finish it first.',
  elsewhere: 'Another tab went on with this run, or replaced it. Nothing was sent. Reload the page to see how it stands.',
  otherOrganization: 'This address now belongs to another organization. Nothing was sent. Reload the page.',
}

/** Why a run ended before its lines did, and what to do next. `rest`: how many lines were not sent. */
export function stopText(reason: StopReason, rest: number): string {
  const thenRest = rest === 0 ? '' : ', then send the rest'
  switch (reason.type) {
    case 'journal':
      return `This browser no longer keeps the journal, so nothing more was sent. Free some storage${thenRest}. ${reason.message}`
    case 'privilege':
      return rest === 0
        ? `You lack the privilege ${reason.privilege}: every line was refused for it. Ask an administrator for it, then start anew.`
        : `You lack the privilege ${reason.privilege}: every line of the first batch was refused for it, so the rest was not sent. Ask an administrator for it, then send the rest.`
    case 'signedOut':
      return `You are not signed in any more. Sign in again${thenRest}. ${reason.fault.message}`
    case 'refused':
      return `Dataverse refused a batch as a whole${rest === 0 ? '' : ', so the rest was not sent'}. ${reason.fault.message}`
    case 'unreadable':
      return `The rows could not be read before linking them${rest === 0 ? '' : ', so nothing more was sent. Send the rest when the reason is gone'}. ${reason.fault.message}`
  }
}
