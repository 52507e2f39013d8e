import type { EntityMetadata } from '../../wire/entity.ts'
import { checkUnchanged } from '../definitions/unchanged.ts'
import { checkCustomizable, replaceCustomizable } from '../definitions/managed.ts'
import { replaceLabel, replaceNameLabel } from '../definitions/replaceLabel.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument } from '../errors.ts'
import type { TableBody } from './tableBody.ts'

const changed = (name: string, old: string, sent: string) =>
  invalidArgument(`The ${name} of an entity cannot be changed from '${old}' to '${sent}'.`)

/**
 * The definition that a PUT on a table leaves behind: its texts (contract.md 1.1, 2.7), everything else being the
 * server's or fixed. EMU: the code for what is fixed.
 * @throws ODataError.
 */
export const replacedTable = (old: EntityMetadata, body: TableBody, write: SchemaWrite): EntityMetadata => {
  checkCustomizable('Entity', old)
  checkUnchanged(
    body,
    old,
    [
      'MetadataId',
      'LogicalName',
      'SchemaName',
      'EntitySetName',
      'PrimaryIdAttribute',
      'PrimaryNameAttribute',
      'OwnershipType',
    ],
    changed,
  )
  const name = (member: 'DisplayName' | 'DisplayCollectionName') =>
    replaceNameLabel(body[member], old[member], `${old.MetadataId}/${member}`, member, write)
  return {
    ...old,
    DisplayName: name('DisplayName'),
    DisplayCollectionName: name('DisplayCollectionName'),
    Description: replaceLabel(body.Description, old.Description, `${old.MetadataId}/Description`, write),
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, 'Entity', old),
  }
}
