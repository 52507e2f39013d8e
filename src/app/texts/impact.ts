import { refuse } from '../../model/cascadeOptions.ts'
import type { Environment } from '../../model/environment.ts'
import { byGravity, type Effect, type RowCondition } from '../../model/impact/effect.ts'
import type { Impact } from '../../model/impact/impact.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { ImpactObstacle } from '../../model/impact/impactObstacle.ts'
import type { Count } from '../../model/impact/lineCounts.ts'
import type { RowTotal } from '../../model/impact/rowTotals.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { tableName } from '../../model/table.ts'
import { counted, listed, listedParts } from './counted.ts'
import { formatNumber } from './format.ts'
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

/** Which rows are meant; null in `RowCondition`: all related rows. */
const conditionNames: Readonly<Record<RowCondition, string>> = {
  active: 'Only active rows',
  sameOwner: 'Only of the same owner',
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

const lines = (count: number): string => counted(count, 'relationship', 'relationships')

/** A number of rows as far as it is known: "12", "at least 5,000". */
export function countText({ rows, isExact }: Count): string {
  if (isExact) return formatNumber(rows)
  return rows === 0 ? 'none found' : `at least ${formatNumber(rows)}`
}

/** Over what an action comes to a table: "Account (customerid)", or the intersect table of a many-to-many. */
export const lineText = (environment: Environment, { relationship, from }: Pick<ImpactLine, 'relationship' | 'from'>): string => {
  const by = relationship.type === 'OneToMany' ? relationship.lookupColumn : `many-to-many, ${relationship.intersectTable}`
  return `${tableTitle(environment, from)} (${by})`
}

const everyRow = 'Every related row'

/** Which related rows are meant, and whether all of them are. */
export function certaintyText({ condition, isCertain }: Pick<ImpactLine, 'condition' | 'isCertain'>): string {
  if (condition !== null) return conditionNames[condition]
  return isCertain ? everyRow : 'Depends on the rows above'
}

/** What meets so many rows, as part of a sentence after the row's name: "12 rows of 4 tables are deleted". */
function rowsWithEffect({ effect, tables: reached, ...count }: RowTotal): string {
  const rows = `${countText(count)} ${count.rows === 1 ? 'row' : 'rows'} of ${tables(reached)}`
  const isOne = count.rows === 1
  switch (effect) {
    case 'stopped':
      return `${rows} ${isOne ? 'stops' : 'stop'} the delete`
    case 'notUnderstood':
      return `what happens to ${rows} is not known here`
    case 'deleted':
      return `${rows} ${isOne ? 'is' : 'are'} deleted too`
    case 'reowned':
      return `${rows} ${isOne ? 'gets' : 'get'} the new owner, unless that owns ${isOne ? 'it' : 'them'}, or a row above, already`
    case 'shared':
      return `${rows} ${isOne ? 'is' : 'are'} shared too`
    case 'unshared':
      return `${rows} ${isOne ? 'is' : 'are'} no longer shared either`
    case 'reparented':
      return `${rows} can be read by whoever reads the new parent`
    case 'repointed':
      return `${rows} ${isOne ? 'moves' : 'move'} to the row that stays`
    case 'unlinked':
      return `${rows} ${isOne ? 'loses' : 'lose'} the link`
  }
}

const rowOccasions: Readonly<Record<ImpactAction, (name: string) => string>> = {
  delete: (name) => `When ${name} is deleted`,
  assign: (name) => `When ${name} is assigned to another owner`,
  share: (name) => `When ${name} is shared`,
  unshare: (name) => `When ${name} is no longer shared`,
  reparent: (name) => `When ${name} is moved below another row`,
  merge: (name) => `When ${name} is merged into another one`,
}

/** What an action on one row comes to: "Contoso can be deleted: 12 rows of 4 tables are deleted too." */
export function rowSentence(
  name: string,
  action: ImpactAction,
  { totals, isWhole, isPossible }: { readonly totals: readonly RowTotal[]; readonly isWhole: boolean; readonly isPossible: boolean },
): string {
  const when = isPossible ? `${name} can be deleted` : rowOccasions[action](name)
  if (totals.length > 0) return `${when}: ${listed(totals.map(rowsWithEffect))}.`
  return isWhole ? `${when}: no other row is concerned.` : `${when}: no other row was found, as far as was counted.`
}

const rowsOf = (environment: Environment, logicalName: string, count: Count): string => {
  const { one, many } = nounOf(environment, logicalName)
  return `${countText(count)} ${count.rows === 1 ? one : many}`
}

/** Which rows stop a delete: "3 invoices with Account (customerid)". */
export const blockingText = (environment: Environment, line: ImpactLine, count: Count): string =>
  `${rowsOf(environment, line.to, count)} over ${lineText(environment, line)}`

/** What would free a row of those that stop its delete. The relationship's name follows, from where it is changed. */
export function freeingText(environment: Environment, { relationship, to }: ImpactLine): string {
  const { many } = nounOf(environment, to)
  if (relationship.type === 'ManyToMany') return `Unlink these ${many} first. The relationship:`
  const column = relationship.lookupColumn
  if (relationship.cascade.delete === 'RemoveLink')
    return `Point their ${column} elsewhere, or delete these ${many} first: the system requires a value there, so it cannot be emptied. The relationship:`
  // 0x80040227 comes of Restrict alone; a link that cannot be removed is the column's (contract.md 4.5).
  const canUnlink = relationship.cascade.delete === 'Restrict' && refuse(environment, relationship, 'delete', 'RemoveLink') === null
  return canUnlink
    ? `Empty their ${column} or point it elsewhere, delete these ${many} first, or let the relationship remove the link:`
    : `Empty their ${column} or point it elsewhere, or delete these ${many} first. The relationship cannot be changed:`
}

/** On which way a delete comes to rows further down: "They lie below: Account → Contact → Case." */
export const wayText = (environment: Environment, start: string, chain: readonly ImpactLine[]): string =>
  `On the way ${[start, ...chain.map(({ to }) => to)].map((table) => tableTitle(environment, table)).join(' → ')}.`

/** Why it is not sure whether rows over a relationship stop a delete. */
export function unclearText(environment: Environment, line: ImpactLine, counts: ReadonlyMap<string, Count>): string {
  const over = `${tableTitle(environment, line.to)} over ${lineText(environment, line)}`
  const count = counts.get(`${line.relationship.schemaName} ${line.from}`)
  if (count === undefined) return `${over}: not counted.`
  if (line.effect === 'notUnderstood') return `${over}: ${rowsOf(environment, line.to, count)}, and what happens to them is not known here.`
  if (line.effect === 'unlinked') return `${over}: ${rowsOf(environment, line.to, count)}, and whether their lookup can be emptied is not known.`
  if (count.rows === 0) return `${over}: none found, but not every row could be looked at.`
  return `${over}: ${rowsOf(environment, line.to, count)} would stop it, unless the delete itself takes them along.`
}

/** Texts of the page about consequences. */
export const impactTexts = {
  tabs: { whatHappens: 'What happens', paths: 'Paths', access: 'Access', rules: 'House rules' },
  askShort: 'What happens when it is deleted?',
  askHint: 'Impact',
  table: 'Table',
  action: 'Action',
  environment: 'Environment',
  staged: 'With my changes',
  now: 'As it is now',
  noTable: (name: string) => `No table is called “${name}”`,
  noTableAdvice: 'It may have been deleted or renamed, or the address is misspelt. Names in addresses are logical names, in lower case.',
  show: (name: string) => `Show ${name} instead`,
  noTables: 'This environment lists no table',
  noTablesAdvice: 'You may lack the privilege to read customizations. Ask the environment’s administrator for the System Customizer role, then open the environment again.',
  cannot: 'This cannot be done',
  nothing: 'Nothing else happens',
  nothingAdvice: 'No relationship of the table takes the action any further.',
  stops: {
    title: (count: number) => (count === 1 ? 'One relationship stops the delete' : `${formatNumber(count)} relationships stop the delete`),
    text: 'Nothing is deleted as long as one of them has a related row.',
    line: (related: string, over: string, level: number) => `${related} over ${over}, level ${level}`,
    required: ', whose lookup must have a value',
    more: (count: number) => `Show ${formatNumber(count)} more`,
  },
  /** Of lookups that are emptied, as long as it is not known whether they can be. */
  lookups: {
    reading: 'Reading which lookup columns must have a value: one of those stops the delete.',
    unsure: (count: number) =>
      `Of ${lines(count)} it is not known whether the lookup column can be empty. One that must have a value stops the delete.`,
    failed: (cause: string) => `Which lookup columns must have a value could not be read: ${cause} One of those would stop the delete.`,
  },
  row: {
    label: (one: string) => `One ${one}`,
    another: 'Ask about the table instead',
    unreachable: 'The environment does not say how to read this table.',
    quoted: (name: string) => `“${name}”`,
    unnamed: (one: string) => `This ${one}`,
    counting: '…',
    unknown: 'unknown',
    failed: 'not counted',
    atLeastHint: 'Further rows may come on other ways, or cannot be told apart.',
    progressLabel: 'Counting the rows',
    progress: (count: number, all: number, failed: number) =>
      `${formatNumber(count)} of ${formatNumber(all)} relationships counted${failed === 0 ? '' : `, ${formatNumber(failed)} could not be`}`,
    cancelled: (count: number, all: number) => `Cancelled: ${formatNumber(count)} of ${formatNumber(all)} relationships counted`,
    again: 'Count again',
    /** System Customizers, for one, see their own rows of many tables only (contract.md 10.2). */
    rights: 'Rows that you may not read are not among them, and rights to carry it out were not checked.',
    asking: 'Counting the rows that are concerned',
    refused: (name: string) => `${name} cannot be deleted`,
    refusedSentence: (name: string) => `${name} cannot be deleted: other rows stand in the way.`,
    unclear: (name: string) => `Whether ${name} can be deleted is not sure`,
    /** A delete that is refused is rolled back as a whole (contract.md 4.5). */
    unclearNext: 'Only Dataverse can tell, when the delete is tried: one that it refuses deletes nothing.',
    moreReasons: (count: number) => `and ${formatNumber(count)} more`,
    blockingRows: 'Rows that stop the delete',
    naming: 'Reading their names',
    namesFailed: (cause: string) => `Their names could not be read: ${cause}`,
    moreRows: (count: number, isExact: boolean) => {
      if (count === 0) return 'and perhaps more'
      return `and ${isExact ? '' : 'at least '}${formatNumber(count)} more`
    },
    only: 'Only with rows',
    noneFound: 'No related rows',
    noneFoundAdvice: 'No row is related to this one over any of the relationships, as far as you may read them.',
  },
  tree: {
    label: 'What happens, table by table',
    columns: {
      table: 'Table',
      level: 'Level',
      effect: 'What happens',
      certainty: 'To which rows',
      over: 'Over',
      relationship: 'Relationship',
      rows: 'Rows',
    },
    several: lines,
    /** Of several relationships to one table. */
    certainty: (isCertain: boolean) => (isCertain ? everyRow : 'Depends on rows'),
    elsewhere: { cycle: 'cycle', listed: 'listed elsewhere' } satisfies Record<'cycle' | 'listed', string>,
    elsewhereHints: {
      cycle: 'The action comes back to this table here. What lies behind is listed further up.',
      listed: 'The action comes to this table on another way as well. What lies behind is listed there.',
    } satisfies Record<'cycle' | 'listed', string>,
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    count: (shown: number, all: number) => (shown === all ? lines(all) : `${formatNumber(shown)} of ${lines(all)}`),
    filters: 'Show only',
    /** Null: how many tables it is in was not asked for. */
    effect: (effect: Effect, count: number | null) => (count === null ? effectNames[effect] : `${effectNames[effect]} (${formatNumber(count)})`),
    business: 'Hide system tables',
    businessHint: 'Owner, organization and currency tables, log tables, and intersect tables',
    noneShown: 'Nothing is left to show',
    noneShownAdvice: 'The filters leave out every relationship.',
    clear: 'Show everything',
    onGraph: 'Show on the graph',
    copy: 'Copy as text',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy',
  },
} as const
