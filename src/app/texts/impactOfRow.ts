import { refuse } from '../../model/cascadeOptions.ts'
import type { Environment } from '../../model/environment.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { Count } from '../../model/impact/lineCounts.ts'
import type { RowTotal } from '../../model/impact/rowTotals.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'
import { lineText, occasions, tableTitle } from './impact.ts'
import { nounOf } from './noun.ts'

/** A number of rows as far as it is known: "12", "at least 5,000". */
export function countText({ rows, isExact }: Count): string {
  if (isExact) return formatNumber(rows)
  return rows === 0 ? 'none found' : `at least ${formatNumber(rows)}`
}

/** What meets so many rows, as part of a sentence after the row's name: "12 rows of 4 tables are deleted". */
function rowsWithEffect({ effect, tables: reached, ...count }: RowTotal): string {
  const rows = `${countText(count)} ${count.rows === 1 ? 'row' : 'rows'} of ${counted(reached, 'table', 'tables')}`
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
      return `${rows} ${isOne ? 'is' : 'are'} no longer shared either, unless shared directly`
    case 'reparented':
      return `${rows} can be read by whoever reads the new parent`
    case 'repointed':
      return `${rows} ${isOne ? 'moves' : 'move'} to the row that stays`
    case 'unlinked':
      return `${rows} ${isOne ? 'loses' : 'lose'} the link`
  }
}

/** What an action on one row comes to: "Contoso can be deleted: 12 rows of 4 tables are deleted too." */
export function rowSentence(
  name: string,
  action: ImpactAction,
  { totals, isWhole, isPossible }: { readonly totals: readonly RowTotal[]; readonly isWhole: boolean; readonly isPossible: boolean },
): string {
  const when = isPossible ? `${name} can be deleted` : `When ${name} ${occasions[action]}`
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

/** What would free a row of so many that stop its delete. The relationship's name follows, from where it is changed. */
export function freeingText(environment: Environment, { relationship, to }: ImpactLine, { rows }: Count): string {
  const { one, many } = nounOf(environment, to)
  const [their, these] = rows === 1 ? ['its', `this ${one}`] : ['their', `these ${many}`]
  if (relationship.type === 'ManyToMany') return `Unlink ${these} first. The relationship:`
  const column = relationship.lookupColumn
  if (relationship.cascade.delete === 'RemoveLink')
    return `Point ${their} ${column} elsewhere, or delete ${these} first: the system requires a value there, so it cannot be emptied. The relationship:`
  // 0x80040227 comes of Restrict alone; a link that cannot be removed is the column's (contract.md 4.5).
  const canUnlink = relationship.cascade.delete === 'Restrict' && refuse(environment, relationship, 'delete', 'RemoveLink') === null
  return canUnlink
    ? `Empty ${their} ${column} or point it elsewhere, delete ${these} first, or let the relationship remove the link:`
    : `Empty ${their} ${column} or point it elsewhere, or delete ${these} first. The relationship cannot be changed:`
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
