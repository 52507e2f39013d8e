import type { EntityMetadata } from '../../wire/entity.ts'
import type { EntityKeyMetadata } from '../../wire/entityKey.ts'
import type { EnvironmentSeed, TableFacts } from '../seed.ts'
import { plain, type Storage } from '../storage/storage.ts'
import { buildColumn, type Column } from './buildColumn.ts'
import { buildManyToMany, buildOneToMany } from './buildRelationship.ts'
import { buildTable } from './buildTable.ts'
import { createChangeLog, type ChangeLog } from '../metadataChanges/changeLog.ts'
import { keysOfTable } from './entityKeys.ts'
import { prefixesOf } from './publisherPrefix.ts'
import { isManyToMany, isOneToMany, tablesOf, type ManyToMany, type Relationship } from './relationship.ts'
import { rowOnlyTables, withBuiltInColumns } from './rowOnlyTables.ts'
import { storedColumn, storedEntityKey, storedTable } from './storedDefinitions.ts'
import { storedRelationship } from './storedRelationship.ts'

/** The definitions an environment holds now. */
export interface Schema {
  readonly baseLanguage: number
  /** Every table with a definition of its own, in the order of creation. */
  tables(): readonly EntityMetadata[]
  /** A table by logical name, those that exist as rows only included. */
  table(logicalName: string): EntityMetadata | undefined
  /** A table with a definition of its own. */
  definedTable(by: 'LogicalName' | 'MetadataId', value: string): EntityMetadata | undefined
  tableOfSet(entitySetName: string): EntityMetadata | undefined
  columns(table: string): readonly Column[]
  column(table: string, logicalName: string): Column | undefined
  /** Alternate keys whose columns are all there. */
  keys(table: string): readonly EntityKeyMetadata[]
  relationships(): readonly Relationship[]
  relationship(metadataId: string): Relationship | undefined
  /** Whether it differs from the seed's, or is none of the seed's. */
  isChanged(relationship: Relationship): boolean
  /** Whatever the case: schema names differ by more (contract.md 1.6; EMU). */
  relationshipNamed(schemaName: string): Relationship | undefined
  /** Relationships with the table on either side. */
  relationshipsOf(table: string): readonly Relationship[]
  /** Many-to-many relationships whose links are the rows of this table: several may share one (contract.md 4.8). */
  linkedBy(intersectTable: string): readonly ManyToMany[]
  putTable(definition: EntityMetadata): void
  /** With its columns; its relationships are the caller's to delete. */
  deleteTable(logicalName: string): void
  putColumn(definition: Column): void
  deleteColumn(table: string, logicalName: string): void
  putRelationship(definition: Relationship): void
  deleteRelationship(metadataId: string): void
  /** Counts changes of definitions, undone ones included: what is derived from definitions is stale when it moves. */
  readonly generation: number
  /** Every change above is noted here: nothing else needs to be told (contract.md 9). */
  readonly changes: ChangeLog
}

type Index<Key> = Map<Key, Set<string>>

const addTo = <Key>(index: Index<Key>, key: Key, id: string): void => {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, new Set([id]))
  else ids.add(id)
}

const relationshipsOfSeed = (
  seed: EnvironmentSeed,
  facts: ReadonlyMap<string, TableFacts>,
): Map<string, Relationship> => {
  const prefixes = prefixesOf(seed)
  const standing = (
    name: string,
    ends: readonly string[],
    stated: { isCustom?: boolean; isManaged?: boolean },
  ) => ({
    baseLanguage: seed.languages[0] ?? 1033,
    isCustom: stated.isCustom ?? prefixes.isCustom(name),
    isManaged:
      stated.isManaged ??
      (!prefixes.isUnmanaged(name) && ends.every((end) => facts.get(end)?.isManaged ?? false)),
  })
  const all = [
    ...seed.facts.oneToMany.map((item) =>
      buildOneToMany(item, standing(item.schemaName, [item.referencedEntity, item.referencingEntity], item)),
    ),
    ...seed.facts.manyToMany.map((item) =>
      buildManyToMany(item, standing(item.schemaName, [item.entity1, item.entity2], item)),
    ),
  ]
  return new Map(all.map((definition) => [definition.MetadataId, definition]))
}

