import type { LinkKind, LinkMode } from '../../model/links/dryRun.ts'
import { createLedger } from '../../model/links/ledger.ts'
import type { LinkOperation } from './linkTransport.ts'
import type { LinkWork } from './linkWork.ts'

/** A run of these operations, none of which was sent yet. For tests. */
export function queuedWork(kind: LinkKind, mode: LinkMode, operations: readonly LinkOperation[]): LinkWork {
  const ledger = createLedger(operations.length)
  for (const { line } of operations) {
    ledger.move(line, 'new')
    ledger.move(line, 'queued')
  }
  const operationOf = (line: number) => {
    const operation = operations[line]
    if (operation === undefined) throw new Error('No such line.')
    return operation
  }
  return { kind, mode, ledger, details: new Map(), operationOf, nextBatch: 0 }
}
