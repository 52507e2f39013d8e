import type { RowSeed } from '../../seed.ts'
import { workingMoment } from './dates.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { Random } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'

/** What an activity is about: the row, whom it concerns and who does it. */
export interface Regarding {
  row: RowRef
  name: string
  owner: RowRef
  contacts: readonly RowRef[]
}

/** Values of an activity that is open, or done. */
interface Kind {
  table: 'task' | 'phonecall' | 'email' | 'appointment'
  subjects: readonly string[]
  open: RowSeed
  done: RowSeed
}

const task: Kind = {
  table: 'task',
  subjects: ['Prepare offer', 'Check delivery date', 'Send documents', 'Review contract', 'Ask for feedback'],
  open: { statecode: 0, statuscode: 2 },
  done: { statecode: 1, statuscode: 5 },
}

const others: readonly Kind[] = [
  {
    table: 'phonecall',
    subjects: ['Call back', 'Clarify open points', 'Agree on next steps', 'Welcome call'],
    open: { statecode: 0, statuscode: 1 },
    done: { statecode: 1, statuscode: 2 },
  },
  {
    table: 'email',
    subjects: ['Your request', 'Documents as promised', 'Invitation', 'Answer to your question'],
    open: { statecode: 0, statuscode: 1 },
    done: { statecode: 1, statuscode: 3 },
  },
  {
    table: 'appointment',
    subjects: ['Kick-off', 'Status meeting', 'Demonstration', 'Site visit'],
    open: { statecode: 3, statuscode: 5 },
    done: { statecode: 1, statuscode: 3 },
  },
]

/** Sender or organizer, and recipient or required attendee, by the participation type's number. */
const roles = { phonecall: [1, 2], email: [1, 2], appointment: [7, 5] } as const

/** Activities about rows of all kinds, their parties, and notes. */
export function addActivities(book: RowBook, regarding: readonly Regarding[]): void {
  const random = seededRandom('activities')
  for (const about of random.some(regarding, 125)) addActivity(book, random, task, about)
  for (const kind of others) {
    for (const about of random.some(regarding, kind.table === 'appointment' ? 35 : 60)) {
      const row = addActivity(book, random, kind, about)
      if (kind.table !== 'task') addParties(book, random, row, about, roles[kind.table])
    }
  }
  for (const { row, name, owner } of random.some(regarding, 80)) {
    book.add('annotation', {
      subject: random.pick(['Meeting notes', 'Scan', 'Remark', 'Customer feedback']),
      objectid: row,
      ownerid: owner,
      isdocument: false,
      filename: random.chance(0.3) ? `${name.slice(0, 30)}.txt` : null,
    })
  }
}

function addActivity(book: RowBook, random: Random, kind: Kind, { row, owner }: Regarding): RowRef {
  const start = random.whole(60, 620)
  return book.add(kind.table, {
    subject: random.pick(kind.subjects),
    regardingobjectid: row,
    ownerid: owner,
    scheduledstart: workingMoment(random, start, start),
    scheduledend: workingMoment(random, start + 1, start + 10),
    prioritycode: 1,
    createdon: workingMoment(random, start - 30, start - 1),
    ...(random.chance(0.5) ? kind.done : kind.open),
  })
}

function addParties(
  book: RowBook,
  random: Random,
  activity: RowRef,
  { owner, contacts }: Regarding,
  [from, to]: readonly [number, number],
): void {
  const party = (partyid: RowRef, mask: number) =>
    book.add('activityparty', {
      ownerid: owner,
      activityid: activity,
      partyid,
      participationtypemask: mask,
      partyobjecttypecode: partyid.table,
    })
  if (owner.table === 'systemuser') party(owner, from)
  if (contacts.length > 0) party(random.pick(contacts), to)
}
