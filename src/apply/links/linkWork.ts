import type { LineDetail, LinkKind, LinkMode } from '../../model/links/dryRun.ts'
import type { Ledger } from '../../model/links/ledger.ts'
import type { BatchRecord } from './linkJournal.ts'
import type { LinkOperation } from './linkTransport.ts'

/** The lines of one run and where each of them stands. Only `runLinks` and `restoreRun` move them. */
export interface LinkWork {
  readonly kind: LinkKind
  readonly mode: LinkMode
  readonly ledger: Ledger
  /** By line; of few lines. */
  readonly details: Map<number, LineDetail>
  readonly operationOf: (line: number) => LinkOperation
  /** The number of the next batch: each has its own over the life of a run. */
  nextBatch: number
}

/** Brings the ledger of a run, as it stood at its start, to where its journal says it came. Open lines are unknown. */
export function restoreRun(work: LinkWork, records: readonly BatchRecord[]): void {
  const { ledger, details } = work
  for (const { number, lines, ends } of records.toSorted((one, other) => one.number - other.number)) {
    work.nextBatch = Math.max(work.nextBatch, number + 1)
    for (const line of lines) ledger.move(line, 'sending')
    const ended = new Set(ends.map(({ line }) => line))
    for (const { line, state, detail } of ends) {
      // A line that needed no sending was never among those sent.
      ledger.move(line, state)
      if (detail === null) details.delete(line)
      else details.set(line, detail)
    }
    for (const line of lines) if (!ended.has(line)) ledger.move(line, 'unknown')
  }
}
