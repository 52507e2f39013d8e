import type { Schema } from '../metadata/schema.ts'

/** What a replacement needs beside the two definitions. */
export interface ReplaceContext {
  readonly schema: Schema
  /** `MSCRM.MergeLabels: true` keeps the languages that the body leaves out (contract.md 1.1). */
  readonly mergesLabels: boolean
}
