import type { AttributeMetadata } from '../../wire/attribute.ts'
import type { EntityMetadata } from '../../wire/entity.ts'
import { newName } from '../definitions/names.ts'
import { replaceLabel } from '../definitions/replaceLabel.ts'
import { checkLabelled } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { ODataError } from '../errors.ts'
import { checkColumnName } from '../relationships/navigationNames.ts'
import type { ColumnBody } from './columnBody.ts'
import { replaceRequiredLevel } from './requiredLevel.ts'

export const columnTaken = (): ODataError =>
  new ODataError(400, '0x80047013', 'An attribute with the specified name already exists')

/**
 * What every new column has (contract.md 2.5): its logical name is the schema name in lower case.
 * @throws ODataError for names that are not free, a missing display name.
 */
export const newColumn = (
  table: Pick<EntityMetadata, 'LogicalName'>,
  body: ColumnBody,
  type: string,
  write: SchemaWrite,
): AttributeMetadata => {
  const { schema } = write.state
  const schemaName = newName(body.SchemaName, 'SchemaName', write)
  const logicalName = schemaName.toLowerCase()
  if (schema.column(table.LogicalName, logicalName) !== undefined) throw columnTaken()
  checkColumnName(schema, table.LogicalName, logicalName)
  checkLabelled(body.DisplayName, 'DisplayName')
  const id = write.newId()
  return {
    LogicalName: logicalName,
    SchemaName: schemaName,
    EntityLogicalName: table.LogicalName,
    AttributeType: type,
    AttributeTypeName: { Value: `${type}Type` },
    DisplayName: replaceLabel(body.DisplayName, null, `${id}/DisplayName`, write),
    Description: replaceLabel(body.Description, null, `${id}/Description`, write),
    RequiredLevel: replaceRequiredLevel(body.RequiredLevel?.Value, null),
    IsCustomAttribute: true,
    IsManaged: false,
    IsPrimaryId: false,
    IsPrimaryName: false,
    MetadataId: id,
  }
}
