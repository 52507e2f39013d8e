import type { EntityMetadata } from '../../wire/entity.ts'
import type { Column } from '../metadata/buildColumn.ts'
import { tablesOf, type Relationship } from '../metadata/relationship.ts'
import type { State } from '../state.ts'
import type { Published } from './pending.ts'

const isSame = (left: Published, right: Published): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** A change waits for publishing, unless it leads back to what was published (contract.md 8.1). */
const waitForPublish = (
  state: State,
  before: Published | undefined,
  definition: Published,
  tables: ReadonlySet<string>,
): void => {
  const id = definition.MetadataId
  const published = state.pending.get(id)?.published ?? before
  if (published === undefined || isSame(published, definition)) state.pending.delete(id)
  else state.pending.set(id, { published, tables })
}

/** Stores another definition of the same relationship. */
export const replaceRelationship = (state: State, definition: Relationship): void => {
  const before = state.schema.relationship(definition.MetadataId)
  state.schema.putRelationship(definition)
  waitForPublish(state, before, definition, tablesOf(definition))
}

/** Stores another definition of the same table. */
export const replaceTable = (state: State, definition: EntityMetadata): void => {
  const before = state.schema.table(definition.LogicalName)
  state.schema.putTable(definition)
  waitForPublish(state, before, definition, new Set([definition.LogicalName]))
}

/** Stores another definition of the same column. */
export const replaceColumn = (state: State, definition: Column): void => {
  const before = state.schema.column(definition.EntityLogicalName, definition.LogicalName)
  state.schema.putColumn(definition)
  waitForPublish(state, before, definition, new Set([definition.EntityLogicalName]))
}

/**
 * Publishes tables; null: everything. Relationships have no container of their own: one is published once
 * both its tables are (contract.md 8.1).
 */
export const publish = (state: State, tables: ReadonlySet<string> | null): void => {
  for (const { published, tables: waiting } of state.pending.values()) {
    const left =
      tables === null ? new Set<string>() : new Set([...waiting].filter((table) => !tables.has(table)))
    if (left.size === 0) state.pending.delete(published.MetadataId)
    else if (left.size < waiting.size) state.pending.set(published.MetadataId, { published, tables: left })
  }
  // The schema notes its own changes, and a publish changes no definition (contract.md 9).
  state.schema.changes.notePublish()
}
