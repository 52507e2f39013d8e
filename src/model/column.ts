import type { UnknownValue } from './unknown.ts'

export const requiredLevels = ['None', 'Recommended', 'ApplicationRequired', 'SystemRequired'] as const
export type RequiredLevel = (typeof requiredLevels)[number]

/** A column of a table (AttributeMetadata on the wire). */
export interface Column {
  readonly logicalName: string
  readonly schemaName: string
  /** Null when the caller's language has no text. */
  readonly displayName: string | null
  readonly description: string | null
  /** Microsoft's type name without its ending: Lookup, Customer, String, Uniqueidentifier. */
  readonly type: string
  readonly requiredLevel: RequiredLevel | UnknownValue
  /** The tables a lookup may point to; null for a column that is no lookup. */
  readonly targets: readonly string[] | null
}
