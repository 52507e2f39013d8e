import type { Environment } from '../../model/environment.ts'
import { relationshipsOf } from '../../model/environment.ts'
import { presetOf } from '../../model/preset.ts'
import { isLocked, type ManyToMany, type OneToMany, type Relationship } from '../../model/relationship.ts'
import { tableName } from '../../model/table.ts'
import type { TableTab } from './tableSearch.ts'

export type RelationshipTab = Exclude<TableTab, 'columns'>

/** A relationship as its table lists it. */
export interface TableRelationshipRow {
  readonly schemaName: string
  readonly relationship: Relationship
  /** Display name of the table at the other end. */
  readonly other: string
  /** The lookup column; of a many-to-many the intersect table. */
  readonly through: string
  readonly isLocked: boolean
  readonly isChanged: boolean
  readonly haystack: string
}

const isOneToMany = (table: string) => (one: Relationship) =>
  one.type === 'OneToMany' && one.referencedTable === table
const isManyToOne = (table: string) => (one: Relationship) =>
  one.type === 'OneToMany' && one.referencingTable === table
const isManyToMany = () => (one: Relationship) => one.type === 'ManyToMany'

const belongs: Readonly<Record<RelationshipTab, (table: string) => (one: Relationship) => boolean>> = {
  'one-to-many': isOneToMany,
  'many-to-one': isManyToOne,
  'many-to-many': isManyToMany,
}

const otherOneToMany = (one: OneToMany, tab: RelationshipTab): string =>
  tab === 'one-to-many' ? one.referencingTable : one.referencedTable
const otherManyToMany = (one: ManyToMany, table: string): string => (one.table1 === table ? one.table2 : one.table1)

export const countRelationships = (environment: Environment, table: string, tab: RelationshipTab): number =>
  relationshipsOf(environment, table).filter(belongs[tab](table)).length

/** The relationships of a table as one of its tabs lists them, by name. A self relationship is in both 1:N tabs. */
export function tableRelationships(
  environment: Environment,
  changed: ReadonlySet<string>,
  table: string,
  tab: RelationshipTab,
): readonly TableRelationshipRow[] {
  return relationshipsOf(environment, table)
    .filter(belongs[tab](table))
    .map((relationship): TableRelationshipRow => {
      const { schemaName } = relationship
      const isMany = relationship.type === 'ManyToMany'
      const other = isMany ? otherManyToMany(relationship, table) : otherOneToMany(relationship, tab)
      const otherTable = environment.tables.get(other)
      const name = otherTable === undefined ? other : tableName(otherTable)
      const through = isMany ? relationship.intersectTable : relationship.lookupColumn
      return {
        schemaName,
        relationship,
        other: name,
        through,
        isLocked: isLocked(relationship),
        isChanged: changed.has(schemaName),
        haystack: [schemaName, name, other, through].join('\n').toLowerCase(),
      }
    })
    .toSorted((a, b) => (a.schemaName.toLowerCase() < b.schemaName.toLowerCase() ? -1 : 1))
}

/** The preset of a one-to-many row; null for a many-to-many. */
export const presetOfRow = ({ relationship }: TableRelationshipRow) =>
  relationship.type === 'OneToMany' ? presetOf(relationship.cascade) : null
