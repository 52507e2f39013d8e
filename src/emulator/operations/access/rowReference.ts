import { invalidArgument, notSupported, payloadError, rowNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { isGuid } from '../../metadata/identity.ts'
import type { Row } from '../../rows/row.ts'
import { rowOfReference } from '../../rows/rowAddress.ts'

/** The annotations that make an object a reference to a row. */
export const isReferenceAnnotation = (annotation: string): boolean =>
  annotation === '@odata.type' || annotation === '@odata.id'

/**
 * The row that a parameter names: by address (`@odata.id`), or by type and id, users and teams also by `ownerid`.
 * @param parameter What the error text names.
 * @throws ODataError 400 `0x80048d19` for anything else, 404 `0x80040217` when there is no such row.
 */
export const referencedRow = (
  exchange: Exchange,
  value: Readonly<Record<string, unknown>>,
  parameter: string,
): Row => {
  const { '@odata.id': address, '@odata.type': typeName } = value
  if (typeof address === 'string') return rowOfReference(exchange, address)
  if (typeof typeName !== 'string')
    throw payloadError(parameter, "The type of the row is missing: '@odata.type' or '@odata.id' names it.")
  const { state } = exchange
  const name = typeName.replace(/^#/, '').replace(/^Microsoft\.Dynamics\.CRM\./, '')
  const table = state.schema.table(name)
  const type = state.rowTypes.type(name)
  if (table === undefined || type === undefined)
    throw payloadError(parameter, `A type named '${typeName}' could not be resolved by the model.`)
  const id = value[table.PrimaryIdAttribute] ?? value['ownerid']
  if (typeof id !== 'string' || !isGuid(id))
    throw payloadError(parameter, `The id of the row is missing: '${table.PrimaryIdAttribute}' must be a GUID.`)
  const row = state.rows.byId(name, id.toLowerCase())
  if (row === undefined) throw rowNotFound(name, id.toLowerCase())
  return row
}

/** A user or a team. @throws ODataError as above; 501 for the organization, 400 for a row of another table. */
export const referencedPrincipal = (
  exchange: Exchange,
  value: Readonly<Record<string, unknown>>,
  parameter: string,
): Row => {
  const row = referencedRow(exchange, value, parameter)
  if (row.table === 'organization') throw notSupported('sharing with the organization')
  if (row.table !== 'systemuser' && row.table !== 'team')
    throw invalidArgument(`The ${parameter} must be a user or a team, not a row of ${row.table}.`)
  return row
}
