import { ownerships, type Table } from '../model/table.ts'
import type { EntityMetadata } from '../wire/entity.ts'
import { DecodeError } from './decodeError.ts'
import { userLabel } from './decodeLabel.ts'
import { oneOf } from './decodeSetting.ts'
import type { Json, JsonObject } from './json.ts'
import { flag, managedFlag, name, numberOrNull, object, text, textOrNull } from './member.ts'

/** Exactly what is read of a table here (contract.md 2.10). */
export const tableMembers = [
  'MetadataId',
  'LogicalName',
  'SchemaName',
  'DisplayName',
  'DisplayCollectionName',
  'EntitySetName',
  'PrimaryIdAttribute',
  'PrimaryNameAttribute',
  'ObjectTypeCode',
  'OwnershipType',
  'IsCustomEntity',
  'IsManaged',
  'IsIntersect',
  'IsActivity',
  'IsPrivate',
  'IsCustomizable',
  'CanBeRelatedEntityInRelationship',
  'CanBePrimaryEntityInRelationship',
  'CanBeInManyToMany',
  'CanChangeHierarchicalRelationship',
] as const satisfies readonly (keyof EntityMetadata)[]

/** A table (contract.md 2.10). Throws a DecodeError. */
export function decodeTable(json: Json, path: string): Table {
  const source = object(json, path)
  return {
    logicalName: name(source, 'LogicalName', path),
    schemaName: text(source, 'SchemaName', path),
    metadataId: name(source, 'MetadataId', path),
    displayName: userLabel(source, 'DisplayName', path),
    collectionName: userLabel(source, 'DisplayCollectionName', path),
    entitySetName: textOrNull(source, 'EntitySetName', path),
    primaryIdColumn: text(source, 'PrimaryIdAttribute', path),
    primaryNameColumn: textOrNull(source, 'PrimaryNameAttribute', path),
    objectTypeCode: numberOrNull(source, 'ObjectTypeCode', path),
    ownership: oneOf(ownerships, source['OwnershipType']),
    isCustom: flag(source, 'IsCustomEntity', path),
    isManaged: flag(source, 'IsManaged', path),
    isIntersect: isIntersect(source, path),
    isActivity: flag(source, 'IsActivity', path),
    isCustomizable: managedFlag(source, 'IsCustomizable', path),
    canBePrimary: managedFlag(source, 'CanBePrimaryEntityInRelationship', path),
    canBeRelated: managedFlag(source, 'CanBeRelatedEntityInRelationship', path),
    canBeInManyToMany: managedFlag(source, 'CanBeInManyToMany', path),
    canChangeHierarchy: managedFlag(source, 'CanChangeHierarchicalRelationship', path),
  }
}

/** Whether the platform keeps the table to itself: no screen of Microsoft's lists it. Throws a DecodeError. */
export const decodeIsPrivate = (json: Json, path: string): boolean => flag(object(json, path), 'IsPrivate', path)

/**
 * Nullable on the wire; only `true` marks the hidden table of a many-to-many. A missing member is still
 * refused.
 */
function isIntersect(source: JsonObject, path: string): boolean {
  const value = source['IsIntersect']
  if (value === undefined) throw new DecodeError(`${path}.IsIntersect`, value, 'true, false or null')
  return value === null ? false : flag(source, 'IsIntersect', path)
}
