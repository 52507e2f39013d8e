import type { Environment } from './environment.ts'
import { linkEndsOf, type ChildrenEnd, type ParentEnd } from './linkEnd.ts'
import type { RowRef } from './row.ts'

/**
 * How somebody takes part in an activity: `participationtypemask` of an activity party. Microsoft's reference of
 * ActivityParty.
 */
export const participations = {
  1: 'sender',
  2: 'to',
  3: 'cc',
  4: 'bcc',
  5: 'requiredAttendee',
  6: 'optionalAttendee',
  7: 'organizer',
  8: 'regarding',
  9: 'owner',
  10: 'resource',
  11: 'customer',
} as const
export type ParticipationCode = keyof typeof participations
export type Participation = (typeof participations)[ParticipationCode]

export const isParticipationCode = (code: number): code is ParticipationCode => code in participations

/** Which of them somebody chooses for each kind of activity. Owner and regarding follow columns of the activity. */
const chosen: ReadonlyMap<string, readonly ParticipationCode[]> = new Map([
  ['email', [1, 2, 3, 4]],
  ['phonecall', [1, 2]],
  ['appointment', [5, 6, 7]],
])

export const participationsOf = (table: string): readonly ParticipationCode[] => chosen.get(table) ?? []

const partyTable = 'activityparty'

/** The collection of an activity's parties; null for a table whose parties are not edited here. */
export function partiesEnd(environment: Environment, table: string): ChildrenEnd | null {
  if (!chosen.has(table)) return null
  return (
    linkEndsOf(environment, table).find(
      (end): end is ChildrenEnd => end.kind === 'children' && end.table === partyTable && end.relationship.lookupColumn === 'activityid',
    ) ?? null
  )
}

/** The tables whose rows can take part, each by the property that points to it. */
export const participantEnds = (environment: Environment): readonly ParentEnd[] =>
  linkEndsOf(environment, partyTable).filter(
    (end): end is ParentEnd => end.kind === 'parent' && end.relationship.lookupColumn === 'partyid' && end.navigation !== null,
  )

/** Who takes part, and how. */
interface Participating {
  readonly participant: RowRef | null
  readonly participation: number
}

const partyKey = ({ participant, participation }: Participating): string => `${participation} ${participant?.table ?? ''} ${participant?.id ?? ''}`

/** Whether the same rows take part in the same ways, in whichever order. */
export const areSameParties = (some: readonly Participating[], others: readonly Participating[]): boolean =>
  some.map(partyKey).toSorted().join('\n') === others.map(partyKey).toSorted().join('\n')
