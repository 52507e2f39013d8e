import { beforeEach, describe, expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, type Client } from '../../testing/client.ts'

/**
 * The requests of two of Microsoft's pages, as they are written there: “Associate and disassociate entities using the
 * Web API” and the reference of RelationshipRoleMap. `[Organization URI]` is the emulator's host.
 */
const organization = 'https://small.example'
const headers = { Accept: 'application/json', 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' }

const environment = sampleEnvironment()
let client: Client
beforeEach(() => {
  client = aClient({ environment })
})

/** A request as a page prints it: its line, then, behind an empty line, its body. */
const send = async (text: string) => {
  const [head = '', ...body] = text.replaceAll('[Organization URI]', organization).split('\n\n')
  const [method = '', url = ''] = head.trim().split(' ')
  const sent = body.length === 0 ? undefined : body.join('\n\n')
  return client.ask(method, url.slice(organization.length), sent, headers)
}
const succeeds = async (text: string) => {
  const reply = await send(text)
  expect([reply.status, reply.text, reply.headers.get('OData-Version')]).toEqual([204, '', '4.0'])
}
const read = async (path: string) => (await client.get(path)).members
const references = async (path: string) =>
  (await client.get(`${path}/$ref`)).list.map((item) => item['@odata.id'])

describe('associate and disassociate', () => {
  const opportunity = 'opportunities(00000000-0000-0000-0000-000000000001)'
  const account = 'accounts(00000000-0000-0000-0000-000000000002)'
  const email = 'emails(2479d20d-3a39-e711-8145-e0071b6a2001)'
  const members = async () => references(`${account}/opportunity_customer_accounts`)
  const address = `https://small.example/api/data/v9.2/${opportunity}`

  const prepare = async (customer: string | null) => {
    await client.ask('PATCH', account, { name: 'Account' })
    const link = customer === null ? {} : { 'customerid_account@odata.bind': customer }
    await client.ask('PATCH', opportunity, { name: 'Opportunity', ...link })
  }
  test('add a reference to a collection-valued navigation property', async () => {
    await prepare(null)
    await succeeds(`POST [Organization URI]/api/data/v9.0/accounts(00000000-0000-0000-0000-000000000002)/opportunity_customer_accounts/$ref HTTP/1.1

{
"@odata.id":"[Organization URI]/api/data/v9.0/opportunities(00000000-0000-0000-0000-000000000001)"
}`)
    expect(await members()).toEqual([address])
  })

  test.each([
    'DELETE [Organization URI]/api/data/v9.0/accounts(00000000-0000-0000-0000-000000000002)/opportunity_customer_accounts/$ref?$id=[Organization URI]/api/data/v9.0/opportunities(00000000-0000-0000-0000-000000000001) HTTP/1.1',
    'DELETE [Organization URI]/api/data/v9.0/accounts(00000000-0000-0000-0000-000000000002)/opportunity_customer_accounts(00000000-0000-0000-0000-000000000001)/$ref HTTP/1.1',
    'DELETE [Organization URI]/api/data/v9.0/opportunities(00000000-0000-0000-0000-000000000001)/customerid_account/$ref HTTP/1.1',
  ])('remove a reference: %s', async (text) => {
    await prepare(account)
    expect(await members()).toEqual([address])
    await succeeds(text)
    expect(await members()).toEqual([])
    expect(await read(opportunity)).toMatchObject({ name: 'Opportunity', _customerid_value: null })
  })

  test.each([
    `PUT [Organization URI]/api/data/v9.0/opportunities(00000000-0000-0000-0000-000000000001)/customerid_account/$ref HTTP/1.1

{
 "@odata.id":"[Organization URI]/api/data/v9.0/accounts(00000000-0000-0000-0000-000000000002)"
}`,
    `PATCH [Organization URI]/api/data/v9.0/opportunities(00000000-0000-0000-0000-000000000001) HTTP/1.1

{
 "customerid_account@odata.bind":"[Organization URI]/api/data/v9.0/accounts(00000000-0000-0000-0000-000000000002)"
}`,
  ])('change the reference of a single-valued navigation property', async (text) => {
    await prepare(null)
    await succeeds(text)
    expect(await members()).toEqual([address])
  })

  test('associate on update with a collection-valued navigation property', async () => {
    for (const id of ['a30d4045-fc46-e711-8115-e0071b66df51', '1dcdda07-3a39-e711-8145-e0071b6a2001'])
      await client.ask('PATCH', `contacts(${id})`, { lastname: 'Contact' })
    await client.ask('PATCH', email, { subject: 'E-mail' })
    await succeeds(`PUT [Organization URI]/api/data/v9.0/emails(2479d20d-3a39-e711-8145-e0071b6a2001)/email_activity_parties

{
	"value": [
		{
			"partyid_contact@odata.bind":"contacts(a30d4045-fc46-e711-8115-e0071b66df51)",
			"participationtypemask":3
			
		},
		{
			"partyid_contact@odata.bind":"contacts(1dcdda07-3a39-e711-8145-e0071b6a2001)",
			"participationtypemask":2
			
		}
		]
}`)
    const { list } = await client.get(
      `${email}/email_activity_parties?$expand=partyid_contact($select=contactid)`,
    )
    expect(list).toMatchObject([
      { participationtypemask: 3, partyid_contact: { contactid: 'a30d4045-fc46-e711-8115-e0071b66df51' } },
      { participationtypemask: 2, partyid_contact: { contactid: '1dcdda07-3a39-e711-8145-e0071b6a2001' } },
    ])
  })
})

describe('RelationshipRoleMap', () => {
  const maps = '[Organization URI]/api/data/v9.0/relationshiprolemaps'
  const role = '00000000-0000-0000-0000-000000000003'

  test('Create, Retrieve, RetrieveMultiple, Update, Delete', async () => {
    await client.ask('PATCH', `relationshiproles(${role})`, { name: 'Role' })
    const { status, headers: answered } = await send(`POST ${maps}

{"primaryobjecttypecode":"account","associateobjecttypecode":"opportunity",
 "relationshiproleid@odata.bind":"/relationshiproles(${role})"}`)
    expect(status).toBe(204)
    const [, id = ''] = /\(([^)]+)\)$/.exec(answered.get('OData-EntityId') ?? '') ?? []
    expect(answered.get('OData-EntityId')).toBe(`${organization}/api/data/v9.0/relationshiprolemaps(${id})`)

    const retrieved = await send(`GET ${maps}(${id})`)
    expect([retrieved.status, retrieved.members]).toMatchObject([
      200,
      {
        relationshiprolemapid: id,
        primaryobjecttypecode: 'account',
        associateobjecttypecode: 'opportunity',
        _relationshiproleid_value: role,
        createdon: '2026-03-01T12:00:00Z',
      },
    ])
    const isIt = (item: Readonly<Record<string, unknown>>) => item['relationshiprolemapid'] === id
    const before = (await send(`GET ${maps}`)).list
    expect(before.some(isIt)).toBe(true)

    expect((await send(`PATCH ${maps}(${id})\n\n{"associateobjecttypecode":"contact"}`)).status).toBe(204)
    expect((await send(`GET ${maps}(${id})`)).members).toMatchObject({ associateobjecttypecode: 'contact' })

    expect((await send(`DELETE ${maps}(${id})`)).status).toBe(204)
    expect((await send(`GET ${maps}(${id})`)).status).toBe(404)
    expect((await send(`GET ${maps}`)).list).toHaveLength(before.length - 1)
  })
})
