import type { EntityMetadata } from '../../wire/entity.ts'
import { checkUnchanged } from '../definitions/unchanged.ts'
import { checkCustomizable } from '../definitions/managed.ts'
import { replaceLabel, replaceNameLabel } from '../definitions/replaceLabel.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument } from '../errors.ts'
import type { JsonObject } from '../jsonBody.ts'
import { isLookup, type Column } from '../metadata/buildColumn.ts'
import { parseBody } from '../parseBody.ts'
import { lookupBody, type ColumnBody } from './columnBody.ts'
import { kindOf, parseColumn } from './columnKinds.ts'
import { replaceRequiredLevel } from './requiredLevel.ts'

const changed = (name: string, old: string, sent: string) =>
  invalidArgument(`The ${name} of an attribute cannot be changed from '${old}' to '${sent}'.`)

const texts = (old: Column, body: ColumnBody, write: SchemaWrite) => {
  checkUnchanged(
    body,
    old,
    ['MetadataId', 'LogicalName', 'SchemaName', 'EntityLogicalName', 'AttributeType'],
    changed,
  )
  const id = old.MetadataId
  return {
    DisplayName: replaceNameLabel(body.DisplayName, old.DisplayName, `${id}/DisplayName`, 'DisplayName', write),
    Description: replaceLabel(body.Description, old.Description, `${id}/Description`, write),
    RequiredLevel: replaceRequiredLevel(body.RequiredLevel?.Value, old.RequiredLevel),
  }
}

/**
 * The definition that a PUT on a column leaves behind: texts and required level, and what its type adds. What a lookup
 * points to follows from its relationships. EMU: settings of the type that are left out stay.
 * @throws ODataError.
 */
export const replacedColumn = (
  table: EntityMetadata,
  old: Column,
  json: JsonObject,
  write: SchemaWrite,
): Column => {
  checkCustomizable('Entity', table)
  if (isLookup(old)) {
    const body = parseBody(lookupBody, json, 'Attributes')
    if (body.Targets && body.Targets.toSorted().join() !== old.Targets.toSorted().join())
      throw changed('Targets', old.Targets.join(), body.Targets.join())
    return { ...old, ...texts(old, body, write) }
  }
  const kind = kindOf(old.AttributeType)
  const body = parseColumn(json, kind)
  const settings = kind === undefined ? {} : kind.settings(body, old)
  return { ...old, ...texts(old, body, write), ...settings }
}
