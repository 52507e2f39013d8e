import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import { solutionLinks } from './solutionRows.ts'

/** The lookup side: a single-valued navigation property. */
export interface LookupEnd {
  readonly kind: 'lookup'
  readonly name: string
  readonly column: string
  /** One table; an owner may be a user or a team. */
  readonly targets: readonly string[]
}

/** The primary side: the rows of `table` whose `column` points here. */
interface ChildrenEnd {
  readonly kind: 'children'
  readonly name: string
  readonly table: string
  readonly column: string
}

/** One side of a many-to-many; in one of a table with itself both sides differ. */
export interface LinksEnd {
  readonly kind: 'links'
  readonly name: string
  readonly table: string
  readonly schemaName: string
  readonly side: 1 | 2
}

/** An end of a relationship as the rows of one table have it: a navigation property (contract.md 6.2). */
export type LinkEnd = LookupEnd | CollectionEnd
export type CollectionEnd = ChildrenEnd | LinksEnd

/** The navigation properties of each table, by name. They follow the definitions. */
export interface LinkEnds {
  of(table: string): ReadonlyMap<string, LinkEnd>
}

const lookup = (name: string, column: string, targets: readonly string[]): LookupEnd => ({
  kind: 'lookup',
  name,
  column,
  targets,
})
const children = (name: string, table: string, column: string): ChildrenEnd => ({
  kind: 'children',
  name,
  table,
  column,
})
const links = (name: string, schemaName: string, side: 1 | 2, table: string): LinksEnd => ({
  kind: 'links',
  name,
  schemaName,
  side,
  table,
})

const endsOf = (table: string, item: Relationship): LinkEnd[] => {
  const found: LinkEnd[] = []
  if (isOneToMany(item)) {
    const { ReferencedEntity, ReferencingEntity, ReferencingAttribute: column } = item
    if (ReferencingEntity === table)
      found.push(lookup(item.ReferencingEntityNavigationPropertyName, column, [ReferencedEntity]))
    if (ReferencedEntity === table)
      found.push(children(item.ReferencedEntityNavigationPropertyName, ReferencingEntity, column))
    return found
  }
  const { SchemaName, Entity1LogicalName, Entity2LogicalName } = item
  if (Entity1LogicalName === table)
    found.push(links(item.Entity1NavigationPropertyName, SchemaName, 1, Entity2LogicalName))
  if (Entity2LogicalName === table)
    found.push(links(item.Entity2NavigationPropertyName, SchemaName, 2, Entity1LogicalName))
  return found
}

/** Owners have no relationship of their own in the facts: the property is the column's (contract.md 4.4). */
const ownerEnds = (schema: Schema, table: string): LinkEnd[] =>
  schema
    .columns(table)
    .flatMap((column) =>
      column.AttributeType === 'Owner' && 'Targets' in column
        ? [lookup(column.LogicalName, column.LogicalName, column.Targets)]
        : [],
    )

export const createLinkEnds = (schema: Schema): LinkEnds => {
  const known = new Map<string, ReadonlyMap<string, LinkEnd>>()
  let { generation } = schema
  return {
    of: (table) => {
      if (generation !== schema.generation) {
        known.clear()
        ;({ generation } = schema)
      }
      const found = known.get(table)
      if (found !== undefined) return found
      const ends = [
        ...ownerEnds(schema, table),
        ...schema.relationshipsOf(table).flatMap((item) => endsOf(table, item)),
        ...solutionLinks.flatMap((link) => [
          ...(link.from === table ? [lookup(link.single, link.column, [link.to])] : []),
          ...(link.to === table ? [children(link.many, link.from, link.column)] : []),
        ]),
      ]
      const byName = new Map(ends.map((end) => [end.name, end]))
      known.set(table, byName)
      return byName
    },
  }
}
