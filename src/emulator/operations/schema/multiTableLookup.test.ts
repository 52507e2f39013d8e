import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, api, type Client, type Members } from '../../testing/client.ts'
import { aNewLookup, aNewOneToMany, create, expectRefusal } from '../../testing/newRelationships.ts'

const lookupType = 'Microsoft.Dynamics.CRM.LookupAttributeMetadata'
const complex = { '@odata.type': 'Microsoft.Dynamics.CRM.ComplexOneToManyRelationshipMetadata' }

const to = (table: string, more: Members = {}): Members => ({
  ...complex,
  SchemaName: `cso_site_${table}`,
  ReferencedEntity: table,
  ReferencingEntity: 'cso_site',
  ...more,
})

const polymorphic = (more: Members = {}): Members => ({
  OneToManyRelationships: [to('cso_project'), to('cso_task', { CascadeConfiguration: { Delete: 'Restrict' } })],
  Lookup: aNewLookup('cso_UsedFor', { '@odata.type': 'Microsoft.Dynamics.CRM.ComplexLookupAttributeMetadata' }),
  ...more,
})

const customer = (more: Members = {}): Members => ({
  OneToManyRelationships: [to('account'), to('contact')],
  Lookup: aNewLookup('cso_CustomerId', { Targets: ['account', 'contact'] }),
  ...more,
})

const answered = z.object({ RelationshipIds: z.array(z.string()), AttributeId: z.string() })

const column = (client: Client, name: string) =>
  client.get(`EntityDefinitions(LogicalName='cso_site')/Attributes(LogicalName='${name}')/${lookupType}`)

const definition = async ({ get }: Client, name: string) =>
  (await get(`RelationshipDefinitions(SchemaName='${name}')`)).members

const remove = (client: Client, name: string) =>
  client.ask('DELETE', `RelationshipDefinitions(SchemaName='${name}')`)

test.each([
  ['CreatePolymorphicLookupAttribute', polymorphic(), 'cso_UsedFor', ['cso_project', 'cso_task'], 'Lookup'],
  ['CreateCustomerRelationships', customer(), 'cso_CustomerId', ['account', 'contact'], 'Customer'],
] as const)('%s answers the ids of what it made (contract.md 2.9)', async (action, body, name, targets, type) => {
  const client = aClient()
  const reply = await client.ask('POST', action, body)
  expect([reply.status, reply.members['@odata.context']]).toEqual([
    200,
    `${api}/$metadata#Microsoft.Dynamics.CRM.${action}Response`,
  ])
  const { RelationshipIds, AttributeId } = answered.parse(reply.json)
  expect((await column(client, name.toLowerCase())).members).toMatchObject({
    MetadataId: AttributeId,
    SchemaName: name,
    Targets: targets,
    AttributeType: type,
    AttributeTypeName: { Value: `${type}Type` },
  })
  expect(RelationshipIds).toHaveLength(2)
  for (const [index, table] of targets.entries()) {
    const made = await definition(client, `cso_site_${table}`)
    expect(made).toMatchObject({
      MetadataId: RelationshipIds[index],
      ReferencedEntity: table,
      ReferencingEntity: 'cso_site',
      ReferencingAttribute: name.toLowerCase(),
      ReferencingEntityNavigationPropertyName: `${name}_${table}`,
      ReferencedEntityNavigationPropertyName: `cso_site_${table}`,
      IsCustomRelationship: true,
    })
    expect((await client.get(`cso_sites?$expand=${name}_${table}`)).status).toBe(200)
  }
})

test('a target is added by a plain relationship on the same column, and removed with it', async () => {
  const client = aClient()
  await client.ask('POST', 'CreatePolymorphicLookupAttribute', polymorphic())
  const third = aNewOneToMany({ Lookup: aNewLookup('cso_UsedFor') })
  expect((await create(client, third)).status).toBe(204)
  expect(await definition(client, 'cso_contact_site')).toMatchObject({
    ReferencingAttribute: 'cso_usedfor',
    ReferencingEntityNavigationPropertyName: 'cso_UsedFor_contact',
  })
  const targets = async () => (await column(client, 'cso_usedfor')).members['Targets']
  expect(await targets()).toEqual(['cso_project', 'cso_task', 'contact'])
  await expectRefusal(client, () => create(client, { ...third, SchemaName: 'cso_again' }), [400, '0x80047013'])

  expect((await remove(client, 'cso_site_cso_project')).status).toBe(204)
  expect((await remove(client, 'cso_contact_site')).status).toBe(204)
  expect(await targets()).toEqual(['cso_task'])
  // It stays a multi-table lookup with one target left, and goes with its last one.
  expect((await create(client, third)).status).toBe(204)
  expect(await targets()).toEqual(['cso_task', 'contact'])
  await remove(client, 'cso_contact_site')
  await remove(client, 'cso_site_cso_task')
  expect((await column(client, 'cso_usedfor')).status).toBe(404)
})

