import { columnType } from './metadata/columnTypes.ts'
import type { MetadataItem } from './metadata/metadataType.ts'
import { tablesOf, type Relationship } from './metadata/relationship.ts'
import { relationshipTypes, type RelationshipTypes } from './metadata/relationshipTypes.ts'
import { buildSchema, type Schema } from './metadata/schema.ts'
import { tableType } from './metadata/tableType.ts'
import type { ResourceType } from './odata/resourceType.ts'
import { loadRows } from './rows/loadRows.ts'
import type { RowStore } from './rows/rowStore.ts'
import { createRowTypes, type RowTypes } from './rows/rowTypes.ts'
import { componentRow } from './rows/solutionTables.ts'
import type { EnvironmentSeed } from './seed.ts'

/** A definition that was replaced and not yet published on every table it belongs to (contract.md 8.1). */
export interface Pending {
  readonly published: Relationship
  /** Tables that still have to be published. */
  readonly tables: ReadonlySet<string>
}

/** A component that a request added to a solution (contract.md 1.1, `MSCRM.SolutionUniqueName`). */
export interface AddedComponent {
  readonly solution: string
  readonly type: number
  readonly objectId: string
}

/** Everything an environment holds. */
export interface State {
  readonly seed: EnvironmentSeed
  readonly schema: Schema
  /** The definitions of the seed: what a snapshot is the difference to. */
  readonly original: ReadonlyMap<string, Relationship>
  readonly pending: Map<string, Pending>
  readonly addedComponents: AddedComponent[]
  readonly rows: RowStore
  readonly tableType: ResourceType<MetadataItem>
  readonly relationshipTypes: RelationshipTypes
  readonly rowTypes: RowTypes
  /** Counts schema changes: `globalmetadataversion` (contract.md 9). */
  metadataVersion: number
  /** The schema operation that runs now: one at a time (contract.md 8.5). */
  running: string | null
}

export const createState = (seed: EnvironmentSeed): State => {
  const schema = buildSchema(seed)
  const rows = loadRows(seed, schema)
  const columns = columnType()
  const relationships = relationshipTypes(schema, columns)
  return {
    seed,
    schema,
    original: new Map(schema.relationships),
    pending: new Map(),
    addedComponents: [],
    rows,
    tableType: tableType(schema, columns, relationships),
    relationshipTypes: relationships,
    rowTypes: createRowTypes(schema, rows),
    metadataVersion: 1_000_000,
    running: null,
  }
}

const isSame = (left: Relationship, right: Relationship): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** Stores a definition; it waits for publishing, unless it is what was published (contract.md 8.1). */
export const replaceRelationship = (state: State, definition: Relationship): void => {
  const id = definition.MetadataId
  const published = state.pending.get(id)?.published ?? state.schema.relationships.get(id)
  state.schema.replaceRelationship(definition)
  state.metadataVersion += 1
  if (published === undefined || isSame(published, definition)) state.pending.delete(id)
  else state.pending.set(id, { published, tables: tablesOf(definition) })
}

/**
 * Publishes tables; null: everything. Relationships have no container of their own: one is published once
 * both its tables are (contract.md 8.1).
 */
export const publish = (state: State, tables: ReadonlySet<string> | null): void => {
  for (const [id, { published, tables: waiting }] of state.pending) {
    const left =
      tables === null ? new Set<string>() : new Set([...waiting].filter((table) => !tables.has(table)))
    if (left.size === 0) state.pending.delete(id)
    else state.pending.set(id, { published, tables: left })
  }
  state.metadataVersion += 1
}

export const addComponent = (state: State, component: AddedComponent): void => {
  const values = componentRow(component.solution, component.type, component.objectId)
  const id = values['solutioncomponentid']
  if (typeof id !== 'string' || state.rows.byId('solutioncomponent', id) !== undefined) return
  state.addedComponents.push(component)
  state.rows.add({
    table: 'solutioncomponent',
    id,
    version: state.rows.nextVersion(),
    values: new Map(Object.entries(values)),
  })
}
