import { columnValue } from '../dataverse/columnDefinition.ts'
import type { JsonObject } from '../dataverse/json.ts'
import type { ColumnStep } from '../model/plan.ts'
import type { Comparison } from './compare.ts'

/** Compares what a column holds with what was reviewed and what is wanted, in the approved fields. */
export function compareColumn({ changes }: ColumnStep, column: JsonObject): Comparison {
  const found = changes.map((change) => ({ change, theirs: columnValue(column, change.field) }))
  if (found.every(({ change, theirs }) => theirs === change.after)) return { type: 'target' }
  const fields = found
    .filter(({ change, theirs }) => theirs !== change.before)
    .map(({ change, theirs }) => ({ field: change.field, baseline: change.before, mine: change.after, theirs }))
  return fields.length === 0 ? { type: 'baseline' } : { type: 'conflict', conflict: { type: 'changed', fields } }
}