/** The definitions of a seed. Seed facts are exempt from the rules for new relationships (contract.md 4.3). */
export const buildSchema = (seed: EnvironmentSeed, storage: Storage): Schema => {
  const baseLanguage = seed.languages[0] ?? 1033
  const prefixes = prefixesOf(seed)
  const builtIn = new Map(rowOnlyTables.map((table) => [table.logicalName, table]))
  const facts = new Map(seed.facts.tables.map((table) => [table.logicalName, withBuiltInColumns(table)]))
  const hidden = new Map(
    rowOnlyTables
      .filter(({ logicalName }) => !facts.has(logicalName))
      .map((table) => [table.logicalName, buildTable(table, baseLanguage)]),
  )
  const factsOf = (table: string) => facts.get(table) ?? builtIn.get(table)

  let generation = 0
  const changed = () => void (generation += 1)

  const sets = new Map<string, string>()
  const nameOfId = new Map<string, string>()
  const watchTable = (before: EntityMetadata | undefined, after: EntityMetadata | undefined) => {
    if (before !== undefined) nameOfId.delete(before.MetadataId)
    if (after !== undefined) nameOfId.set(after.MetadataId, after.LogicalName)
    if (typeof before?.EntitySetName === 'string') sets.delete(before.EntitySetName)
    if (typeof after?.EntitySetName === 'string') sets.set(after.EntitySetName, after.LogicalName)
  }
  for (const table of hidden.values()) watchTable(undefined, table)
  const tables = storage.keep('tables', plain(storedTable), {
    base: () => {
      const built = [...facts.values()].map((table) => buildTable(table, baseLanguage))
      for (const table of built) watchTable(undefined, table)
      return new Map(built.map((table) => [table.LogicalName, table]))
    },
    watch: () => (_key, before, after) => {
      watchTable(before, after)
      changed()
    },
  })('')

  const columnsOf = storage.keep('columns', plain(storedColumn), {
    base: (table) => {
      const source = factsOf(table)
      if (source === undefined) return new Map<string, Column>()
      return new Map(
        source.attributes.map((column) => [
          column.logicalName,
          buildColumn(column, source, prefixes, baseLanguage),
        ]),
      )
    },
    watch: () => changed,
  })

  const keysOf = storage.keep('keys', plain(storedEntityKey), {
    base: (table) => {
      const source = factsOf(table)
      return source === undefined
        ? new Map<string, EntityKeyMetadata>()
        : keysOfTable(source, seed, prefixes, baseLanguage)
    },
    watch: () => changed,
  })

  const idsOfTable: Index<string> = new Map()
  const idsOfIntersect: Index<string> = new Map()
  const idOfName = new Map<string, string>()
  const index = (definition: Relationship) => {
    idOfName.set(definition.SchemaName.toLowerCase(), definition.MetadataId)
    for (const table of tablesOf(definition)) addTo(idsOfTable, table, definition.MetadataId)
    if (isManyToMany(definition)) addTo(idsOfIntersect, definition.IntersectEntityName, definition.MetadataId)
  }
  const removeFromIndex = (definition: Relationship) => {
    idOfName.delete(definition.SchemaName.toLowerCase())
    for (const table of tablesOf(definition)) idsOfTable.get(table)?.delete(definition.MetadataId)
    if (isManyToMany(definition))
      idsOfIntersect.get(definition.IntersectEntityName)?.delete(definition.MetadataId)
  }
  const relationships = storage.keep('relationships', plain(storedRelationship), {
    base: () => {
      const built = relationshipsOfSeed(seed, facts)
      for (const definition of built.values()) index(definition)
      return built
    },
    watch: () => (_key, before, after) => {
      // A replaced definition keeps its place in the lists: identity never changes (contract.md 2.7).
      if (before !== undefined && after === undefined) removeFromIndex(before)
      if (after !== undefined && before === undefined) index(after)
      changed()
    },
  })('')

  const changes = createChangeLog(seed.organization.id, storage)
  const deleteColumn = (name: string, column: string) => {
    const columns = columnsOf(name)
    const definition = columns.get(column)
    if (definition === undefined) return
    columns.delete(column)
    changes.noteDelete('Attribute', definition.MetadataId)
  }

  const withIds = (ids: ReadonlySet<string> | undefined): Relationship[] =>
    [...(ids ?? [])].flatMap((id) => relationships.get(id) ?? [])
  const table = (name: string) => tables.get(name) ?? hidden.get(name)
  return {
    baseLanguage,
    tables: tables.values,
    table,
    definedTable: (by, value) => tables.get(by === 'LogicalName' ? value : (nameOfId.get(value) ?? '')),
    tableOfSet: (set) => {
      const name = sets.get(set)
      return name === undefined ? undefined : table(name)
    },
    columns: (name) => columnsOf(name).values(),
    column: (name, column) => columnsOf(name).get(column),
    keys: (name) =>
      keysOf(name)
        .values()
        .filter(({ KeyAttributes }) => KeyAttributes.every((column) => columnsOf(name).has(column))),
    relationships: relationships.values,
    relationship: relationships.get,
    isChanged: ({ MetadataId }) => relationships.changes().has(MetadataId),
    relationshipNamed: (name) => {
      const id = idOfName.get(name.toLowerCase())
      return id === undefined ? undefined : relationships.get(id)
    },
    relationshipsOf: (name) => withIds(idsOfTable.get(name)),
    linkedBy: (name) => withIds(idsOfIntersect.get(name)).filter(isManyToMany),
    putTable: (definition) => {
      tables.set(definition.LogicalName, definition)
      changes.notePut('Entity', definition)
    },
    deleteTable: (name) => {
      const definition = tables.get(name)
      if (definition === undefined) return
      for (const { LogicalName } of columnsOf(name).values()) deleteColumn(name, LogicalName)
      tables.delete(name)
      changes.noteDelete('Entity', definition.MetadataId)
    },
    putColumn: (definition) => {
      columnsOf(definition.EntityLogicalName).set(definition.LogicalName, definition)
      changes.notePut('Attribute', definition)
    },
    deleteColumn,
    putRelationship: (definition) => {
      relationships.set(definition.MetadataId, definition)
      changes.notePut('Relationship', definition)
    },
    deleteRelationship: (id) => {
      if (!relationships.has(id)) return
      relationships.delete(id)
      changes.noteDelete('Relationship', id)
    },
    changes,
    get generation() {
      return generation
    },
  }
}

/** contract.md 2.1: the same 1:N stands in the primary table's and in the related table's list. */
export const collectionOf = (
  schema: Schema,
  table: string,
  kind: 'OneToManyRelationships' | 'ManyToOneRelationships' | 'ManyToManyRelationships',
): readonly Relationship[] =>
  schema.relationshipsOf(table).filter((relationship) => {
    if (!isOneToMany(relationship)) return kind === 'ManyToManyRelationships'
    if (kind === 'OneToManyRelationships') return relationship.ReferencedEntity === table
    return kind === 'ManyToOneRelationships' && relationship.ReferencingEntity === table
  })
