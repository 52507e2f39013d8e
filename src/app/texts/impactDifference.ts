import type { Environment } from '../../model/environment.ts'
import type { Effect } from '../../model/impact/effect.ts'
import type { Finding, FindingKind } from '../../model/impact/findings.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { ImpactDifference } from '../../model/impact/impactDifference.ts'
import { alternatives, counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'
import { whenText } from './impact.ts'
import { nounOf } from './noun.ts'

/** What happens to rows, after their name: as it is, as it begins, and as it ends. */
interface Verbs {
  readonly does: string
  readonly begins: string
  readonly ends: string
}

const verbs: Readonly<Record<Effect, Verbs>> = {
  stopped: { does: 'stop the delete', begins: 'now stop the delete', ends: 'no longer stop the delete' },
  notUnderstood: {
    does: 'are treated in a way that is not known here',
    begins: 'are now treated in a way that is not known here',
    ends: 'are no longer treated in a way that is not known here',
  },
  deleted: { does: 'are deleted', begins: 'are now deleted too', ends: 'are no longer deleted' },
  reowned: { does: 'get the new owner', begins: 'now get the new owner too', ends: 'now keep their owner' },
  shared: { does: 'are shared too', begins: 'are now shared too', ends: 'are no longer shared too' },
  unshared: { does: 'are no longer shared either, unless shared directly', begins: 'now stop being shared, too, unless shared directly', ends: 'now stay shared' },
  reparented: {
    does: 'can be read by whoever reads the new parent',
    begins: 'can now be read by whoever reads the new parent',
    ends: 'can no longer be read by whoever reads the new parent',
  },
  repointed: {
    does: 'move to the row that stays',
    begins: 'now move to the row that stays',
    ends: 'no longer move to the row that stays',
  },
  unlinked: { does: 'lose the link', begins: 'now lose the link', ends: 'no longer lose the link' },
}

/** The effects that an action is taken on again: what lies behind comes through the rows before it. */
const handingOn: ReadonlySet<Effect> = new Set(['deleted', 'reowned', 'shared', 'unshared', 'reparented'])

/** So many tables are named before the rest is counted; their names stand below the sentence. */
const mostNamed = 3

/** One thing that becomes different: "When an Account is deleted, contacts are now deleted too, and through them rows of 7 more tables." */
export function findingSentence(
  environment: Environment,
  { action, start }: Pick<ImpactDifference, 'action' | 'start'>,
  finding: Finding,
): string {
  const { kind, effect, near, far, over, isHeld } = finding
  const rowsOf = (tables: readonly string[]) => rowNames(environment, start, tables)
  const when = whenText(environment, action, start)
  const phrase = phrases[kind]
  const ways = over.length === 0 ? '' : `, over ${listed(firstOf(over, 'more relationship', 'more relationships'))}`
  const why = isHeld ? ', because their lookup column must have a value' : ''
  if (near.length === 0) return `${when}, further down ${phrase(rowsOf(far), verbs[effect])}${ways}${why}.`
  return `${when}, ${phrase(rowsOf(near), verbs[effect])}${tail(environment, start, effect, far)}${ways}${why}.`
}

const phrases: Readonly<Record<FindingKind, (rows: string, verbs: Verbs) => string>> = {
  appeared: (rows, { begins }) => `${rows} ${begins}`,
  certain: (rows, { does }) => `all ${rows} ${does}, not only some of them`,
  more: (rows, { does }) => `more ${rows} ${does}`,
  vanished: (rows, { ends }) => `${rows} ${ends}`,
  uncertain: (rows, { does }) => `only some ${rows} ${does}, by their state or owner`,
  fewer: (rows, { does }) => `fewer ${rows} ${does}`,
}

function tail(environment: Environment, start: string, effect: Effect, far: readonly string[]): string {
  if (far.length === 0) return ''
  const more = far.length === 1 ? rowNames(environment, start, far) : `rows of ${counted(far.length, 'more table', 'more tables')}`
  return handingOn.has(effect) ? `, and through them ${more}` : `, the same with ${more} further down`
}

/** Whether a sentence about it names every table. */
export const isNamedWhole = ({ near, far }: Finding): boolean =>
  near.length <= mostNamed + 1 && (near.length === 0 ? far.length <= mostNamed + 1 : far.length <= 1)

/** "contacts, tasks, and 4 more tables". */
const rowNames = (environment: Environment, start: string, tables: readonly string[]): string =>
  listed(firstOf(tables.map((name) => rowsNamed(environment, start, name)), 'more table', 'more tables'))

function rowsNamed(environment: Environment, start: string, logicalName: string): string {
  const { many } = nounOf(environment, logicalName)
  return logicalName === start ? `other ${many}` : many
}

const firstOf = (names: readonly string[], one: string, many: string): readonly string[] =>
  names.length <= mostNamed + 1
    ? names
    : [...names.slice(0, mostNamed), counted(names.length - mostNamed, one, many)]

const occasions: Readonly<Record<ImpactAction, string>> = {
  delete: 'deleted',
  assign: 'assigned',
  share: 'shared',
  unshare: 'unshared',
  reparent: 'moved below another row',
  merge: 'merged into another one',
}

/** From which other tables an action comes to the start of a difference, and so to what differs. */
export function aboveSentence(
  environment: Environment,
  { action, start }: Pick<ImpactDifference, 'action' | 'start'>,
  above: readonly string[],
): string | null {
  if (above.length === 0) return null
  const names = above.map((name) => nounOf(environment, name).a)
  const others = names.length <= mostNamed + 1 ? alternatives(names) : `a row of ${counted(names.length, 'other table', 'other tables')}`
  return `So it is when ${others} is ${occasions[action]}: that goes on to ${nounOf(environment, start).many}.`
}

export const differenceTexts = {
  title: 'What becomes different',
  /** Stands before the sentences, after "Now" and "After". */
  label: 'Impact',
  none: 'Nothing else happens to rows than today.',
  /** The long list behind a sentence. */
  tables: (count: number) => `Name ${counted(count, 'table', 'tables')}`,
  more: (count: number) => `Show ${counted(count, 'more difference', 'more differences')}`,
  fewer: 'Show fewer',
  plan: {
    title: 'All checked changes together',
    show: 'Show what they make different',
    hide: 'Hide it',
    cancel: 'Cancel',
    finding: 'Comparing what happens today with what will happen',
    /** While many changes are compared. */
    progress: (percent: number) => `Comparing what happens today with what will happen: ${formatNumber(percent)}%`,
    none: 'Nothing else happens to rows than today.',
    summary: (actions: number) => `${counted(actions, 'action on a row does', 'actions on rows do')} something else than today.`,
  },
} as const
