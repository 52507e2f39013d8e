import { expect, test } from 'vitest'
import { aClient, api, cascading, error, origin } from './testing/client.ts'

const anyGuid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

test.each(['v9.0', 'v9.1', 'v9.2'])('%s answers WhoAmI with its own root', async (version) => {
  const { get } = aClient()
  const { status, headers, json } = await get(`/api/data/${version}/WhoAmI`)
  expect(status).toBe(200)
  expect(json).toEqual({
    '@odata.context': `${origin}/api/data/${version}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: anyGuid,
    UserId: 'eeeeeeee-0000-4000-8000-000000000001',
    OrganizationId: '0a0a0a0a-0000-4000-8000-000000000001',
  })
  expect(headers.get('OData-Version')).toBe('4.0')
  expect(headers.get('Content-Type')).toContain('application/json')
  expect(headers.get('x-ms-dop-hint')).not.toBeNull()
})

test('every answer carries the headers of contract.md 12.2 and a request id, errors included', async () => {
  const { get } = aClient()
  for (const path of ['WhoAmI', 'Nowhere', 'EntityDefinitions?$top=1', '$batch']) {
    const { headers } = await get(path)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Expose-Headers')).toBe(
      'Preference-Applied, OData-EntityId, Location, ETag, OData-Version, Content-Encoding, Transfer-Encoding, ' +
        'Content-Length, Retry-After, REQ_ID',
    )
    expect(headers.get('OData-Version')).toBe('4.0')
    expect(headers.get('REQ_ID')).toMatch(/^f{8}-/)
    expect(headers.get('x-ms-service-request-id')).toBe(headers.get('REQ_ID'))
  }
})

test('HEAD is no verb of the Web API', async () => {
  const { ask } = aClient()
  expect((await ask('HEAD', 'accounts')).status).toBe(405)
  expect((await ask('HEAD', 'WhoAmI')).status).toBe(404)
})

test('a preflight is granted with the headers it asked for', async () => {
  const { ask } = aClient()
  const asked = 'authorization, mscrm.mergelabels, consistency'
  const { status, headers } = await ask('OPTIONS', 'RelationshipDefinitions', undefined, {
    'Access-Control-Request-Headers': asked,
    'Access-Control-Request-Method': 'PUT',
  })
  expect(status).toBe(200)
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.get('Access-Control-Allow-Headers')).toBe(asked)
  expect(headers.get('Access-Control-Allow-Methods')).toContain('PUT')
})

test.each([
  ['GET', '/api/data/v8.2/WhoAmI', 404, '0x8006088a'],
  ['GET', '/api/discovery/v1.0/Instances', 404, '0x8006088a'],
  ['GET', 'Account', 404, '0x8006088a'],
  ['POST', 'WhoAmI', 404, ''],
  ['GET', 'PublishAllXml', 404, ''],
  ['PATCH', "RelationshipDefinitions(SchemaName='Account_Tasks')", 405, '0x80060888'],
  ['PATCH', "EntityDefinitions(LogicalName='account')", 405, '0x80060888'],
  ['PUT', 'RelationshipDefinitions', 405, '0x80060888'],
  ['REPORT', 'RelationshipDefinitions', 405, '0x80060888'],
  ['REPORT', 'accounts', 405, '0x80060888'],
  ['REPORT', 'WhoAmI', 404, ''],
  ['GET', 'WhoAmI/UserId', 404, ''],
  ['GET', 'RetrieveCurrentOrganization', 404, ''],
  ['GET', "RetrieveCurrentOrganization(AccessType='Default')", 400, '0x80060888'],
  ['GET', "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Best')", 400, '0x0'],
  ['GET', 'accounts(%zz)', 400, '0x0'],
  ['GET', 'accounts(1', 400, '0x0'],
  ['GET', "accounts('x", 400, '0x0'],
  ['GET', 'accounts?$filter=%zz', 400, '0x0'],
] as const)('%s %s is refused with %i and the documented body', async (method, path, status, code) => {
  const { ask } = aClient()
  const reply = await ask(method, path)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test('an error tells more when annotations are asked for (contract.md 1.4)', async () => {
  const { get } = aClient()
  const Prefer = 'odata.include-annotations="*"'
  const message = "Resource not found for the segment 'Account'."
  const helpLink: unknown = expect.stringContaining('8006088a')
  expect((await get('Account', { Prefer })).json).toEqual({
    error: {
      code: '0x8006088a',
      message,
      '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus': '0',
      '@Microsoft.PowerApps.CDS.HelpLink': helpLink,
      '@Microsoft.PowerApps.CDS.TraceText': '',
      '@Microsoft.PowerApps.CDS.InnerError.Message': message,
    },
  })
  const some = await get('Account', { Prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.*"' })
  expect(some.json).toEqual(error('0x8006088a', message))
})

test('a wrong segment is named', async () => {
  const { get } = aClient()
  expect((await get('Account')).json).toEqual(
    error('0x8006088a', "Resource not found for the segment 'Account'."),
  )
})

test('the organization and its languages', async () => {
  const { get } = aClient()
  const organization = await get(
    "RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'",
  )
  expect(organization.json).toMatchObject({
    '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse`,
    Detail: {
      OrganizationId: '0a0a0a0a-0000-4000-8000-000000000001',
      FriendlyName: 'Small',
      OrganizationVersion: expect.stringMatching(/^9\.2\./) as unknown,
      EnvironmentId: anyGuid,
      DatacenterId: anyGuid,
      Geo: 'EMEA',
      TenantId: anyGuid,
      UrlName: 'small',
      UniqueName: 'small',
      State: 'Enabled',
      Endpoints: {
        Count: 3,
        IsReadOnly: false,
        Keys: ['WebApplication', 'OrganizationService', 'OrganizationDataService'],
        Values: [`${origin}/`, `${origin}/XRMServices/2011/Organization.svc`, `${api}/`],
      },
    },
  })
  expect((await get('RetrieveProvisionedLanguages')).json).toMatchObject({
    RetrieveProvisionedLanguages: [1033, 1031],
  })
  expect((await get('RetrieveInstalledLanguagePacks')).json).toMatchObject({
    RetrieveInstalledLanguagePacks: [1033, 1031],
  })
  expect((await get('RetrieveAvailableLanguages')).json).toMatchObject({ LocaleIds: [1033, 1031] })
})

