import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import type { Navigation, ResourceType } from '../odata/resourceType.ts'
import type { TableFacts } from '../seed.ts'
import { referenceIn, type Row, type RowStore } from './rowStore.ts'
import { rowType } from './rowType.ts'
import { solutionLinks, solutionTables } from './solutionTables.ts'

/** The row types of an environment, by logical name and by entity set. */
export interface RowTypes {
  type(table: string): ResourceType<Row> | undefined
  /** The table of an entity set; undefined when there is no such set. */
  tableOfSet(entitySet: string): TableFacts | undefined
}

const withBuiltIn = (
  facts: TableFacts | undefined,
  builtIn: TableFacts | undefined,
): TableFacts | undefined => {
  if (facts === undefined || builtIn === undefined) return builtIn ?? facts
  const names = new Set(builtIn.attributes.map(({ logicalName }) => logicalName))
  const rest = facts.attributes.filter(({ logicalName }) => !names.has(logicalName))
  return { ...builtIn, entitySetName: facts.entitySetName, attributes: [...builtIn.attributes, ...rest] }
}

export const createRowTypes = (schema: Schema, rows: RowStore): RowTypes => {
  const builtIn = new Map(solutionTables.map((table) => [table.logicalName, table]))
  const tables = new Map<string, TableFacts>()
  for (const name of [...schema.tables.keys(), ...builtIn.keys()]) {
    const facts = withBuiltIn(schema.tableFacts(name), builtIn.get(name))
    if (facts !== undefined) tables.set(name, facts)
  }
  const sets = new Map(
    [...tables.values()].flatMap((table) =>
      table.entitySetName === null ? [] : [[table.entitySetName, table]],
    ),
  )
  const types = new Map<string, ResourceType<Row>>()

  const target = (table: string) => () => {
    const type = typeOf(table)
    if (type === undefined) throw new Error(`A relationship points to '${table}', which is no table.`)
    return type
  }
  const single = (name: string, column: string, to: string): Navigation<Row> => ({
    name,
    isCollection: false,
    type: target(to),
    follow: (row) => {
      const reference = referenceIn(row, column)
      const found = reference?.table === to ? rows.byId(to, reference.id) : undefined
      return found === undefined ? [] : [found]
    },
  })
  const many = (name: string, from: string, column: string): Navigation<Row> => ({
    name,
    isCollection: true,
    type: target(from),
    follow: (row) => rows.pointingTo(from, column, row),
  })
  const linked = (name: string, schemaName: string, side: 1 | 2, other: string): Navigation<Row> => ({
    name,
    isCollection: true,
    type: target(other),
    follow: (row) => rows.linked(schemaName, side, row.id).flatMap((id) => rows.byId(other, id) ?? []),
  })
  const navigationsOf = (table: string, item: Relationship): Navigation<Row>[] => {
    const found: Navigation<Row>[] = []
    if (isOneToMany(item)) {
      const { ReferencedEntity, ReferencingEntity, ReferencingAttribute: column } = item
      if (ReferencingEntity === table) {
        found.push(single(item.ReferencingEntityNavigationPropertyName, column, ReferencedEntity))
      }
      if (ReferencedEntity === table) {
        found.push(many(item.ReferencedEntityNavigationPropertyName, ReferencingEntity, column))
      }
      return found
    }
    const { SchemaName, Entity1LogicalName, Entity2LogicalName } = item
    if (Entity1LogicalName === table) {
      found.push(linked(item.Entity1NavigationPropertyName, SchemaName, 1, Entity2LogicalName))
    }
    if (Entity2LogicalName === table) {
      found.push(linked(item.Entity2NavigationPropertyName, SchemaName, 2, Entity1LogicalName))
    }
    return found
  }
  const typeOf = (table: string): ResourceType<Row> | undefined => {
    const known = types.get(table)
    if (known !== undefined) return known
    const facts = tables.get(table)
    if (facts === undefined) return undefined
    const type = rowType(facts, context)
    types.set(table, type)
    return type
  }
  const context = {
    navigations: (table: string) => [
      ...schema.relationshipsOf(table).flatMap((item) => navigationsOf(table, item)),
      ...solutionLinks.flatMap((link) => [
        ...(link.from === table ? [single(link.single, link.column, link.to)] : []),
        ...(link.to === table ? [many(link.many, link.from, link.column)] : []),
      ]),
    ],
    nameOf: (table: string, id: string) => {
      const column = tables.get(table)?.primaryNameAttribute
      const value = column === null || column === undefined ? null : rows.byId(table, id)?.values.get(column)
      return typeof value === 'string' ? value : null
    },
    navigationFor: (table: string, column: string, to: string) => {
      for (const item of schema.relationshipsOf(table)) {
        const isIt =
          isOneToMany(item) && item.ReferencingEntity === table && item.ReferencingAttribute === column
        if (isIt && item.ReferencedEntity === to) return item.ReferencingEntityNavigationPropertyName
      }
      return solutionLinks.find((link) => link.from === table && link.column === column)?.single ?? null
    },
  }
  return { type: typeOf, tableOfSet: (set) => sets.get(set) }
}
