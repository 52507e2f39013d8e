import { checkNothingDepends } from '../definitions/checkNothingDepends.ts'
import { dropColumn } from '../definitions/drop.ts'
import { checkUnmanaged } from '../definitions/managed.ts'
import { ODataError } from '../errors.ts'
import type { Column } from '../metadata/buildColumn.ts'
import { component } from '../relationships/settings.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import { relationshipsOn } from './relationshipsOn.ts'

/**
 * Deletes a column with all its relationships (contract.md 2.8). Effective at once. The code for columns that are not
 * custom is that of the public error list (AttributeIsNotCustomAttribute); EMU: it serves for primary columns too.
 * @throws ODataError.
 */
export const deleteColumn = (state: State, column: Column): void => {
  if (!column.IsCustomAttribute || column.IsPrimaryId || column.IsPrimaryName)
    throw new ODataError(400, '0x80047009', 'The specified attribute is not a custom attribute')
  checkUnmanaged('Attribute', column)
  checkNothingDepends(state, 'Attribute', componentTypes.column, column.MetadataId)
  for (const { MetadataId } of relationshipsOn(state.schema, column.EntityLogicalName, column.LogicalName))
    checkNothingDepends(state, component, componentTypes.relationship, MetadataId)
  dropColumn(state, column)
}
