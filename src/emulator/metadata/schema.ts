import type { EntityMetadata } from '../../wire/entity.ts'
import type { EnvironmentSeed, TableFacts } from '../seed.ts'
import { buildColumn, type Column } from './buildColumn.ts'
import { buildManyToMany, buildOneToMany } from './buildRelationship.ts'
import { buildTable } from './buildTable.ts'
import { prefixesOf } from './publisherPrefix.ts'
import { isOneToMany, tablesOf, type Relationship } from './relationship.ts'

/** The definitions an environment holds now. `relationships` changes through `replaceRelationship` only. */
export interface Schema {
  readonly baseLanguage: number
  readonly tables: ReadonlyMap<string, EntityMetadata>
  readonly relationships: ReadonlyMap<string, Relationship>
  tableFacts(logicalName: string): TableFacts | undefined
  columns(logicalName: string): readonly Column[]
  column(table: string, logicalName: string): Column | undefined
  relationshipsOf(logicalName: string): readonly Relationship[]
  replaceRelationship(definition: Relationship): void
}

/** The definitions of a seed. Seed facts are exempt from the rules for new relationships (contract.md 4.3). */
export const buildSchema = (seed: EnvironmentSeed): Schema => {
  const baseLanguage = seed.languages[0] ?? 1033
  const prefixes = prefixesOf(seed)
  const facts = new Map(seed.facts.tables.map((table) => [table.logicalName, table]))
  const tables = new Map(
    seed.facts.tables.map((table) => [table.logicalName, buildTable(table, baseLanguage)]),
  )
  const relationships = new Map<string, Relationship>()
  const idsOfTable = new Map<string, Set<string>>()
  const columnsOfTable = new Map<string, ReadonlyMap<string, Column>>()

  const standing = (
    name: string,
    ends: readonly string[],
    stated: { isCustom?: boolean; isManaged?: boolean },
  ) => ({
    baseLanguage,
    isCustom: stated.isCustom ?? prefixes.isCustom(name),
    isManaged:
      stated.isManaged ??
      (!prefixes.isUnmanaged(name) && ends.every((end) => facts.get(end)?.isManaged ?? false)),
  })
  const add = (definition: Relationship) => {
    relationships.set(definition.MetadataId, definition)
    for (const table of tablesOf(definition)) {
      const ids = idsOfTable.get(table)
      if (ids === undefined) idsOfTable.set(table, new Set([definition.MetadataId]))
      else ids.add(definition.MetadataId)
    }
  }
  for (const item of seed.facts.oneToMany) {
    add(
      buildOneToMany(item, standing(item.schemaName, [item.referencedEntity, item.referencingEntity], item)),
    )
  }
  for (const item of seed.facts.manyToMany) {
    add(buildManyToMany(item, standing(item.schemaName, [item.entity1, item.entity2], item)))
  }

  const columnsByName = (table: string): ReadonlyMap<string, Column> => {
    const known = columnsOfTable.get(table)
    if (known !== undefined) return known
    const built = new Map<string, Column>()
    const source = facts.get(table)
    for (const column of source?.attributes ?? []) {
      if (source !== undefined)
        built.set(column.logicalName, buildColumn(column, source, prefixes, baseLanguage))
    }
    columnsOfTable.set(table, built)
    return built
  }

  return {
    baseLanguage,
    tables,
    relationships,
    tableFacts: (name) => facts.get(name),
    columns: (table) => [...columnsByName(table).values()],
    column: (table, name) => columnsByName(table).get(name),
    relationshipsOf: (table) =>
      [...(idsOfTable.get(table) ?? [])].flatMap((id) => relationships.get(id) ?? []),
    replaceRelationship: (definition) => void relationships.set(definition.MetadataId, definition),
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
