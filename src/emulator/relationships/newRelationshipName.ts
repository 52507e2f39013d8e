import { newName } from '../definitions/names.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { ODataError } from '../errors.ts'

/**
 * The schema name of a new relationship: one name space for both kinds (contract.md 1.6). EMU: names that differ by
 * case alone clash, as they do in the database behind.
 * @throws ODataError 400 `0x8004432a`, `0x8004432b` and those of `newName`.
 */
export const newRelationshipName = (name: string | null | undefined, write: SchemaWrite): string => {
  if (name === null || name === undefined || name === '')
    throw new ODataError(400, '0x8004432a', 'Entity relationships require a name')
  const checked = newName(name, 'SchemaName', write)
  if (write.state.schema.relationshipNamed(checked) !== undefined) {
    throw new ODataError(
      400,
      '0x8004432b',
      'A relationship with the specified name already exists. Please specify a unique name.',
    )
  }
  return checked
}
