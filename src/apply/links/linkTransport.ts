import type { PartOutcome } from '../../dataverse/batch.ts'

/** What is to be done for one line. Ids are GUIDs in lower case. */
export interface LinkOperation {
  readonly line: number
  readonly left: string
  readonly right: string
  /** Of a one-to-many: where the row on the right pointed to when the dry run looked; null: nowhere, or a many-to-many. */
  readonly from: string | null
}

/** What the server holds for an operation. */
export interface LinkSight {
  readonly linked: boolean
  /** Of a one-to-many: the row that the one on the right points to. */
  readonly parent: string | null
}

/** What a run does to a server; tests own it. */
export interface LinkTransport {
  /** Sends the operations once, in one batch. Throws a DataverseError where the batch as a whole failed. */
  readonly send: (operations: readonly LinkOperation[]) => Promise<readonly PartOutcome[]>
  /** Reads. The row of a missing sight is gone: it is linked to nothing. */
  readonly look: (operations: readonly LinkOperation[], signal: AbortSignal) => Promise<readonly LinkSight[]>
}
