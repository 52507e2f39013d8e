import { requestFor } from '../apply/links/linkTarget.ts'
import type { LinkOperation } from '../apply/links/linkTransport.ts'
import { restoreRun, type LinkWork } from '../apply/links/linkWork.ts'
import { requestText } from '../dataverse/requestText.ts'
import { pairAt } from '../model/links/dryRun.ts'
import { createLedger } from '../model/links/ledger.ts'
import type { LineState } from '../model/links/lineState.ts'
import type { CheckedLinks } from './applyLinksCheck.ts'
import type { KeptLinkRun } from './applyLinksJournal.ts'
import type { Session } from './session.tsx'

const works = new WeakMap<CheckedLinks, LinkWork>()

/** The same work for as long as its lines are shown: it knows the number of the next batch. */
export function workOf(checked: CheckedLinks): LinkWork {
  const present = works.get(checked)
  if (present !== undefined) return present
  const { setup, ends, ledger, details } = checked
  const work: LinkWork = { kind: ends.kind, mode: setup.mode, ledger, details, operationOf: (line) => operationAt(checked, line), nextBatch: 0 }
  works.set(checked, work)
  return work
}

/** A kept run as far as it came. */
export function checkedOf({ run, batches }: Extract<KeptLinkRun, { type: 'run' }>): CheckedLinks {
  const { setup, ends, dryRun, codes, details } = run
  const checked: CheckedLinks = { setup, ends, dryRun, ledger: createLedger(codes), details: new Map(details) }
  restoreRun(workOf(checked), batches)
  return checked
}

/** What is done for a line. Throws for one whose rows are not both known. */
export function operationAt({ dryRun, ends }: CheckedLinks, line: number): LinkOperation {
  const pair = pairAt(dryRun, line)
  const left = pair === null ? undefined : dryRun.left.rows[pair.left]
  const right = pair === null ? undefined : dryRun.right.rows[pair.right]
  if (left === undefined || right === undefined) throw new Error(`Line ${line} has no two rows.`)
  return { line, left: left.id, right: right.id, from: ends.kind === 'OneToMany' ? right.parent : null }
}

/** The literal request that the first line in one of these states would be sent with; null where there is none. */
export function requestOfFirst({ connection }: Session, checked: CheckedLinks, states: readonly LineState[]): string | null {
  const [line] = checked.ledger.linesIn(states)
  if (line === undefined) return null
  const { origin } = connection.client
  return requestText(requestFor(origin, checked.ends, checked.setup.mode, operationAt(checked, line)), origin)
}
