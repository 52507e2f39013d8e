import { checkIdentifier } from '../definitions/names.ts'
import { nameTaken } from '../errors.ts'
import type { Schema } from '../metadata/schema.ts'

/** English plurals, as the service forms them (contract.md 1.6). */
const plural = (name: string): string => {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

/** The entity set of a new table. EMU: the code for a taken one. @throws ODataError 400. */
export const newEntitySetName = (
  sent: string | null | undefined,
  logicalName: string,
  schema: Schema,
): string => {
  const name = sent ?? plural(logicalName)
  checkIdentifier(name)
  if (schema.tableOfSet(name) === undefined) return name
  throw nameTaken()
}
