import { expect, test } from 'vitest'
import { aClient, cascading, type Client } from './testing/client.ts'
import { SnapshotError } from './snapshot.ts'

const path = "RelationshipDefinitions(SchemaName='cso_account_project')"

const change = async ({ get, ask }: Client, remove: string, headers: Record<string, string> = {}) => {
  const { members } = await get(path)
  const body = cascading(members, { Delete: remove })
  expect((await ask('PUT', path, body, { 'MSCRM.MergeLabels': 'true', ...headers })).status).toBe(204)
}

const everything = async ({ get }: Client) =>
  Promise.all(
    ['RelationshipDefinitions', 'solutioncomponents', '/emulator/unpublished'].map(
      async (url) => (await get(url)).json,
    ),
  )

test('a snapshot brings everything back, and holds the difference only', async () => {
  const client = aClient({ controls: true })
  expect(client.emulator.snapshot().changes).toEqual({})
  await change(client, 'Restrict', { 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
  await client.ask('POST', 'PublishXml', {
    ParameterXml: '<importexportxml><entities><entity>account</entity></entities></importexportxml>',
  })
  const text = JSON.stringify(client.emulator.snapshot())
  expect(text.length).toBeLessThan(6000)
  const restored = aClient({ controls: true, snapshot: JSON.parse(text) as unknown })
  expect(await everything(restored)).toEqual(await everything(client))
  expect(JSON.stringify(restored.emulator.snapshot())).toBe(text)
  // Back to the seed after a restart: nothing is left to save or to publish.
  await change(restored, 'RemoveLink')
  expect(restored.emulator.snapshot().changes).not.toHaveProperty('relationships')
  expect(restored.emulator.snapshot().changes).not.toHaveProperty('pending')
})

test.each([
  ['nothing', null, /not valid/],
  ['another file', { tables: [] }, /not valid/],
  ['another version', { version: 1 }, /version/],
  ['a collection that is not kept', { changes: { gone: { '': [['x', 1]] } } }, /gone: the emulator keeps/],
  [
    'another organization',
    { organizationId: 'elsewhere' },
    /belongs to the organization elsewhere, not to Small/,
  ],
  [
    'rows of another environment',
    { changes: { rows: { gone: [['x', { table: 'gone', id: 'x', version: 1, values: [] }]] } } },
    /rows of 'gone'/,
  ],
  ['a broken row', { changes: { rows: { account: [['x', { id: 1 }]] } } }, /rows \/ account \/ x/],
  [
    'a component of no solution',
    {
      changes: {
        rows: { solutioncomponent: [['x', { table: 'solutioncomponent', id: 'x', version: 1, values: [] }]] },
      },
    },
    /solution that this environment does not have/,
  ],
])('refused: %s', async (_name, broken, message) => {
  const client = aClient()
  await change(client, 'Restrict')
  const snapshot: unknown = broken === null ? null : { ...client.emulator.snapshot(), ...broken }
  expect(() => aClient({ snapshot })).toThrow(message)
  expect(() => aClient({ snapshot })).toThrow(SnapshotError)
})

test.each([
  [
    'a definition with a gap',
    { CascadeConfiguration: {} },
    /relationships \/ [\s\S]*CascadeConfiguration\.Assign/,
  ],
  ['a relationship of another environment', { ReferencedEntity: 'gone' }, /cso_account_project.*does not have/],
  ['other tables', { ReferencingEntity: 'contact' }, /does not have/],
])('refused: %s', async (_name, broken, message) => {
  const client = aClient()
  await change(client, 'Restrict')
  const snapshot = client.emulator.snapshot()
  const entries = snapshot.changes['relationships']?.[''] ?? []
  expect(entries).toHaveLength(1)
  const relationships = { '': entries.map(([id, item]) => [id, Object.assign({}, item, broken)]) }
  const changes = { ...snapshot.changes, relationships }
  expect(() => aClient({ snapshot: { ...snapshot, changes } })).toThrow(message)
})

test('the host hears of every change, and of nothing else', async () => {
  let changes = 0
  const client = aClient({ onChange: () => (changes += 1) })
  await client.get('RelationshipDefinitions')
  await client.ask('PUT', path, {})
  expect(changes).toBe(0)
  await change(client, 'Restrict')
  expect(changes).toBe(1)
  await client.ask('POST', 'PublishAllXml')
  expect(changes).toBe(2)
  client.emulator.reset()
  expect(changes).toBe(3)
  expect(client.emulator.snapshot().changes).toEqual({})
})
