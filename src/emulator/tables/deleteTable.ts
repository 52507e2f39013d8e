import type { EntityMetadata } from '../../wire/entity.ts'
import { checkNothingDepends } from '../definitions/checkNothingDepends.ts'
import { dropTable } from '../definitions/drop.ts'
import { checkUnmanaged } from '../definitions/managed.ts'
import { ODataError, tableIsIntersect } from '../errors.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'

/**
 * Deletes a custom table with its relationships, columns and rows. Effective at once. An intersect table goes with its
 * relationship (contract.md 2.8). EMU: the codes.
 * @throws ODataError.
 */
export const deleteTable = (state: State, table: EntityMetadata): void => {
  if (table.IsIntersect === true) throw tableIsIntersect()
  if (!table.IsCustomEntity)
    throw new ODataError(400, '0x80047008', 'The specified entity is not customizable')
  checkUnmanaged('Entity', table)
  checkNothingDepends(state, 'Entity', componentTypes.table, table.MetadataId)
  dropTable(state, table)
}
