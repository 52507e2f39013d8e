import { expect, test } from 'vitest'
import { sampleEnvironment } from '../sample/environment.ts'
import { aClient, error, origin } from '../testing/client.ts'

const root = '/api/discovery/v2.0'
const path = `${root}/Instances`
const otherEnvironments = [
  {
    id: '0b0b0b0b-0000-4000-8000-000000000002',
    name: 'Large',
    uniqueName: 'large',
    apiUrl: 'https://large.api.example',
    isEnabled: false,
  },
]
const anyGuid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

test('it lists the environment at the address that was asked', async () => {
  const { json, headers } = await aClient().get(path)
  expect(json).toEqual({
    '@odata.context': `${origin}${root}/$metadata#Instances`,
    value: [
      {
        Id: '0a0a0a0a-0000-4000-8000-000000000001',
        UniqueName: 'small',
        UrlName: 'small',
        FriendlyName: 'Small',
        State: 0,
        Version: expect.stringMatching(/^9\.2\./) as unknown,
        Url: origin,
        ApiUrl: origin,
        LastUpdated: '2026-03-01T12:00:00Z',
        SchemaType: 'Full',
        OrganizationType: 0,
        EnvironmentId: anyGuid,
        TenantId: anyGuid,
        Region: 'EMEA',
        Purpose: null,
        StatusMessage: 0,
        TrialExpirationDate: null,
        IsUserSysAdmin: true,
        DatacenterId: anyGuid,
        DatacenterName: 'Emulator',
      },
    ],
  })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
})

test('it says the same of the organization as RetrieveCurrentOrganization', async () => {
  const client = aClient()
  const [found] = (await client.get(path)).list
  const access = "Microsoft.Dynamics.CRM.EndpointAccessType'Default'"
  const { members } = await client.get(`RetrieveCurrentOrganization(AccessType=${access})`)
  expect(members['Detail']).toMatchObject({
    OrganizationId: found?.['Id'],
    EnvironmentId: found?.['EnvironmentId'],
    TenantId: found?.['TenantId'],
    Geo: found?.['Region'],
    OrganizationVersion: found?.['Version'],
  })
})

test.each([
  ['', ['small', 'large']],
  ['?$filter=State eq 0', ['small']],
  ['?$filter=State ne 0 and IsUserSysAdmin eq false', ['large']],
  ["?$filter=contains(FriendlyName,'arg')", ['large']],
  ["?$filter=contains(FriendlyName,'ARG')", []],
  ["?$filter=startswith(UniqueName,'s') or endswith(ApiUrl,'api.example')", ['small', 'large']],
  ["?$filter=UniqueName eq 'Small'", []],
  ["?$filter=not (UniqueName gt 'm')", ['large']],
  ['(0b0b0b0b-0000-4000-8000-000000000002)', ['large']],
  ["(UniqueName='small')", ['small']],
  ["(UniqueName='Small')", []],
  ['(0b0b0b0b-0000-4000-8000-000000000003)', []],
  ["(UniqueName='large')?$filter=State eq 0", []],
])('Instances%s: %j', async (query, expected) => {
  const { status, list } = await aClient({ otherEnvironments }).get(`${path}${query}`)
  expect([status, list.map((item) => item['UniqueName'])]).toEqual([200, expected])
})

test('$select takes what it names', async () => {
  const { list } = await aClient({ otherEnvironments }).get(`${path}?$select=ApiUrl,FriendlyName&$filter=State eq 1`)
  expect(list).toEqual([{ FriendlyName: 'Large', ApiUrl: 'https://large.api.example' }])
})

test.each([
  ['GET', `${path}?$select=Colour`, 400, '0x0'],
  ['GET', `${path}?$filter=Colour eq 1`, 400, '0x0'],
  ['GET', `${path}?$top=1`, 400, '0x80060888'],
  ['GET', `${path}?$orderby=FriendlyName`, 400, '0x80060888'],
  ['GET', `${path}(FriendlyName='Small')`, 400, '0x80060888'],
  ['GET', `${path}/Colour`, 404, '0x8006088a'],
  ['GET', `${root}/accounts`, 404, '0x8006088a'],
  ['GET', `${root}/WhoAmI`, 404, '0x8006088a'],
  ['POST', path, 404, ''],
  ['GET', 'Instances', 404, '0x8006088a'],
])('%s %s is refused with %i', async (method, asked, status, code) => {
  const reply = await aClient().ask(method, asked)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test('IsUserSysAdmin is said of the one who asks', async () => {
  const client = aClient({ environment: sampleEnvironment() })
  const seller = (await client.get("systemusers?$select=fullname&$filter=firstname eq 'Petra'")).list[0]
  const asked = async (headers: Record<string, string>) => (await client.get(path, headers)).list[0]?.['IsUserSysAdmin']
  expect(await asked({})).toBe(true)
  expect(await asked({ MSCRMCallerID: String(seller?.['systemuserid']) })).toBe(false)
})
