import type { EntityMetadata } from '../../wire/entity.ts'
import type { Column } from './buildColumn.ts'
import type { Schema } from './schema.ts'

export const tableById = (schema: Schema, id: string): EntityMetadata | undefined =>
  schema.tables().find(({ MetadataId }) => MetadataId === id)

/** Looks through all tables: for ids that a client sends, not for loops. */
export const columnById = (schema: Schema, id: string): Column | undefined => {
  for (const { LogicalName } of schema.tables()) {
    const found = schema.columns(LogicalName).find(({ MetadataId }) => MetadataId === id)
    if (found !== undefined) return found
  }
  return undefined
}
