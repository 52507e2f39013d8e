import type { EntityMetadata } from '../../wire/entity.ts'
import { removeEntriesOf } from '../access/accessEntry.ts'
import { relationshipsOn } from '../columns/relationshipsOn.ts'
import { isLookup, type Column } from '../metadata/buildColumn.ts'
import { isOneToMany, type ManyToMany, type OneToMany, type Relationship } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import { clearColumn } from '../rows/clearColumn.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import { forgetComponent } from '../solutions/components.ts'
import type { State } from '../state.ts'

/*
 * How definitions go, with everything that cannot be without them (contract.md 2.8, 2.9). Whether they may go is
 * somebody else's question.
 */

const forgetRelationship = (state: State, { MetadataId: id }: Relationship): void => {
  state.schema.deleteRelationship(id)
  state.pending.delete(id)
  forgetComponent(state, componentTypes.relationship, id)
}

const forgetColumn = (state: State, column: Column): void => {
  clearColumn(state.rows, column)
  state.schema.deleteColumn(column.EntityLogicalName, column.LogicalName)
  state.pending.delete(column.MetadataId)
  forgetComponent(state, componentTypes.column, column.MetadataId)
}

const forgetTable = (state: State, table: EntityMetadata): void => {
  for (const row of state.rows.of(table.LogicalName)) {
    removeEntriesOf(state, row)
    state.rows.remove(table.LogicalName, row.id)
  }
  for (const column of state.schema.columns(table.LogicalName)) state.pending.delete(column.MetadataId)
  state.schema.deleteTable(table.LogicalName)
  state.pending.delete(table.MetadataId)
  forgetComponent(state, componentTypes.table, table.MetadataId)
}

/** The lookup column that goes with a relationship: it points nowhere else, and the platform does not own it. */
export const columnThatGoes = (schema: Schema, relationship: Relationship): Column | undefined => {
  if (!isOneToMany(relationship)) return undefined
  const { ReferencingEntity: child, ReferencingAttribute: name } = relationship
  const column = schema.column(child, name)
  const isLast = relationshipsOn(schema, child, name).length === 1
  return isLast && column?.IsCustomAttribute === true ? column : undefined
}

/** The values that point to the table go; with the last of them the column. */
const dropOneToMany = (state: State, relationship: OneToMany): void => {
  const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute: name } = relationship
  const going = columnThatGoes(state.schema, relationship)
  forgetRelationship(state, relationship)
  if (going !== undefined) {
    forgetColumn(state, going)
    return
  }
  const column = state.schema.column(child, name)
  const others = relationshipsOn(state.schema, child, name)
  if (column === undefined || !isLookup(column)) return
  if (others.some(({ ReferencedEntity }) => ReferencedEntity === parent)) return
  clearColumn(state.rows, column, parent)
  state.schema.putColumn({ ...column, Targets: column.Targets.filter((target) => target !== parent) })
}

/** The links go, and the intersect table, unless other relationships share it. */
const dropManyToMany = (state: State, relationship: ManyToMany): void => {
  const { SchemaName, IntersectEntityName } = relationship
  for (const { one, two } of state.rows.linksOf(SchemaName)) state.rows.unlink(SchemaName, one, two)
  forgetRelationship(state, relationship)
  const table = state.schema.table(IntersectEntityName)
  if (table !== undefined && state.schema.linkedBy(IntersectEntityName).length === 0) forgetTable(state, table)
}

/** A relationship with its column and values, or its intersect table and links: contract.md 2.8. */
export const dropRelationship = (state: State, relationship: Relationship): void => {
  if (isOneToMany(relationship)) dropOneToMany(state, relationship)
  else dropManyToMany(state, relationship)
}

/** A column with all its relationships and values: contract.md 2.8. */
export const dropColumn = (state: State, column: Column): void => {
  for (const relationship of relationshipsOn(state.schema, column.EntityLogicalName, column.LogicalName))
    forgetRelationship(state, relationship)
  forgetColumn(state, column)
}

/** A table with its relationships, columns, rows and their shares. */
export const dropTable = (state: State, table: EntityMetadata): void => {
  for (const relationship of state.schema.relationshipsOf(table.LogicalName))
    dropRelationship(state, relationship)
  forgetTable(state, table)
}
