import { segmentNotFound } from '../errors.ts'
import type { Aliases } from '../odata/expression.ts'
import { readKey } from '../odata/key.ts'
import type { Arguments } from '../odata/parsePath.ts'
import type { State } from '../state.ts'
import type { Row } from './row.ts'

const noAliases: Aliases = new Map()

/** The id in a key, when it is the primary one. Null: an alternate key, or none that is valid. */
export const idOfKey = (state: State, table: string, keys: Arguments, aliases = noAliases): string | null => {
  const [positional] = keys.positional
  if (keys.positional.length + keys.named.size !== 1) return null
  const given = positional ?? keys.named.get(state.schema.table(table)?.PrimaryIdAttribute ?? '')
  const literal = given?.type === 'alias' ? aliases.get(given.name) : given
  return literal?.type === 'guid' ? literal.value : null
}

/**
 * One row of a table by its id or an alternate key (contract.md 6.1).
 * @throws ODataError 400 for a key that the table does not have, 404 for a row that is not there.
 */
export const findRow = (state: State, table: string, keys: Arguments, aliases = noAliases): Row => {
  const type = state.rowTypes.type(table)
  if (type === undefined) throw segmentNotFound(table)
  const key = readKey(type, keys, aliases)
  const row = state.rowTypes.find(table, key)
  if (row === undefined) throw type.notFound(key)
  return row
}
