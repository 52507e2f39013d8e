import { relationshipsOn } from '../columns/relationshipsOn.ts'
import { columnById, tableById } from '../metadata/findById.ts'
import { isOneToMany, type OneToMany, type Relationship } from '../metadata/relationship.ts'
import { rowValues, type Row } from '../rows/row.ts'
import { componentTypes, solutionId } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import type { Component } from './componentKinds.ts'
import { componentIn } from './components.ts'
import { dependencyId, dependencyRow, dependencyTypes, noParent, type DependencyType } from './dependencyRow.ts'

/** A component with the id of the table it is a part of. */
interface Part extends Component {
  readonly tableId: string | null
}

interface Need {
  readonly type: DependencyType
  readonly dependent: Part
  readonly required: Part
}

const relationshipPart = ({ MetadataId }: Relationship): Part => ({
  type: componentTypes.relationship,
  objectId: MetadataId,
  tableId: null,
})

/** Intersect tables need no definition of their own. */
const tableParts = ({ schema }: State, name: string): Part[] => {
  const id = schema.table(name)?.MetadataId
  return id === undefined ? [] : [{ type: componentTypes.table, objectId: id, tableId: null }]
}

const lookupParts = ({ schema }: State, { ReferencingEntity, ReferencingAttribute }: OneToMany): Part[] => {
  const column = schema.column(ReferencingEntity, ReferencingAttribute)
  const tableId = schema.table(ReferencingEntity)?.MetadataId ?? null
  return column === undefined ? [] : [{ type: componentTypes.column, objectId: column.MetadataId, tableId }]
}

/**
 * EMU: a custom lookup of another table keeps its target in the environment. Everything else is internal: it goes
 * with the table or the column, like the relationships that the system makes for every table.
 */
const typeOfTarget = (item: OneToMany): DependencyType =>
  item.IsCustomRelationship && item.ReferencedEntity !== item.ReferencingEntity
    ? dependencyTypes.published
    : dependencyTypes.solutionInternal

/** A 1:N requires its tables and its column, an N:N its tables and the one with its links. */
const needsOf = (state: State, item: Relationship): Need[] => {
  const dependent = relationshipPart(item)
  const internal = (parts: readonly Part[]): Need[] =>
    parts.map((required) => ({ type: dependencyTypes.solutionInternal, dependent, required }))
  if (!isOneToMany(item)) {
    const tables = new Set([item.Entity1LogicalName, item.Entity2LogicalName, item.IntersectEntityName])
    return internal([...tables].flatMap((name) => tableParts(state, name)))
  }
  const { ReferencedEntity, ReferencingEntity } = item
  const own = ReferencedEntity === ReferencingEntity ? [] : tableParts(state, ReferencingEntity)
  return [
    ...tableParts(state, ReferencedEntity).map((required) => ({ type: typeOfTarget(item), dependent, required })),
    ...internal([...own, ...lookupParts(state, item)]),
  ]
}

/**
 * The managed solution that brought a component, alone or with its table. EMU: the emulator keeps no layers of its
 * own for the system and for what is unmanaged; Default stands for both.
 */
const baseSolution = (state: State, part: Part): string => {
  const owner = part.tableId === null ? part : { type: componentTypes.table, objectId: part.tableId }
  const managed = state.rows
    .of('solution')
    .filter(({ values }) => values.get('ismanaged') === true)
    .find(({ id }) => [part, owner].some((candidate) => componentIn(state, id, candidate) !== undefined))
  return managed?.id ?? solutionId('Default')
}

/** What follows from definitions is no stored row: it is there as long as they are. */
const asRow = (state: State, { type, dependent, required }: Need): Row => {
  const end = (part: Part) => ({
    type: part.type,
    objectId: part.objectId,
    parentId: part.tableId ?? noParent,
    baseSolutionId: baseSolution(state, part),
  })
  const values = rowValues(dependencyRow(type, end(dependent), end(required)))
  return { table: 'dependency', id: dependencyId(dependent, required), version: 1, values }
}

/** What a relationship requires by its definition; other components require nothing by theirs. */
export const requirementsByDefinition = (state: State, { type, objectId }: Component): readonly Row[] => {
  const item = type === componentTypes.relationship ? state.schema.relationship(objectId) : undefined
  return item === undefined ? [] : needsOf(state, item).map((need) => asRow(state, need))
}

/** Relationships of a table, or over a column. */
export const relationshipsAround = ({ schema }: State, { type, objectId }: Component): readonly Relationship[] => {
  const table = type === componentTypes.table ? tableById(schema, objectId) : undefined
  if (table !== undefined)
    return [...schema.relationshipsOf(table.LogicalName), ...schema.linkedBy(table.LogicalName)]
  const column = type === componentTypes.column ? columnById(schema, objectId) : undefined
  if (column === undefined) return []
  return relationshipsOn(schema, column.EntityLogicalName, column.LogicalName)
}

/** Relationships that require the component by their definition. */
export const dependentsByDefinition = (state: State, component: Component): readonly Row[] =>
  relationshipsAround(state, component)
    .flatMap((item) => needsOf(state, item))
    .filter(({ required }) => required.objectId === component.objectId)
    .map((need) => asRow(state, need))