test('latency delays an answer; a schema write meanwhile meets the customization lock', async () => {
  const { ask } = aClient({ latency: (request) => (request.method === 'POST' ? 30 : 0) })
  const [first, second] = await Promise.all([ask('POST', 'PublishAllXml'), ask('POST', 'PublishAllXml')])
  expect(first.status).toBe(204)
  expect([second.status, second.json]).toEqual([
    429,
    error('0x80071151', expect.stringContaining('another [PublishAll] running')),
  ])
  expect((await ask('POST', 'PublishAllXml')).status).toBe(204)
})

test('a caller that gives up gets an AbortError', async () => {
  const { emulator } = aClient({ latency: () => 1000 })
  const abort = new AbortController()
  const answer = emulator.fetch(new Request(`${api}/WhoAmI`, { signal: abort.signal }))
  abort.abort()
  await expect(answer).rejects.toThrow(/abort/i)
})

test('writes at the same time: one by one or the customization lock, never half of each', async () => {
  const { ask, get } = aClient()
  const path = "RelationshipDefinitions(SchemaName='cso_contact_project')"
  const old = (await get(path)).members
  const deletes = ['Restrict', 'Cascade', 'Restrict', 'Cascade']
  const replies = await Promise.all(
    deletes.map((Delete) => ask('PUT', path, cascading(old, { Delete, Archive: Delete }))),
  )
  const stored = deletes.filter((_value, index) => replies[index]?.status === 204)
  expect(stored.length).toBeGreaterThan(0)
  for (const { status } of replies) expect([204, 429]).toContain(status)
  // The last one that got through stands, whole.
  expect((await get(path)).json).toMatchObject({
    CascadeConfiguration: { Delete: stored.at(-1), Archive: stored.at(-1) },
  })
})
