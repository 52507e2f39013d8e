import type { Environment } from '../../model/environment.ts'
import { byGravity, type Effect, type RowCondition } from '../../model/impact/effect.ts'
import type { Impact, ImpactObstacle } from '../../model/impact/impact.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { tableName } from '../../model/table.ts'
import { counted, listed } from './counted.ts'
import { nounOf } from './noun.ts'

/** What is done to the start row, after "an Account". */
const occasions: Readonly<Record<ImpactAction, string>> = {
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
export function tablesWithEffect(effect: Effect, count: number): string {
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
    case 'unshared':
      return `rows of ${tables(count)} are no longer shared either`
    case 'reparented':
      return `rows of ${tables(count)} can be read by whoever reads the new parent`
    case 'repointed':
      return `rows of ${tables(count)} move to the row that stays`
    case 'unlinked':
      return `${tables(count)} ${verb(count, 'loses', 'lose')} the link`
  }
}

/** What happens to the rows of one table, as a sentence: "Contacts are deleted." */
export function effectOnTable(environment: Environment, logicalName: string, effect: Effect): string {
  const { many } = nounOf(environment, logicalName)
  const rows = many.charAt(0).toUpperCase() + many.slice(1)
  switch (effect) {
    case 'stopped':
      return `${rows} stop the delete.`
    case 'notUnderstood':
      return `What happens to ${many} is not known here.`
    case 'deleted':
      return `${rows} are deleted.`
    case 'reowned':
      return `${rows} get the new owner.`
    case 'shared':
      return `${rows} are shared too.`
    case 'unshared':
      return `${rows} are no longer shared either.`
    case 'reparented':
      return `${rows} can be read by whoever reads the new parent.`
    case 'repointed':
      return `${rows} move to the row that stays.`
    case 'unlinked':
      return `${rows} lose the link.`
  }
}

/** Which rows are meant; null in `RowCondition`: all related rows. */
export const conditionNames: Readonly<Record<RowCondition, string>> = {
  active: 'Only active rows',
  sameOwner: 'Only rows of the same owner',
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

/**
 * An impact in one sentence: "When an Account is deleted: rows of 12 tables are deleted, 31 tables lose the link, and 2
 * tables stop the delete (Invoice, Contract)."
 */
export function impactSentence(environment: Environment, impact: Impact): string {
  const when = whenText(environment, impact.action, impact.start)
  const parts = effectCounts(impact).map(({ effect, tables: names }) => {
    const text = tablesWithEffect(effect, names.length)
    return effect === 'stopped' || effect === 'notUnderstood' ? `${text} (${namesOf(environment, names)})` : text
  })
  return parts.length === 0 ? `${when}, nothing else happens.` : `${when}: ${listed(parts)}.`
}

/** Texts of the page about consequences. */
export const impactTexts = {
  tabs: { whatHappens: 'What happens', paths: 'Paths', access: 'Access', rules: 'House rules' },
} as const