test('several targets of one lookup count as one parent (contract.md 4.3)', async () => {
  const client = aClient()
  const parental = { ReferencingEntity: 'cso_site', CascadeConfiguration: { Delete: 'Cascade' } }
  const body = polymorphic({ OneToManyRelationships: [to('account', parental), to('contact', parental)] })
  expect((await client.ask('POST', 'CreatePolymorphicLookupAttribute', body)).status).toBe(200)
  await expectRefusal(client, () => create(client, aNewOneToMany(parental)), [400, '0x80047007'])
})

test('neither relationship of a customer lookup can be removed alone', async () => {
  const client = aClient()
  await client.ask('POST', 'CreateCustomerRelationships', customer())
  for (const name of ['cso_site_account', 'cso_site_contact'])
    await expectRefusal(client, () => remove(client, name), [
      400,
      '0x8004847d',
      expect.stringContaining('required by the cso_customerid attribute'),
    ])
  await expectRefusal(
    client,
    () => create(client, aNewOneToMany({ ReferencedEntity: 'cso_task', Lookup: aNewLookup('cso_CustomerId') })),
    [400, '0x80047013'],
  )
})

test.each([
  [{ SolutionUniqueName: 'ContosoProjects' }, {}],
  [{}, { 'MSCRM.SolutionUniqueName': 'ContosoProjects' }],
  [{ SolutionUniqueName: 'ContosoProjects' }, { 'MSCRM.SolutionUniqueName': 'FabrikamAssets' }],
])('the solution of %j and %j', async (parameter, headers) => {
  const client = aClient()
  const reply = await client.ask('POST', 'CreatePolymorphicLookupAttribute', polymorphic(parameter), headers)
  expect(reply.status).toBe(200)
  const [id] = answered.parse(reply.json).RelationshipIds
  const path = `solutioncomponents?$filter=objectid eq ${String(id)}&$expand=solutionid($select=uniquename)`
  expect((await client.get(path)).list).toMatchObject([{ solutionid: { uniquename: 'ContosoProjects' } }])
})

test.each<[string, string, Members, string]>([
  ['no relationships', 'CreatePolymorphicLookupAttribute', polymorphic({ OneToManyRelationships: [] }), '0x80040203'],
  ['no lookup', 'CreatePolymorphicLookupAttribute', polymorphic({ Lookup: undefined }), '0x80040203'],
  [
    'two related tables',
    'CreatePolymorphicLookupAttribute',
    polymorphic({ OneToManyRelationships: [to('account'), to('contact', { ReferencingEntity: 'cso_task' })] }),
    '0x80040203',
  ],
  [
    'one target twice',
    'CreatePolymorphicLookupAttribute',
    polymorphic({ OneToManyRelationships: [to('account'), to('account', { SchemaName: 'cso_other' })] }),
    '0x80040203',
  ],
  [
    'one name twice',
    'CreatePolymorphicLookupAttribute',
    polymorphic({ OneToManyRelationships: [to('account'), to('contact', { SchemaName: 'cso_site_account' })] }),
    '0x8004432b',
  ],
  ['a taken column', 'CreatePolymorphicLookupAttribute', polymorphic({ Lookup: aNewLookup('cso_MainProjectId') }), '0x80047013'],
  [
    'a last relationship that is not allowed',
    'CreatePolymorphicLookupAttribute',
    polymorphic({ OneToManyRelationships: [to('account'), to('contact', { CascadeConfiguration: { Delete: 'NoCascade' } })] }),
    '0x80048204',
  ],
  ['an undeclared parameter', 'CreatePolymorphicLookupAttribute', polymorphic({ Colour: 1 }), '0x80048d19'],
  [
    'another customer',
    'CreateCustomerRelationships',
    customer({ OneToManyRelationships: [to('account'), to('cso_task')] }),
    '0x80047003',
  ],
  ['half a customer', 'CreateCustomerRelationships', customer({ OneToManyRelationships: [to('account')] }), '0x80047003'],
])('refused: %s', async (_name, action, body, code) => {
  const client = aClient()
  await expectRefusal(client, () => client.ask('POST', action, body), [400, code])
})
