import type { ImpactRow } from './impactRows.ts'

/** What is known of the rows that a row of the tree stands for. */
export interface RowText {
  readonly text: string
  /** Why nothing more is known. */
  readonly hint: string | null
  readonly isFailure: boolean
}

/** Says how many rows there are over the relationships of a row of the tree. */
export type RowTexts = (row: ImpactRow) => RowText
