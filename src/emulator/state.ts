import { createJobs, type RevokeJob } from './access/revokeJob.ts'
import { columnType } from './metadata/columnTypes.ts'
import { entityKeyType } from './metadata/entityKeyType.ts'
import type { MetadataItem } from './metadata/metadataType.ts'
import { relationshipTypes, type RelationshipTypes } from './metadata/relationshipTypes.ts'
import { buildSchema, type Schema } from './metadata/schema.ts'
import { tableType } from './metadata/tableType.ts'
import type { ResourceType } from './odata/resourceType.ts'
import { createPending, type Pending } from './publishing/pending.ts'
import { createLinkEnds, type LinkEnds } from './rows/linkEnds.ts'
import { loadRows } from './rows/loadRows.ts'
import { createRowStore, type RowStore } from './rows/rowStore.ts'
import { createRowTypes, type RowTypes } from './rows/rowTypes.ts'
import type { EnvironmentSeed } from './seed.ts'
import type { Layered } from './storage/layered.ts'
import { createStorage, type Storage } from './storage/storage.ts'

/** Everything an environment holds. What changes is kept in `storage`, so that it can be undone and saved. */
export interface State {
  readonly seed: EnvironmentSeed
  readonly storage: Storage
  readonly schema: Schema
  /** Definitions that wait for publishing, by id. */
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
    pending: createPending(storage),
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
