import type { CascadeConfiguration } from '../../wire/relationship.ts'
import { isOneToMany, type OneToMany } from '../metadata/relationship.ts'
import { referenceIn, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'

/** A row that another one points to, and the relationship over which it does. */
export interface Primary {
  readonly relationship: OneToMany
  readonly row: Row
}

/** The one-to-many relationships with the table on the related side. */
export const towards = (
  { schema }: Pick<State, 'schema'>,
  table: string,
  matters: (cascade: CascadeConfiguration) => boolean,
): readonly OneToMany[] =>
  schema
    .relationshipsOf(table)
    .filter(isOneToMany)
    .filter(
      ({ ReferencingEntity, CascadeConfiguration: cascade }) => ReferencingEntity === table && matters(cascade),
    )

/** The row that a lookup of a relationship holds; null: none, one of another table, or one that is gone. */
export const primaryRow = (
  { rows }: Pick<State, 'rows'>,
  { ReferencingAttribute, ReferencedEntity }: OneToMany,
  row: Row,
): Row | null => {
  const target = referenceIn(row, ReferencingAttribute)
  if (target?.table !== ReferencedEntity) return null
  return rows.byId(target.table, target.id) ?? null
}

/** Finds the primary rows of one row after another; relationships are looked up once a table. */
export const createPrimaryRows = (
  state: Pick<State, 'schema' | 'rows'>,
  matters: (cascade: CascadeConfiguration) => boolean,
): ((row: Row) => readonly Primary[]) => {
  const known = new Map<string, readonly OneToMany[]>()
  return (row) => {
    const relationships = known.get(row.table) ?? towards(state, row.table, matters)
    known.set(row.table, relationships)
    return relationships.flatMap((relationship) => {
      const found = primaryRow(state, relationship, row)
      return found === null ? [] : [{ relationship, row: found }]
    })
  }
}
