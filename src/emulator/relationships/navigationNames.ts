import { checkIdentifier } from '../definitions/names.ts'
import { nameTaken, ODataError } from '../errors.ts'
import { isLookup } from '../metadata/buildColumn.ts'
import { isOneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'

/** The navigation properties of a table's rows. Names are case sensitive (contract.md 0.4). */
const navigationNames = (schema: Schema, table: string): ReadonlySet<string> =>
  new Set(
    schema.relationshipsOf(table).flatMap((item) =>
      isOneToMany(item)
        ? [
            ...(item.ReferencedEntity === table ? [item.ReferencedEntityNavigationPropertyName] : []),
            ...(item.ReferencingEntity === table ? [item.ReferencingEntityNavigationPropertyName] : []),
          ]
        : [
            ...(item.Entity1LogicalName === table ? [item.Entity1NavigationPropertyName] : []),
            ...(item.Entity2LogicalName === table ? [item.Entity2NavigationPropertyName] : []),
          ],
    ),
  )

/** EMU: the contract gives the code without a text. */
const conflict = (column: string, table: string) =>
  new ODataError(
    400,
    '0x80048834',
    `The attribute '${column}' of '${table}' conflicts with a navigation property of the same name.`,
  )

/** A new column must not be called like a navigation property (contract.md 2.5). @throws ODataError. */
export const checkColumnName = (schema: Schema, table: string, column: string): void => {
  if (navigationNames(schema, table).has(column)) throw conflict(column, table)
}

/**
 * A new navigation property of a table's rows. A lookup column stands in nobody's way: its property is `_x_value`.
 * @throws ODataError. EMU: `0x80047010` for a name that another navigation property has.
 */
export const checkNavigationName = (schema: Schema, table: string, name: string): void => {
  checkIdentifier(name)
  if (navigationNames(schema, table).has(name))
    throw nameTaken()
  const column = schema.column(table, name)
  if (column !== undefined && !isLookup(column)) throw conflict(name, table)
}

/** contract.md 2.6: both ends lie on one table, so their names must differ. EMU: the code. @throws ODataError. */
export const checkDifferent = (one: string, two: string): void => {
  if (one === two)
    throw new ODataError(400, '0x80047010', 'The navigation property name cannot be the same on both sides.')
}
