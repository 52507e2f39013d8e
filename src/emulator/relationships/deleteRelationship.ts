import { checkNothingDepends } from '../definitions/checkNothingDepends.ts'
import { columnThatGoes, dropRelationship } from '../definitions/drop.ts'
import { checkUnmanaged } from '../definitions/managed.ts'
import { ODataError } from '../errors.ts'
import { isLookup } from '../metadata/buildColumn.ts'
import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import { component } from './settings.ts'

/**
 * Members of a customer or a regarding lookup go with their column alone (contract.md 2.8); those of a multi-table
 * lookup that a customizer made can go one by one (contract.md 2.9).
 */
const checkFreeOfColumn = (schema: Schema, relationship: Relationship): void => {
  if (!isOneToMany(relationship)) return
  const column = schema.column(relationship.ReferencingEntity, relationship.ReferencingAttribute)
  if (column === undefined || !isLookup(column)) return
  const isFixed =
    column.AttributeType === 'Customer' || (!column.IsCustomAttribute && column.Targets.length > 1)
  if (!isFixed) return
  throw new ODataError(
    400,
    '0x8004847d',
    `This relationship ${relationship.SchemaName} is required by the ${column.LogicalName} attribute and can't be ` +
      'deleted. To delete this relationship, first delete the lookup attribute.',
  )
}

/** Deletes a relationship: contract.md 2.8. Effective at once. @throws ODataError. */
export const deleteRelationship = (state: State, relationship: Relationship): void => {
  if (!relationship.IsCustomRelationship) {
    throw new ODataError(400, '0x8004700a', 'The specified relationship is not a custom relationship')
  }
  checkUnmanaged(component, relationship)
  checkFreeOfColumn(state.schema, relationship)
  checkNothingDepends(state, component, componentTypes.relationship, relationship.MetadataId)
  const column = columnThatGoes(state.schema, relationship)
  if (column !== undefined)
    checkNothingDepends(state, 'Attribute', componentTypes.column, column.MetadataId)
  dropRelationship(state, relationship)
}
