import { expect, test } from 'vitest'
import { aClient } from '../testing/client.ts'
import { sampleEnvironment } from './environment.ts'

// Nothing here writes.
const client = aClient({ environment: sampleEnvironment() })
const map = "EntityDefinitions(LogicalName='relationshiprolemap')"

test('relationshiprolemap has the properties of its reference', async () => {
  const { json } = await client.get(map)
  expect(json).toMatchObject({
    LogicalName: 'relationshiprolemap',
    SchemaName: 'RelationshipRoleMap',
    EntitySetName: 'relationshiprolemaps',
    OwnershipType: 'None',
    PrimaryIdAttribute: 'relationshiprolemapid',
    PrimaryNameAttribute: null,
    ObjectTypeCode: 4501,
    IsCustomEntity: false,
    DisplayName: { UserLocalizedLabel: { Label: 'Relationship Role Map' } },
    DisplayCollectionName: { UserLocalizedLabel: { Label: 'Relationship Role Maps' } },
  })
})

/** The reference, column by column: schema name, type, required level, length, targets. */
const columns = [
  ['AssociateObjectTypeCode', 'EntityName', 'SystemRequired'],
  ['CreatedBy', 'Lookup', 'None', undefined, ['systemuser']],
  ['CreatedByName', 'String', 'None', 100],
  ['CreatedByYomiName', 'String', 'None', 100],
  ['CreatedOn', 'DateTime', 'None'],
  ['CreatedOnBehalfBy', 'Lookup', 'None', undefined, ['systemuser']],
  ['CreatedOnBehalfByName', 'String', 'None', 100],
  ['CreatedOnBehalfByYomiName', 'String', 'None', 100],
  ['ModifiedBy', 'Lookup', 'None', undefined, ['systemuser']],
  ['ModifiedByName', 'String', 'None', 100],
  ['ModifiedByYomiName', 'String', 'None', 100],
  ['ModifiedOn', 'DateTime', 'None'],
  ['ModifiedOnBehalfBy', 'Lookup', 'None', undefined, ['systemuser']],
  ['ModifiedOnBehalfByName', 'String', 'None', 100],
  ['ModifiedOnBehalfByYomiName', 'String', 'None', 100],
  ['OrganizationId', 'Uniqueidentifier', 'SystemRequired'],
  ['PrimaryObjectTypeCode', 'EntityName', 'SystemRequired'],
  ['RelationshipRoleId', 'Lookup', 'SystemRequired', undefined, ['relationshiprole']],
  ['RelationshipRoleIdName', 'String', 'SystemRequired', 100],
  ['RelationshipRoleMapId', 'Uniqueidentifier', 'SystemRequired'],
  ['VersionNumber', 'BigInt', 'None'],
] as const

test('relationshiprolemap has the columns of its reference, and no others', async () => {
  const { list } = await client.get(`${map}/Attributes`)
  const found = list
    .map((column) => ({
      SchemaName: String(column['SchemaName']),
      LogicalName: column['LogicalName'],
      AttributeType: column['AttributeType'],
      RequiredLevel: column['RequiredLevel'],
      MaxLength: column['MaxLength'],
      Targets: column['Targets'],
    }))
    .toSorted((left, right) => (left.SchemaName < right.SchemaName ? -1 : 1))
  expect(found).toEqual(
    columns.map(([SchemaName, AttributeType, Value, MaxLength, Targets]) => ({
      SchemaName,
      LogicalName: SchemaName.toLowerCase(),
      AttributeType,
      RequiredLevel: expect.objectContaining({ Value }) as unknown,
      MaxLength,
      Targets,
    })),
  )
})

const noAction = {
  Assign: 'NoCascade',
  Delete: 'NoCascade',
  Merge: 'NoCascade',
  Reparent: 'NoCascade',
  Share: 'NoCascade',
  Unshare: 'NoCascade',
}

test.each([
  ['RelationshipRoleMap_BulkDeleteFailures', 'bulkdeletefailure', 'regardingobjectid', 'Cascade'],
  ['userentityinstancedata_relationshiprolemap', 'userentityinstancedata', 'objectid', 'Cascade'],
  ['RelationshipRoleMap_AsyncOperations', 'asyncoperation', 'regardingobjectid', 'NoCascade'],
])('relationshiprolemap has the one-to-many relationship %s', async (SchemaName, ReferencingEntity, column, Delete) => {
  const { list } = await client.get(`${map}/OneToManyRelationships`)
  expect(list).toHaveLength(3)
  expect(list).toContainEqual(
    expect.objectContaining({
      SchemaName,
      ReferencedEntity: 'relationshiprolemap',
      ReferencingEntity,
      ReferencingAttribute: column,
      IsHierarchical: false,
      IsCustomizable: expect.objectContaining({ Value: false }) as unknown,
      ReferencedEntityNavigationPropertyName: SchemaName,
      AssociatedMenuConfiguration: expect.objectContaining({
        Behavior: 'DoNotDisplay',
        Group: 'Details',
        Order: null,
      }) as unknown,
      CascadeConfiguration: expect.objectContaining({ ...noAction, Delete }) as unknown,
    }),
  )
})

