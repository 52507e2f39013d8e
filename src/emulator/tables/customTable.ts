import type { ColumnFacts, TableFacts, Texts } from '../seed.ts'
import { column, systemColumns } from './columnFacts.ts'

interface Birth {
  schemaName: string
  displayName: Texts
  displayCollectionName: Texts
  ownershipType: 'UserOwned' | 'OrganizationOwned'
  objectTypeCode: number
  entitySetName: string
  nameColumn: ColumnFacts
  columns: readonly ColumnFacts[]
}

/** A custom table with its id, its name column and the columns it is born with. */
export function customTable(birth: Birth): TableFacts {
  const { schemaName, displayName, displayCollectionName, ownershipType, objectTypeCode, entitySetName } =
    birth
  const logicalName = schemaName.toLowerCase()
  const id: ColumnFacts = {
    logicalName: `${logicalName}id`,
    schemaName: `${schemaName}Id`,
    displayName,
    type: 'Uniqueidentifier',
    requiredLevel: 'SystemRequired',
  }
  return {
    logicalName,
    schemaName,
    entitySetName,
    displayName,
    displayCollectionName,
    ownershipType,
    primaryIdAttribute: id.logicalName,
    primaryNameAttribute: birth.nameColumn.logicalName,
    objectTypeCode,
    isActivity: false,
    isIntersect: false,
    isCustom: true,
    isManaged: false,
    isBPF: false,
    attributes: [id, birth.nameColumn, ...birth.columns, ...systemColumns(ownershipType)],
  }
}

interface IntersectBirth {
  schemaName: string
  displayName: Texts | null
  objectTypeCode: number
  ids: readonly [string, string]
}

/** The table behind a many-to-many relationship: no owner, no name, two ids (contract.md 2.6). */
export function intersectTable({ schemaName, displayName, objectTypeCode, ids }: IntersectBirth): TableFacts {
  const logicalName = schemaName.toLowerCase()
  const id = column(`${logicalName}id`, '', '', 'Uniqueidentifier', 'SystemRequired')
  return {
    logicalName,
    schemaName,
    entitySetName: `${logicalName}set`,
    displayName,
    displayCollectionName: displayName,
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
      { ...id, displayName },
      ...ids.map((one) => column(one, one, one, 'Uniqueidentifier')),
      column('versionnumber', 'Version Number', 'Versionsnummer', 'BigInt'),
    ],
  }
}
