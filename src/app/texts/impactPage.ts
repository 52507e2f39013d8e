import type { Effect, RowCondition } from '../../model/impact/effect.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'
import { effectNames } from './impact.ts'

/** Which rows are meant; null in `RowCondition`: all related rows. */
const conditionNames: Readonly<Record<RowCondition, string>> = {
  active: 'Only active rows',
  sameOwner: 'Only of the same owner',
}

const everyRow = 'Every related row'

/** Which related rows are meant, and whether all of them are. */
export function certaintyText({ condition, isCertain }: Pick<ImpactLine, 'condition' | 'isCertain'>): string {
  if (condition !== null) return conditionNames[condition]
  return isCertain ? everyRow : 'Depends on the rows above'
}

const lines = (count: number): string => counted(count, 'relationship', 'relationships')

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
    elsewhere: { cycle: 'cycle', listed: 'elsewhere' } satisfies Record<'cycle' | 'listed', string>,
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
