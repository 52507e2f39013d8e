import type { RowStanding } from '../rowStanding.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'

const requests = (count: number): string => counted(count, 'request', 'requests')

/** Texts of how writes of rows stand, and of what a closed page left of them. */
export const rowStandingTexts = {
  /** How a write stands, in a word or two. */
  mark: {
    waiting: 'Waiting',
    sending: 'Sending',
    pausing: 'Dataverse asks to wait',
    settling: 'Looking what came of it',
    notSent: 'Not sent',
    done: 'Done',
    changed: 'Conflict',
    gone: 'Conflict',
    refused: 'Refused',
    notCarriedOut: 'Not done',
    unknown: 'Unknown',
    notSeen: 'Not seen',
  } satisfies Readonly<Record<RowStanding['type'], string>>,
  seen: 'No clear answer came. The row was looked at: the change is there.',
  changed: 'Somebody else has changed it meanwhile. Nothing was overwritten: look at it as it is now, then decide again.',
  gone: 'Somebody else has deleted it meanwhile. Nothing was sent in its place.',
  notCarriedOut: 'The answer was lost. It was looked at for as long as Dataverse could still have been at work: the change is not there. You can send it again.',
  unknown: {
    baseline: 'The answer was lost. When it was last looked at the change was not there, and Dataverse may still have been at work. Look again before you send it once more.',
    changed: 'The answer was lost. When it was last looked at the row was something else than before, and than what was wanted. Look again before you send it once more.',
    /** The page was closed, and nobody has looked yet. */
    closed: 'The page was closed or loaded anew before an answer came, so what came of it is not known. Look before you send it once more.',
    unseen: 'The answer was lost, and whether the change is there could not be read. Look again before you send it once more.',
  },
  notSeen: {
    baseline: 'Dataverse accepted it, but the change is not there. Something on the server decided otherwise, or it is not to be seen yet.',
    changed: 'Dataverse accepted it, but the row is something else than before, and than what was wanted.',
    gone: 'Dataverse accepted it, but the row is not there any more.',
    unseen: 'Dataverse accepted it, but the row could not be read back.',
  },
  seenSoFar: {
    baseline: 'So far the change is not there; Dataverse may still be at work.',
    changed: 'So far the row is something else than before, and than what was wanted.',
    unseen: 'It was not looked at yet, or could not be.',
  },
  pausing: (seconds: number) => `Nothing was carried out yet. It is sent again in ${counted(seconds, 'second', 'seconds')}.`,
  notSent: {
    cancelled: 'You stopped before it was sent.',
    closed: 'The page was closed or loaded anew before it was sent.',
    journal: 'The browser did not keep a note of it, which would tell what came of it after a reload. So nothing was sent.',
    notNeeded: 'The rows were read again right before, and it is not needed any more: somebody has changed them meanwhile. So it was not sent.',
    stopped: 'One before it did not come to an end, so it was not sent.',
    otherOrganization: 'Another organization answers at this address now, so it was not sent.',
  },
  stopLooking: 'Stop looking',
  left: {
    title: 'This page was left before all requests had their end',
    count: (all: number, counts: Readonly<Record<'done' | 'uncertain' | 'notDone', number>>) => {
      const parts = [
        ...(counts.done === 0 ? [] : [`${formatNumber(counts.done)} done`]),
        ...(counts.uncertain === 0 ? [] : [`${formatNumber(counts.uncertain)} not certain`]),
        ...(counts.notDone === 0 ? [] : [`${formatNumber(counts.notDone)} not done`]),
      ]
      return `${requests(all)}: ${parts.join(', ')}. Nothing is sent again by itself.`
    },
    look: 'Look what came of it',
    dismiss: 'Dismiss',
    showRequest: 'Show the request',
    hideRequest: 'Hide the request',
    requestOf: (title: string) => `Request: ${title}`,
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying was refused',
    open: 'Open the row',
    unread: 'What an earlier page left of requests could not be read',
    retry: 'Read again',
    damaged: {
      title: (entries: number) => `${counted(entries, 'note', 'notes')} of requests that an earlier page sent cannot be read`,
      next: 'Look at the rows as they are now, then set the notes aside. They are kept unchanged in this browser’s database kinship.journal.aside.',
      setAside: 'Set aside',
    },
  },
} as const
