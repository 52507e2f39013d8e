import { z } from 'zod'
import { createJobs, type RevokeJob } from './access/revokeJob.ts'
import type { EntityMetadata } from '../wire/entity.ts'
import type { Column } from './metadata/buildColumn.ts'
import { columnType } from './metadata/columnTypes.ts'
import { entityKeyType } from './metadata/entityKeyType.ts'
import type { MetadataItem } from './metadata/metadataType.ts'
import { tablesOf, type Relationship } from './metadata/relationship.ts'
import { relationshipTypes, type RelationshipTypes } from './metadata/relationshipTypes.ts'
import { buildSchema, type Schema } from './metadata/schema.ts'
import { storedColumn, storedTable } from './metadata/storedDefinitions.ts'
import { storedRelationship } from './metadata/storedRelationship.ts'
import { tableType } from './metadata/tableType.ts'
import type { ResourceType } from './odata/resourceType.ts'
import { createLinkEnds, type LinkEnds } from './rows/linkEnds.ts'
import { loadRows } from './rows/loadRows.ts'
import { createRowStore, type RowStore } from './rows/rowStore.ts'
import { createRowTypes, type RowTypes } from './rows/rowTypes.ts'
import type { EnvironmentSeed } from './seed.ts'
import type { Layered } from './storage/layered.ts'
import { createStorage, type Codec, type Storage } from './storage/storage.ts'

/** What waits for publishing when it changes. */
type Published = Relationship | EntityMetadata | Column

/** A definition that was replaced and not yet published on every table it belongs to (contract.md 8.1). */
export interface Pending {
  readonly published: Published
  /** Tables that still have to be published. */
  readonly tables: ReadonlySet<string>
}

/** Everything an environment holds. What changes is kept in `storage`, so that it can be undone and saved. */
export interface State {
  readonly seed: EnvironmentSeed
  readonly storage: Storage
  readonly schema: Schema
  /** By the definition's id. */
  readonly pending: Layered<Pending>
  readonly rows: RowStore
  /** System jobs that wait for their time, by id. */
  readonly jobs: Layered<RevokeJob>
  readonly tableType: ResourceType<MetadataItem>
  readonly relationshipTypes: RelationshipTypes
  readonly linkEnds: LinkEnds
  readonly rowTypes: RowTypes
  /** The schema operation that runs now: one at a time (contract.md 8.5). */
  running: string | null
}

const storedPending = z.strictObject({
  published: z.union([storedRelationship, storedTable, storedColumn]),
  tables: z.array(z.string()),
})

const pendingCodec: Codec<Pending, z.infer<typeof storedPending>> = {
  schema: storedPending,
  encode: ({ published, tables }) => ({ published, tables: [...tables] }),
  decode: ({ published, tables }) => ({ published, tables: new Set(tables) }),
}

export const createState = (seed: EnvironmentSeed): State => {
  const storage = createStorage()
  const schema = buildSchema(seed, storage)
  const rows = createRowStore(loadRows(seed, schema), schema, storage)
  const linkEnds = createLinkEnds(schema)
  const columns = columnType()
  const relationships = relationshipTypes(schema, columns)
  return {
    seed,
    storage,
    schema,
    pending: storage.keep('pending', pendingCodec, { base: () => new Map<string, Pending>() })(''),
    rows,
    jobs: createJobs(storage),
    tableType: tableType(schema, columns, entityKeyType(), relationships),
    relationshipTypes: relationships,
    linkEnds,
    rowTypes: createRowTypes(schema, rows, linkEnds),
    running: null,
  }
}

export const metadataVersionOf = ({ schema }: State): number => schema.changes.version

/** For what changes no definition, a publish above all: the schema notes its own changes (contract.md 9). */
const countMetadataChange = ({ schema }: State): void => schema.changes.notePublish()

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
  countMetadataChange(state)
}
