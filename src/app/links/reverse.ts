import type { CheckedLinks, LinkSetup } from '../applyLinksCheck.ts'
import { operationAt } from '../applyLinksWork.ts'

/** A run that takes back what another one did, and only that. */
export interface Reverse {
  readonly setup: LinkSetup
  readonly pairs: readonly (readonly [left: string, right: string])[]
}

const byId = { left: { type: 'id' }, right: { type: 'id' } } as const

/** The opposite of every line that was done; rows that were moved are not among them, but go back by `moveBack`. */
export function reverseOf(checked: CheckedLinks): Reverse {
  const { schemaName, mode } = checked.setup
  const pairs = doneOf(checked).filter(({ from }) => from === null || mode === 'unlink')
  return { setup: { schemaName, mode: mode === 'link' ? 'unlink' : 'link', matches: byId }, pairs: pairs.map(({ left, right }) => [left, right]) }
}

/** Rows that were taken from another one, back to it. */
export function moveBack(checked: CheckedLinks): Reverse {
  const { schemaName, mode } = checked.setup
  const pairs = mode === 'link' ? doneOf(checked).flatMap(({ from, right }): [string, string][] => (from === null ? [] : [[from, right]])) : []
  return { setup: { schemaName, mode: 'link', matches: byId }, pairs }
}

const doneOf = (checked: CheckedLinks) => checked.ledger.linesIn(['done']).map((line) => operationAt(checked, line))
