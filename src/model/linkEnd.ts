import { relationshipsOf, type Environment } from './environment.ts'
import type { ManyToMany, OneToMany, Relationship } from './relationship.ts'

interface EndBase {
  /** The table of the rows on the other side. */
  readonly table: string
  /** The navigation property as metadata names it (contract.md 6.2); null: there is none, so nothing can be linked here. */
  readonly navigation: string | null
}

/** The related side of a one-to-many: its row has one row there, or none. */
export interface ParentEnd extends EndBase {
  readonly kind: 'parent'
  readonly relationship: OneToMany
}

/** The primary side of a one-to-many. A row there that is added leaves the parent it had (contract.md 6.1). */
export interface ChildrenEnd extends EndBase {
  readonly kind: 'children'
  readonly relationship: OneToMany
}

/** One side of a many-to-many. */
export interface LinksEnd extends EndBase {
  readonly kind: 'links'
  readonly relationship: ManyToMany
  readonly side: 1 | 2
}

/** A relationship as the rows of one of its tables have it. */
export type LinkEnd = ParentEnd | CollectionEnd
export type CollectionEnd = ChildrenEnd | LinksEnd

/** What tells the ends of one table apart: a self relationship has two. Part of addresses. */
export type LinkEndKey = `${LinkEnd['kind']}${'' | 1 | 2}:${string}`
export const linkEndKey = (end: LinkEnd): LinkEndKey =>
  `${end.kind}${end.kind === 'links' ? end.side : ''}:${end.relationship.schemaName}`

const named = (navigation: string): string | null => (navigation === '' ? null : navigation)

/** The ends a relationship has on a table: two where it relates the table with itself, none where it is another's. */
export function endsOn(relationship: Relationship, table: string): readonly LinkEnd[] {
  const ends: LinkEnd[] = []
  if (relationship.type === 'OneToMany') {
    const { referencedTable, referencingTable, referencedNavigation, referencingNavigation } = relationship
    if (referencingTable === table)
      ends.push({ kind: 'parent', relationship, table: referencedTable, navigation: named(referencingNavigation) })
    if (referencedTable === table)
      ends.push({ kind: 'children', relationship, table: referencingTable, navigation: named(referencedNavigation) })
    return ends
  }
  const { table1, table2, navigation1, navigation2 } = relationship
  if (table1 === table) ends.push({ kind: 'links', side: 1, relationship, table: table2, navigation: named(navigation1) })
  if (table2 === table) ends.push({ kind: 'links', side: 2, relationship, table: table1, navigation: named(navigation2) })
  return ends
}

/** Every end of every relationship on a table. */
export const linkEndsOf = (environment: Environment, table: string): readonly LinkEnd[] =>
  relationshipsOf(environment, table).flatMap((relationship) => endsOn(relationship, table))

/** The same link seen from its other row. */
export function oppositeEnd(end: LinkEnd): LinkEnd {
  if (end.kind === 'links') {
    const { relationship, side } = end
    const { table1, table2, navigation1, navigation2 } = relationship
    return side === 1
      ? { kind: 'links', side: 2, relationship, table: table1, navigation: named(navigation2) }
      : { kind: 'links', side: 1, relationship, table: table2, navigation: named(navigation1) }
  }
  const { relationship } = end
  const { referencedTable, referencingTable, referencedNavigation, referencingNavigation } = relationship
  return end.kind === 'parent'
    ? { kind: 'children', relationship, table: referencingTable, navigation: named(referencedNavigation) }
    : { kind: 'parent', relationship, table: referencedTable, navigation: named(referencingNavigation) }
}
