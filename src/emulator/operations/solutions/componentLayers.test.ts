import { expect, test } from 'vitest'
import { relationshipId } from '../../metadata/relationship.ts'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, type Client } from '../../testing/client.ts'

const environment = sampleEnvironment()

const filterOf = (name: string) =>
  `msdyn_componentid eq '${relationshipId(name)}' and msdyn_solutioncomponentname eq 'EntityRelationship'`
const layers = async ({ get }: Client, name: string) => {
  const { list } = await get(`msdyn_componentlayers?$filter=${filterOf(name)}`)
  return list.map((layer) => [layer['msdyn_order'], layer['msdyn_solutionname'], layer['msdyn_publishername']])
}
const active = ['Active', 'DefaultPublisher']
const system = ['System', 'MicrosoftCorporation']

test.each([
  ['contact_customer_accounts', [[1, ...system]]],
  ['fab_account_resourcerequest', [[1, 'FabrikamResourcePlanning', 'fabrikam']]],
  ['cso_project_milestone', [[1, ...active]]],
])('%s has the layers of what brought it', async (name, expected) => {
  expect(await layers(aClient({ environment }), name)).toEqual(expected)
})

test('changing a managed relationship puts the active layer on top; it goes with the change', async () => {
  const client = aClient({ environment })
  const name = 'contact_customer_accounts'
  const path = `RelationshipDefinitions(${relationshipId(name)})`
  const { members: before } = await client.get(path)
  const put = (document: object) => client.ask('PUT', path, document, { 'MSCRM.MergeLabels': 'true' })
  expect((await put({ ...before, IsValidForAdvancedFind: false })).status).toBe(204)
  expect(await layers(client, name)).toEqual([
    [1, ...system],
    [2, ...active],
  ])
  expect((await put(before)).status).toBe(204)
  expect(await layers(client, name)).toEqual([[1, ...system]])
})

test('columns can be chosen; nothing is there for a component that is not', async () => {
  const { get } = aClient({ environment })
  const { list } = await get(`msdyn_componentlayers?$select=msdyn_name&$filter=${filterOf('cso_project_milestone')}`)
  expect(list).toEqual([{ msdyn_componentlayerid: expect.any(String) as unknown, msdyn_name: 'cso_project_milestone' }])
  expect((await get(`msdyn_componentlayers?$filter=${filterOf('nothing')}`)).list).toEqual([])
})

test.each([
  '',
  "?$filter=msdyn_solutioncomponentname eq 'EntityRelationship'",
  `?$filter=msdyn_componentid eq '${relationshipId('cso_project_milestone')}'`,
  `?$filter=${filterOf('cso_project_milestone').replace('EntityRelationship', 'Entity')}`,
  `?$filter=${filterOf('cso_project_milestone').replace(' and ', ' or ')}`,
])('what does not ask for one relationship is refused: %s', async (query) => {
  expect((await aClient({ environment }).get(`msdyn_componentlayers${query}`)).status).toBe(501)
})
