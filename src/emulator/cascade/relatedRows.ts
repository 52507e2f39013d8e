import type { CascadeConfiguration } from '../../wire/relationship.ts'
import { isOneToMany, type OneToMany } from '../metadata/relationship.ts'
import type { Row } from '../rows/row.ts'
import type { State } from '../state.ts'

/** The rows that point to a row over one relationship. */
export interface Related {
  readonly relationship: OneToMany
  readonly rows: readonly Row[]
}

/**
 * Finds the related rows of one row after another. Relationships are looked up once a table, and those without a
 * row on the other side are left out: nearly all of the hundreds that a table has (contract.md 4.8).
 * For one walk, in which no row appears in an empty table.
 * @param matters Does a relationship with this configuration take part?
 */
export const createRelated = (
  { schema, rows }: Pick<State, 'schema' | 'rows'>,
  matters: (cascade: CascadeConfiguration) => boolean,
): ((row: Row) => readonly Related[]) => {
  const known = new Map<string, readonly OneToMany[]>()
  const relationshipsOf = (table: string): readonly OneToMany[] => {
    const found = known.get(table)
    if (found !== undefined) return found
    const relationships = schema
      .relationshipsOf(table)
      .filter(isOneToMany)
      .filter(
        ({ ReferencedEntity, ReferencingEntity, CascadeConfiguration: cascade }) =>
          ReferencedEntity === table && matters(cascade) && rows.of(ReferencingEntity).length > 0,
      )
    known.set(table, relationships)
    return relationships
  }
  return (row) =>
    relationshipsOf(row.table).flatMap((relationship) => {
      const { ReferencingEntity, ReferencingAttribute } = relationship
      // The index compares the table as well: a multi-table lookup points to rows of one (contract.md 4.5).
      const found = rows.pointingTo(ReferencingEntity, ReferencingAttribute, row)
      return found.length === 0 ? [] : [{ relationship, rows: found }]
    })
}