test('relationshiprolemap has the many-to-one relationships of its reference', async () => {
  const { list } = await client.get(`${map}/ManyToOneRelationships`)
  const found = list.map((item) =>
    ['SchemaName', 'ReferencedEntity', 'ReferencingAttribute'].map((name) => String(item[name])).join(' '),
  )
  expect(new Set(found)).toEqual(
    new Set([
      'modifiedby_relationship_role_map systemuser modifiedby',
      'createdby_relationship_role_map systemuser createdby',
      'lk_relationshiprolemap_modifiedonbehalfby systemuser modifiedonbehalfby',
      'relationship_role_relationship_role_map relationshiprole relationshiproleid',
      'lk_relationshiprolemap_createdonbehalfby systemuser createdonbehalfby',
    ]),
  )
})

const supplierMap =
  "relationshiprolemaps?$filter=relationshiproleid/name eq 'Supplier' and primaryobjecttypecode eq 'account'" +
  " and associateobjecttypecode eq 'account'"

test('a map row has every column that the Web API has, names as annotations', async () => {
  const { list } = await client.get(supplierMap, { Prefer: 'odata.include-annotations="*"' })
  const [row = {}] = list
  const properties = Object.keys(row).filter((name) => !name.includes('@'))
  expect(new Set(properties)).toEqual(
    new Set([
      'relationshiprolemapid',
      'primaryobjecttypecode',
      'associateobjecttypecode',
      '_relationshiproleid_value',
      'organizationid',
      '_createdby_value',
      '_createdonbehalfby_value',
      'createdon',
      '_modifiedby_value',
      '_modifiedonbehalfby_value',
      'modifiedon',
      'versionnumber',
    ]),
  )
  const display = 'OData.Community.Display.V1.FormattedValue'
  expect(row).toMatchObject({
    primaryobjecttypecode: 'account',
    associateobjecttypecode: 'account',
    organizationid: sampleEnvironment().organization.id,
    [`_relationshiproleid_value@${display}`]: 'Supplier',
    [`_createdby_value@${display}`]: 'Maren Holm',
    [`_modifiedby_value@${display}`]: 'Maren Holm',
    createdon: expect.stringMatching(/^20\d\d-/) as unknown,
    '@odata.etag': `W/"${String(row['versionnumber'])}"`,
  })
  const one = await client.get(`relationshiprolemaps(${String(row['relationshiprolemapid'])})`)
  expect([one.status, one.headers.get('ETag')]).toEqual([200, row['@odata.etag']])
})

test('roles come with their maps, and the rows that use them', async () => {
  const { list } = await client.get(
    'relationshiproles?$select=name,statecode&$expand=relationship_role_relationship_role_map($select=primaryobjecttypecode),' +
      'relationship_role_customer_role($select=customerrelationshipid),' +
      'relationship_role_customer_opportunity_roles($select=customeropportunityroleid)',
  )
  const lengths = list.map((row) =>
    Object.values(row).flatMap((value) => (Array.isArray(value) ? [value.length] : [])),
  )
  expect(list.map(({ name }) => name)).toEqual(['Supplier', 'Adviser', 'Decision Maker', 'Competitor'])
  expect(lengths.map(([maps]) => maps)).toEqual([6, 6, 2, 0])
  expect(lengths.map(([, relationships]) => relationships)).toEqual([5, 5, 0, 0])
  expect(lengths.map(([, , opportunities = 0]) => opportunities > 0)).toEqual([false, true, true, false])
})

test('a customer relationship and its converse point at each other', async () => {
  const { list } = await client.get(
    'customerrelationships?$select=_customerid_value,_partnerid_value&$expand=converserelationshipid($select=_customerid_value,_partnerid_value)',
  )
  expect(list).toHaveLength(10)
  for (const row of list) {
    expect(row['converserelationshipid']).toMatchObject({
      _customerid_value: row['_partnerid_value'],
      _partnerid_value: row['_customerid_value'],
    })
  }
})
