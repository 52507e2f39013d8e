import { expect, test } from 'vitest'
import { loadLookupComponent } from './lookupComponent.ts'
import { answer, failing, fault, origin, setUp } from './stubServer.ts'

const whole = {
  '@odata.type': '#Microsoft.Dynamics.CRM.LookupAttributeMetadata',
  MetadataId: '7b221f8b-9885-8966-a868-f74a53ba21a9',
  LogicalName: 'cso_partyid',
  AttributeTypeName: { Value: 'CustomerType' },
  IsCustomAttribute: true,
  Targets: ['account', 'contact'],
  SchemaName: 'cso_PartyId',
  DisplayName: {
    LocalizedLabels: [
      { Label: 'Party', LanguageCode: 1033 },
      { Label: 'Partei', LanguageCode: 1031 },
    ],
    UserLocalizedLabel: { Label: 'Party', LanguageCode: 1033 },
  },
  Description: { LocalizedLabels: [], UserLocalizedLabel: null },
  RequiredLevel: { Value: 'Recommended', CanBeChanged: true },
}
const load = (body: unknown) => {
  const { client, seen } = setUp(() => answer(JSON.stringify(body)))
  return { seen, loaded: loadLookupComponent(client, 'cso_task', 'cso_partyid') }
}

test('a column is read whole and past the caches', async () => {
  const { loaded, seen } = load(whole)
  expect(await loaded).toEqual({
    metadataId: whole.MetadataId,
    isCustom: true,
    isCustomer: true,
    targets: ['account', 'contact'],
    schemaName: 'cso_PartyId',
    displayName: [
      { languageCode: 1033, text: 'Party' },
      { languageCode: 1031, text: 'Partei' },
    ],
    description: [],
    requiredLevel: 'Recommended',
  })
  expect(seen.map(({ url, headers }) => [decodeURIComponent(url), headers.get('Consistency')])).toEqual([
    [`${origin}/api/data/v9.2/EntityDefinitions(LogicalName='cso_task')/Attributes(LogicalName='cso_partyid')`, 'Strong'],
  ])
})

test('a plain identifier has no targets', async () => {
  const { Targets: _, ...plain } = { ...whole, AttributeTypeName: { Value: 'UniqueidentifierType' }, IsCustomAttribute: false }
  expect(await load(plain).loaded).toMatchObject({ isCustom: false, isCustomer: false, targets: null })
})

test.each([
  [{ ...whole, MetadataId: undefined }, 'Attribute.MetadataId'],
  [{ ...whole, IsCustomAttribute: null }, 'Attribute.IsCustomAttribute'],
  [{ ...whole, AttributeTypeName: null }, 'Attribute.AttributeTypeName'],
  [{ ...whole, Targets: [1] }, 'Attribute.Targets[0]'],
])('nothing about it is assumed: %#', async (body, path) => {
  await expect(load(body).loaded).rejects.toThrow(path)
})

test('a requirement that is not understood is said to be so', async () => {
  expect(await load({ ...whole, RequiredLevel: { Value: 'Sometimes' } }).loaded).toMatchObject({
    requiredLevel: { unknown: true, raw: 'Sometimes' },
  })
})

test('a column that is gone is an error', async () => {
  const { client } = setUp(() => fault(404, '0x80060888'))
  expect(await failing(loadLookupComponent(client, 'a', 'b'))).toMatchObject({ status: 404 })
})
