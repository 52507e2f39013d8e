import { expect, test } from 'vitest'
import { aClient, error, cascading, type Client } from '../../testing/client.ts'

const change = async ({ get, ask }: Client, name: string, remove: string) => {
  const path = `RelationshipDefinitions(SchemaName='${name}')`
  const { members } = await get(path)
  const body = cascading(members, { Delete: remove })
  expect((await ask('PUT', path, body, { 'MSCRM.MergeLabels': 'true' })).status).toBe(204)
}

const unpublished = async ({ get }: Client) => (await get('/emulator/unpublished')).json

const publish = ({ ask }: Client, ...tables: string[]) =>
  ask('POST', 'PublishXml', {
    ParameterXml: `<importexportxml><entities>${tables.map((table) => `<entity>${table}</entity>`).join('')}</entities></importexportxml>`,
  })

test('a replaced relationship is readable at once and waits until both its tables are published', async () => {
  const client = aClient({ controls: true })
  await change(client, 'cso_account_project', 'Restrict')
  expect((await client.get("RelationshipDefinitions(SchemaName='cso_account_project')")).json).toMatchObject({
    CascadeConfiguration: { Delete: 'Restrict' },
  })
  expect(await unpublished(client)).toMatchObject({
    tables: ['account', 'cso_project'],
    relationships: [
      {
        SchemaName: 'cso_account_project',
        published: { CascadeConfiguration: { Delete: 'RemoveLink' } },
        latest: { CascadeConfiguration: { Delete: 'Restrict' } },
      },
    ],
  })
  expect((await publish(client, 'account', 'contact')).status).toBe(204)
  expect(await unpublished(client)).toMatchObject({ tables: ['cso_project'] })
  const last = await publish(client, 'cso_project')
  expect([last.status, last.text]).toEqual([204, ''])
  expect(await unpublished(client)).toEqual({ tables: [], relationships: [] })
})

test('back to what is published leaves nothing to publish', async () => {
  const client = aClient({ controls: true })
  await change(client, 'cso_account_project', 'Restrict')
  await change(client, 'cso_account_project', 'Cascade')
  await change(client, 'cso_account_project', 'RemoveLink')
  expect(await unpublished(client)).toEqual({ tables: [], relationships: [] })
})

test('PublishAllXml publishes everything', async () => {
  const client = aClient({ controls: true })
  await change(client, 'cso_account_project', 'Restrict')
  await change(client, 'cso_contact_project', 'Restrict')
  expect((await client.ask('POST', 'PublishAllXml')).status).toBe(204)
  expect(await unpublished(client)).toEqual({ tables: [], relationships: [] })
})

test.each([
  ['<importexportxml><entities><entity>account</entities></importexportxml>', 400, '0x80040203'],
  ['<importexportxml>', 400, '0x80040203'],
  ['', 400, '0x80040203'],
  ['account', 400, '0x80040203'],
  ['<!DOCTYPE x><importexportxml/>', 400, '0x80040203'],
  ['<other/>', 400, '0x80040203'],
  ['<importexportxml><things/></importexportxml>', 400, '0x80040203'],
  ['<importexportxml><entities><table>account</table></entities></importexportxml>', 400, '0x80040203'],
  ['<importexportxml><entities><entity>nowhere</entity></entities></importexportxml>', 404, '0x80040217'],
])('%s is refused with %i', async (ParameterXml, status, code) => {
  const client = aClient({ controls: true })
  await change(client, 'cso_account_project', 'Restrict')
  const reply = await client.ask('POST', 'PublishXml', { ParameterXml })
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
  expect(await unpublished(client)).toMatchObject({ tables: ['account', 'cso_project'] })
})

test('comments, declarations, spaces, attributes and deep nesting are no obstacle', async () => {
  const client = aClient({ controls: true })
  await change(client, 'cso_account_project', 'Restrict')
  const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`
  const ParameterXml =
    `<?xml version="1.0"?><!-- > -->\n<importexportxml x="a>b"><entities>\n <entity> account </entity><entity>cso_project</entity>` +
    `</entities><ribbons>${deep}</ribbons><webresources /></importexportxml>\n`
  expect((await client.ask('POST', 'PublishXml', { ParameterXml })).status).toBe(204)
  expect(await unpublished(client)).toMatchObject({ tables: [] })
})

test('PublishXml without its parameter is refused', async () => {
  const { ask } = aClient()
  expect((await ask('POST', 'PublishXml', {})).json).toEqual(error('0x80040203', expect.any(String)))
  for (const body of [undefined, '{"ParameterXml":', { ParameterXml: '<importexportxml/>', Tables: [] }]) {
    const reply = await ask('POST', 'PublishXml', body)
    expect(reply.json).toEqual(error('0x80048d19', expect.stringContaining("Entity :'PublishXml'")))
  }
})
