import { z } from 'zod'
import { columnType } from './metadata/columnTypes.ts'
import { entityKeyType } from './metadata/entityKeyType.ts'
import type { MetadataItem } from './metadata/metadataType.ts'
import { tablesOf, type Relationship } from './metadata/relationship.ts'
import { relationshipTypes, type RelationshipTypes } from './metadata/relationshipTypes.ts'
import { buildSchema, type Schema } from './metadata/schema.ts'
import { storedRelationship } from './metadata/storedRelationship.ts'
import { tableType } from './metadata/tableType.ts'
import type { ResourceType } from './odata/resourceType.ts'
import { loadRows } from './rows/loadRows.ts'
import { createRowStore, type RowStore } from './rows/rowStore.ts'
import { createRowTypes, type RowTypes } from './rows/rowTypes.ts'
import { componentRow } from './rows/solutionRows.ts'
import type { EnvironmentSeed } from './seed.ts'
import type { Layered } from './storage/layered.ts'
import { createStorage, plain, type Codec, type Storage } from './storage/storage.ts'

/** A definition that was replaced and not yet published on every table it belongs to (contract.md 8.1). */
export interface Pending {
  readonly published: Relationship
  /** Tables that still have to be published. */
  readonly tables: ReadonlySet<string>
}

/** Everything an environment holds. What changes is kept in `storage`, so that it can be undone and saved. */
export interface State {
  readonly seed: EnvironmentSeed
  readonly storage: Storage
  readonly schema: Schema
  /** By the relationship's id. */
  readonly pending: Layered<Pending>
  readonly rows: RowStore
  readonly tableType: ResourceType<MetadataItem>
  readonly relationshipTypes: RelationshipTypes
  readonly rowTypes: RowTypes
  /** Counts schema changes: `globalmetadataversion` (contract.md 9). */
  readonly metadataVersion: Layered<number>
  /** The schema operation that runs now: one at a time (contract.md 8.5). */
  running: string | null
}

const storedPending = z.strictObject({ published: storedRelationship, tables: z.array(z.string()) })

const pendingCodec: Codec<Pending, z.infer<typeof storedPending>> = {
  schema: storedPending,
  encode: ({ published, tables }) => ({ published, tables: [...tables] }),
  decode: ({ published, tables }) => ({ published, tables: new Set(tables) }),
}

const metadataCounter = 'metadata version'

export const createState = (seed: EnvironmentSeed): State => {
  const storage = createStorage()
  const schema = buildSchema(seed, storage)
  const rows = createRowStore(loadRows(seed, schema), schema, storage)
  const columns = columnType()
  const relationships = relationshipTypes(schema, columns)
  return {
    seed,
    storage,
    schema,
    pending: storage.keep('pending', pendingCodec, { base: () => new Map<string, Pending>() })(''),
    rows,
    tableType: tableType(schema, columns, entityKeyType(), relationships),
    relationshipTypes: relationships,
    rowTypes: createRowTypes(schema, rows),
    metadataVersion: storage.keep('metadata version', plain(z.int()), {
      base: () => new Map([[metadataCounter, 1_000_000]]),
    })(''),
    running: null,
  }
}

export const metadataVersionOf = (state: State): number => state.metadataVersion.get(metadataCounter) ?? 0

/** Every change of a definition and every publish moves it (contract.md 9). */
export const countMetadataChange = (state: State): void =>
  state.metadataVersion.set(metadataCounter, metadataVersionOf(state) + 1)

const isSame = (left: Relationship, right: Relationship): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** Stores a definition; it waits for publishing, unless it is what was published (contract.md 8.1). */
export const replaceRelationship = (state: State, definition: Relationship): void => {
  const id = definition.MetadataId
  const published = state.pending.get(id)?.published ?? state.schema.relationship(id)
  state.schema.putRelationship(definition)
  countMetadataChange(state)
  if (published === undefined || isSame(published, definition)) state.pending.delete(id)
  else state.pending.set(id, { published, tables: tablesOf(definition) })
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

/** Adds a component to an unmanaged solution, once (contract.md 1.1, `MSCRM.SolutionUniqueName`). */
export const addComponent = (
  state: State,
  component: { readonly solutionId: string; readonly type: number; readonly objectId: string },
): void => {
  const values = new Map(Object.entries(componentRow(component.solutionId, component.type, component.objectId)))
  const id = values.get('solutioncomponentid')
  if (typeof id !== 'string' || state.rows.byId('solutioncomponent', id) !== undefined) return
  state.rows.put({ table: 'solutioncomponent', id, version: state.rows.nextVersion(), values })
}
