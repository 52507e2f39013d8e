import type { EntityMetadata } from '../../wire/entity.ts'
import { describeColumn } from '../columns/createColumn.ts'
import { columnTaken } from '../columns/newColumn.ts'
import type { LabelBody } from '../definitions/bodyParts.ts'
import { joinSolutions } from '../definitions/joinSolution.ts'
import { replaceCustomizable } from '../definitions/managed.ts'
import { newName } from '../definitions/names.ts'
import { replaceLabel } from '../definitions/replaceLabel.ts'
import { checkLabelled } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument, notSupported, tableTaken } from '../errors.ts'
import type { JsonObject } from '../jsonBody.ts'
import type { PlainColumn } from '../metadata/buildColumn.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { Texts } from '../seed.ts'
import { customTable } from './customTable.ts'
import { newEntitySetName } from './entitySetName.ts'
import { nextObjectTypeCode, putNewTable } from './newTable.ts'
import type { TableFeatures } from './plumbing.ts'
import { putPlumbing } from './putPlumbing.ts'
import type { TableBody } from './tableBody.ts'

const textsIn = (label: LabelBody | null | undefined): Texts =>
  Object.fromEntries((label?.LocalizedLabels ?? []).map((item) => [item.LanguageCode, item.Label ?? '']))

const newTableName = (body: TableBody, write: SchemaWrite): string => {
  const name = newName(body.SchemaName, 'SchemaName', write)
  if (write.state.schema.table(name.toLowerCase()) === undefined) return name
  throw tableTaken()
}

/** EMU: the one column that a create brings is the primary name; others are added to the table. */
const primaryName = ({ Attributes }: TableBody): JsonObject => {
  const [first, ...others] = Attributes ?? []
  if (first?.['IsPrimaryName'] !== true || others.length > 0)
    throw invalidArgument('Attributes must hold the primary name attribute of the new entity, and nothing else.')
  return first
}

const ownershipOf = ({ OwnershipType }: TableBody): 'UserOwned' | 'OrganizationOwned' => {
  if (OwnershipType === 'OrganizationOwned') return OwnershipType
  if (OwnershipType === 'UserOwned' || OwnershipType === null || OwnershipType === undefined) return 'UserOwned'
  throw invalidArgument(`The OwnershipType ${OwnershipType} is not valid for a custom entity.`)
}

/** What the request switches on; each brings relationships (contract.md 13.1). */
const featuresOf = (body: TableBody): TableFeatures => ({
  notes: body.HasNotes === true,
  activities: body.HasActivities === true,
  connections: body.IsConnectionsEnabled?.Value === true,
  queues: body.IsValidForQueue?.Value === true,
  documents: body.IsDocumentManagementEnabled === true,
})

/** The primary name column, not stored yet. */
const nameColumn = (table: string, body: TableBody, write: SchemaWrite): PlainColumn => {
  const column = describeColumn({ LogicalName: table }, primaryName(body), write)
  if (column.AttributeType !== 'String')
    throw invalidArgument('The primary name attribute of an entity must be a String.')
  if (column.LogicalName === `${table}id`) throw columnTaken()
  return { ...column, IsPrimaryName: true }
}

/**
 * Creates a custom table with its primary name, its ownership and what the platform makes with every table
 * (contract.md 13.1). Effective at once (contract.md 8.1).
 * @throws ODataError 501 for activity tables.
 */
export const createTable = (body: TableBody, write: SchemaWrite): EntityMetadata => {
  const { state } = write
  const { schema } = state
  if (body.IsActivity === true) throw notSupported('creating activity tables')
  const schemaName = newTableName(body, write)
  const logicalName = schemaName.toLowerCase()
  checkLabelled(body.DisplayName, 'DisplayName')
  checkLabelled(body.DisplayCollectionName, 'DisplayCollectionName')
  const name = nameColumn(logicalName, body, write)
  const facts = customTable({
    schemaName,
    displayName: textsIn(body.DisplayName),
    displayCollectionName: textsIn(body.DisplayCollectionName),
    ownershipType: ownershipOf(body),
    objectTypeCode: nextObjectTypeCode(schema),
    entitySetName: newEntitySetName(body.EntitySetName, logicalName, schema),
    nameColumn: {
      logicalName: name.LogicalName,
      schemaName: name.SchemaName,
      displayName: null,
      type: 'String',
      requiredLevel: null,
    },
    columns: [],
  })
  const plain = putNewTable(facts, write)
  const table: EntityMetadata = {
    ...plain,
    Description: replaceLabel(body.Description, null, `${plain.MetadataId}/Description`, write),
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, 'Entity', plain),
  }
  schema.putTable(table)
  schema.putColumn(name)
  putPlumbing(facts, featuresOf(body), write)
  joinSolutions(write, componentTypes.table, table.MetadataId)
  return table
}
