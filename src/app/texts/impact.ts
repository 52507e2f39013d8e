import type { Environment } from '../../model/environment.ts'
import { byGravity, type Effect } from '../../model/impact/effect.ts'
import type { Impact } from '../../model/impact/impact.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { ImpactObstacle } from '../../model/impact/impactObstacle.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { tableName } from '../../model/table.ts'
import { counted, listedParts } from './counted.ts'
import { nounOf } from './noun.ts'

/** What is done to the start row, after "an Account". */
export const occasions: Readonly<Record<ImpactAction, string>> = {
  delete: 'is deleted',
  assign: 'is assigned to another owner',
  share: 'is shared',
  unshare: 'is no longer shared',
  reparent: 'is moved below another row',
  merge: 'is merged into another one',
}

/** "Account", as the environment names it. */
export function tableTitle({ tables }: Environment, logicalName: string): string {
  const table = tables.get(logicalName)
  return table === undefined ? logicalName : tableName(table)
}

/** "an Account". */
function withArticle(environment: Environment, logicalName: string): string {
  const { a, one } = nounOf(environment, logicalName)
  return `${a.slice(0, a.length - one.length)}${tableTitle(environment, logicalName)}`
}

/** "When an Account is deleted". */
export const whenText = (environment: Environment, action: ImpactAction, logicalName: string): string =>
  `When ${withArticle(environment, logicalName)} ${occasions[action]}`

/** "What happens when an Account is deleted?". */
export const whatHappensText = (environment: Environment, action: ImpactAction, logicalName: string): string =>
  `What happens when ${withArticle(environment, logicalName)} ${occasions[action]}?`

/** What happens to a row, in a word or two: "Owner changes". */
export const effectNames: Readonly<Record<Effect, string>> = {
  stopped: 'Stops the delete',
  notUnderstood: 'Not known here',
  deleted: 'Deleted',
  reowned: 'Gets the new owner',
  shared: 'Shared too',
  unshared: 'No longer shared',
  reparented: 'Read by the new parent’s readers',
  repointed: 'Moves to the row that stays',
  unlinked: 'Loses the link',
}

const tables = (count: number): string => counted(count, 'table', 'tables')
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** What happens in so many tables, as part of a sentence: "rows of 12 tables are deleted". */
function tablesWithEffect(effect: Effect, count: number): string {
  switch (effect) {
    case 'stopped':
      return `${tables(count)} ${verb(count, 'stops', 'stop')} the delete`
    case 'notUnderstood':
      return `in ${tables(count)} what happens is not known here`
    case 'deleted':
      return `rows of ${tables(count)} are deleted`
    case 'reowned':
      return `rows of ${tables(count)} get the new owner`
    case 'shared':
      return `rows of ${tables(count)} are shared too`
    // A share of their own stays (contract.md 4.4).
    case 'unshared':
      return `rows of ${tables(count)} are no longer shared either, unless shared directly`
    case 'reparented':
      return `rows of ${tables(count)} can be read by whoever reads the new parent`
    case 'repointed':
      return `rows of ${tables(count)} move to the row that stays`
    case 'unlinked':
      return `${tables(count)} ${verb(count, 'loses', 'lose')} the link`
  }
}

/** So many names are listed before the rest is counted. */
const mostNamed = 3

/** "Invoice, Contract", "Invoice, Contract, Quote and 4 more". */
function namesOf(environment: Environment, logicalNames: readonly string[]): string {
  const names = logicalNames.map((name) => tableTitle(environment, name))
  if (names.length <= mostNamed) return names.join(', ')
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
}

const obstacles: Readonly<Record<ImpactObstacle, (table: string, action: ImpactAction) => string>> = {
  noTable: (table) => `There is no table “${table}” in this environment.`,
  noOwner: (table) =>
    `Rows of ${table} belong to no user or team, so they cannot be assigned or shared and inherit no access.`,
  notMergeable: (table) => `Rows of ${table} cannot be merged: only accounts, contacts, leads and cases can.`,
}

/** Why an action cannot be taken on rows of a table at all. */
export const obstacleText = (environment: Environment, { obstacle, start, action }: Impact): string | null =>
  obstacle === null ? null : obstacles[obstacle](tableTitle(environment, start), action)

const stopsLast = (effect: Effect): number => (effect === 'stopped' ? 1 : 0)

/** How many tables each effect names, the gravest of a table naming it; what stops the action comes last. */
export function effectCounts({ tables: reached }: Impact): readonly { readonly effect: Effect; readonly tables: readonly string[] }[] {
  const found = new Map<Effect, string[]>()
  for (const { logicalName, effects } of reached.values()) {
    const [gravest] = effects
    if (gravest === undefined) continue
    const known = found.get(gravest)
    if (known === undefined) found.set(gravest, [logicalName])
    else known.push(logicalName)
  }
  return [...found]
    .map(([effect, names]) => ({ effect, tables: names }))
    .toSorted((one, other) => stopsLast(one.effect) - stopsLast(other.effect) || byGravity(one.effect, other.effect))
}

/** A piece of the sentence about an impact. */
export interface SentencePart {
  readonly text: string
  /** Whether it tells what stops the action. */
  readonly isStop: boolean
}

/** The sentence about an impact, piece by piece. */
export function sentenceParts(environment: Environment, impact: Impact): readonly SentencePart[] {
  const when = whenText(environment, impact.action, impact.start)
  const counts = effectCounts(impact)
  if (counts.length === 0) return [{ text: `${when}, nothing else happens.`, isStop: false }]
  // As they are listed below the sentence: the nearest first.
  const stopping = [...new Set(impact.stops.map(({ to }) => to))]
  const parts = counts.map(({ effect, tables: reached }) => {
    const names = effect === 'stopped' ? stopping : reached
    const text = tablesWithEffect(effect, names.length)
    return effect === 'stopped' || effect === 'notUnderstood' ? `${text} (${namesOf(environment, names)})` : text
  })
  const stop = counts.at(-1)?.effect === 'stopped' ? parts.at(-1) : undefined
  const pieces = listedParts(parts).map(({ type, value }) => ({ text: value, isStop: type === 'element' && value === stop }))
  return [{ text: `${when}: `, isStop: false }, ...pieces, { text: '.', isStop: false }]
}

/**
 * An impact in one sentence: "When an Account is deleted: rows of 12 tables are deleted, 31 tables lose the link, and 2
 * tables stop the delete (Invoice, Contract)."
 */
export const impactSentence = (environment: Environment, impact: Impact): string =>
  sentenceParts(environment, impact)
    .map(({ text }) => text)
    .join('')

/** Over what an action comes to a table: "Account (customerid)", or the intersect table of a many-to-many. */
export const lineText = (environment: Environment, { relationship, from }: Pick<ImpactLine, 'relationship' | 'from'>): string => {
  const by = relationship.type === 'OneToMany' ? relationship.lookupColumn : `many-to-many, ${relationship.intersectTable}`
  return `${tableTitle(environment, from)} (${by})`
}
