import type { Row } from '../rows/row.ts'
import type { State } from '../state.ts'

/** What a write of definitions needs of its request. */
export interface SchemaWrite {
  readonly state: State
  /** The unmanaged solution that gets what is written (contract.md 1.1). Null: none was named. */
  readonly solution: Row | null
  /** `MSCRM.MergeLabels: true` keeps the languages that the body leaves out (contract.md 1.1). */
  readonly mergesLabels: boolean
  newId(): string
}
