import type { RowValue } from '../../seed.ts'
import type { CollectionEnd, LookupEnd } from '../linkEnds.ts'
import type { Row } from '../row.ts'

/** What a body says about a row, checked against its table. */
export interface RowBody {
  readonly table: string
  /** Columns and lookups; null clears. Read-only ones are left out: the service ignores them. */
  readonly values: ReadonlyMap<string, RowValue>
  /** New rows for lookups (deep insert). */
  readonly parents: readonly { readonly end: LookupEnd; readonly body: RowBody }[]
  /** New rows for collections. */
  readonly children: readonly { readonly end: CollectionEnd; readonly body: RowBody }[]
  /** Rows that are there, to be linked. */
  readonly links: readonly { readonly end: CollectionEnd; readonly row: Row }[]
}

export const bindSuffix = '@odata.bind'

/** The annotations that a row's body may carry; others are dropped. */
export const isRowAnnotation = (key: string): boolean => key === '@odata.type' || key.endsWith(bindSuffix)
