import { expect, test } from 'vitest'
import { aClient, error } from '../testing/client.ts'
import { rowId } from '../testing/smallEnvironment.ts'

const id = rowId('a', 1)

test.each([
  ['a required one is missing', 'RetrieveDependentComponents(ComponentType=1)'],
  ['there are no parentheses', 'ResetInheritedAccess'],
  ['there is one too many', `RetrieveSharedPrincipalsAndAccess(Target=@t,More=1)?@t={'@odata.id':'accounts(${id})'}`],
  ['an optional one has another name', "GetValidReferencedEntities(EntityName='account')"],
  ['they have no names', `RetrieveDependentComponents(${id},1)`],
])('there is no such function when %s', async (_what, path) => {
  const { status, json } = await aClient().get(path)
  expect([status, json]).toEqual([404, error('', expect.stringContaining('No HTTP resource'))])
})

test.each([
  ['ObjectId', 'Edm.Guid', `RetrieveDependentComponents(ObjectId='${id}',ComponentType=1)`],
  ['ComponentType', 'Edm.Int32', `RetrieveDependentComponents(ObjectId=${id},ComponentType='1')`],
  ['FetchXml', 'Edm.String', 'ResetInheritedAccess(FetchXml=1)'],
  ['Target', 'Microsoft.Dynamics.CRM.crmbaseentity', 'RetrieveSharedPrincipalsAndAccess(Target=@t)?@t=[]'],
  ['EntityNames', 'Collection(Edm.String)', "RetrieveTotalRecordCount(EntityNames='account')"],
  ['RetrieveAllSettings', 'Edm.Boolean', 'RetrieveMetadataChanges(RetrieveAllSettings=1)'],
  ['AccessType', 'Microsoft.Dynamics.CRM.EndpointAccessType', "RetrieveCurrentOrganization(AccessType='Default')"],
  // An alias without a value is null.
  ['ObjectId', 'Edm.Guid', 'RetrieveDependentComponents(ObjectId=@p1,ComponentType=1)'],
  ['Target', 'Microsoft.Dynamics.CRM.crmbaseentity', 'RetrieveSharedPrincipalsAndAccess(Target=@t)'],
  ['AccessType', 'Microsoft.Dynamics.CRM.EndpointAccessType', 'RetrieveCurrentOrganization(AccessType=@p1)'],
])('%s must be of type %s', async (name, type, path) => {
  const { status, json } = await aClient().get(path)
  expect([status, json]).toEqual([400, error('0x80060888', `The parameter ${name} must be of type ${type}.`)])
})

test.each(['GetValidReferencingEntities(ReferencedEntityName=@p1)', 'GetValidReferencingEntities(ReferencedEntityName=null)'])(
  'null counts as left out: %s',
  async (path) => {
    const { get } = aClient()
    expect((await get(path)).members['EntityNames']).toEqual(
      (await get('GetValidReferencingEntities')).members['EntityNames'],
    )
  },
)
