import type { EntityMetadata } from '../../wire/entity.ts'
import { joinSolution } from '../definitions/joinSolution.ts'
import { checkCustomizable } from '../definitions/managed.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument, notSupported, payloadError } from '../errors.ts'
import type { JsonObject } from '../jsonBody.ts'
import type { PlainColumn } from '../metadata/buildColumn.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import { kindOf, parseColumn } from './columnKinds.ts'
import { newColumn } from './newColumn.ts'

const derivedType = /^#?Microsoft\.Dynamics\.CRM\.(?:Complex)?(\w+)AttributeMetadata$/

/** `Microsoft.Dynamics.CRM.StringAttributeMetadata` → `String`. */
const typeOf = (json: JsonObject): string => {
  const type = json['@odata.type']
  const name = typeof type === 'string' ? derivedType.exec(type)?.[1] : undefined
  if (name !== undefined) return name
  throw payloadError(
    'Attributes',
    `The set is of an abstract type: '@odata.type' must name a derived one, not '${String(type)}'.`,
  )
}

/**
 * A column as a create describes it, not stored yet.
 * @throws ODataError 501 for types that the emulator cannot make, 400 for lookups: they come with a relationship
 * (contract.md 2.5).
 */
export const describeColumn = (
  table: Pick<EntityMetadata, 'LogicalName'>,
  json: JsonObject,
  write: SchemaWrite,
): PlainColumn => {
  const type = typeOf(json)
  if (type === 'Lookup') throw invalidArgument('A lookup attribute is created with its relationship.')
  const kind = kindOf(type)
  if (kind === undefined) throw notSupported(`creating columns of the type ${type}`)
  const body = parseColumn(json, kind)
  return { ...newColumn(table, body, type, write), ...kind.settings(body, {}) }
}

/** Adds a column to a table. Effective at once (contract.md 8.1). @throws ODataError. */
export const createColumn = (table: EntityMetadata, json: JsonObject, write: SchemaWrite): PlainColumn => {
  checkCustomizable('Entity', table)
  const column = describeColumn(table, json, write)
  write.state.schema.putColumn(column)
  joinSolution(write, componentTypes.table, table.MetadataId)
  return column
}
