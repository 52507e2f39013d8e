import type { ColumnFacts, TableFacts } from '../../seed.ts'
import { column, systemColumns, text } from './columns.ts'
import { texts } from './labels.ts'

interface TableSketch {
  schemaName: string
  /** English and German, singular and plural. */
  name: readonly [string, string]
  plural: readonly [string, string]
  ownershipType: 'UserOwned' | 'OrganizationOwned'
  objectTypeCode: number
  entitySetName: string
  columns: readonly ColumnFacts[]
}

/** A custom table with its id, its name column (`{prefix}_name`) and the columns it is born with. */
export function customTable(sketch: TableSketch): TableFacts {
  const { schemaName, name, plural, ownershipType, objectTypeCode, entitySetName } = sketch
  const logicalName = schemaName.toLowerCase()
  const [prefix = ''] = schemaName.split('_')
  const id = column(`${schemaName}Id`, name[0], name[1], 'Uniqueidentifier', 'SystemRequired')
  const nameColumn = text(`${prefix}_Name`, 'Name', 'Name', 100, 'ApplicationRequired')
  return {
    logicalName,
    schemaName,
    entitySetName,
    displayName: texts(...name),
    displayCollectionName: texts(...plural),
    ownershipType,
    primaryIdAttribute: id.logicalName,
    primaryNameAttribute: nameColumn.logicalName,
    objectTypeCode,
    isActivity: false,
    isIntersect: false,
    isCustom: true,
    isManaged: false,
    isBPF: false,
    attributes: [id, nameColumn, ...sketch.columns, ...systemColumns(ownershipType)],
  }
}

/** The table behind a many-to-many relationship: no owner, no name, two ids (contract.md 2.6). */
export function intersectTable(
  logicalName: string,
  name: readonly [string, string],
  objectTypeCode: number,
  ids: readonly [string, string],
): TableFacts {
  const id = column(`${logicalName}id`, name[0], name[1], 'Uniqueidentifier', 'SystemRequired')
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: `${logicalName}set`,
    displayName: texts(...name),
    displayCollectionName: texts(...name),
    ownershipType: 'None',
    primaryIdAttribute: id.logicalName,
    primaryNameAttribute: null,
    objectTypeCode,
    isActivity: false,
    isIntersect: true,
    isCustom: true,
    isManaged: false,
    isBPF: false,
    attributes: [
      id,
      ...ids.map((one) => column(one, one, one, 'Uniqueidentifier')),
      column('versionnumber', 'Version Number', 'Versionsnummer', 'BigInt'),
    ],
  }
}
