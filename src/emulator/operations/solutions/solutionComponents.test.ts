import { expect, test } from 'vitest'
import { tableId } from '../../metadata/buildTable.ts'
import { guidFrom } from '../../metadata/identity.ts'
import { relationshipId } from '../../metadata/relationship.ts'
import type { EnvironmentSeed } from '../../seed.ts'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'

const columnId = (table: string, column: string) => guidFrom('attribute', table, column)

const aSolution = {
  friendlyName: 'Other',
  version: '1.0.0.0',
  isManaged: false,
  publisher: 'contoso',
  tables: [],
  relationships: [],
}

const environment = (): EnvironmentSeed => {
  const small = smallEnvironment()
  const component = { name: 'x', ismanaged: false }
  return {
    ...small,
    solutions: [
      ...small.solutions,
      { ...aSolution, uniqueName: 'Default', tables: ['cso_project'] },
      { ...aSolution, uniqueName: 'Other' },
    ],
    rows: {
      ...small.rows,
      systemform: [{ ...component, formid: rowId('1', 1), objecttypecode: 'cso_task' }],
      savedquery: [{ ...component, savedqueryid: rowId('2', 1), returnedtypecode: 'cso_task' }],
      savedqueryvisualization: [
        { ...component, savedqueryvisualizationid: rowId('3', 1), primaryentitytypecode: 'cso_task' },
      ],
      workflow: [{ ...component, workflowid: rowId('4', 1), category: 5 }],
    },
  }
}

const add = (client: Client, ComponentType: number, ComponentId: string, more: Record<string, unknown> = {}) =>
  client.ask('POST', 'AddSolutionComponent', {
    ComponentId,
    ComponentType,
    SolutionUniqueName: 'Other',
    AddRequiredComponents: false,
    DoNotIncludeSubcomponents: false,
    IncludedComponentSettingsValues: null,
    ...more,
  })

const remove = (client: Client, ComponentType: number, id: string, more: Record<string, unknown> = {}) =>
  client.ask('POST', 'RemoveSolutionComponent', {
    SolutionComponent: {
      '@odata.type': 'Microsoft.Dynamics.CRM.solutioncomponent',
      solutioncomponentid: id,
    },
    ComponentType,
    SolutionUniqueName: 'Other',
    ...more,
  })

/** What solution Other holds: type, object and, for tables, how much. */
const held = async ({ get }: Client) => {
  const { list } = await get(
    "solutioncomponents?$select=objectid,componenttype,rootcomponentbehavior&$filter=solutionid/uniquename eq 'Other'",
  )
  return list.map((row) => [row['componenttype'], row['objectid'], row['rootcomponentbehavior']])
}

const form = rowId('1', 1)
const task = tableId('cso_task')

const anId: unknown = expect.stringMatching(/^[\da-f-]{36}$/)

test('a component is added once, answers the id of its row, and can be taken out again', async () => {
  const client = aClient({ environment: environment() })
  const id = relationshipId('cso_account_project')
  const added = await add(client, 10, id.toUpperCase())
  expect([added.status, added.json]).toEqual([
    200,
    {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.AddSolutionComponentResponse`,
      id: anId,
    },
  ])
  expect((await client.get(`solutioncomponents(${String(added.members['id'])})`)).json).toMatchObject({
    objectid: id,
    componenttype: 10,
    rootcomponentbehavior: null,
  })
  expect((await add(client, 10, id)).json).toEqual(added.json)
  expect(await held(client)).toEqual([[10, id, null]])
  const removed = await remove(client, 10, id)
  expect([removed.status, removed.json]).toEqual([
    200,
    {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RemoveSolutionComponentResponse`,
      id: added.members['id'],
    },
  ])
  expect(await held(client)).toEqual([])
  expect((await client.get(`RelationshipDefinitions(${id})`)).status).toBe(200)
})

test.each([
  [1, tableId('account'), [[1, tableId('account'), 0]]],
  [2, columnId('cso_task', 'cso_projectid'), [[1, task, 0], [2, columnId('cso_task', 'cso_projectid'), null]]],
  [10, relationshipId('contact_customer_accounts'), [[10, relationshipId('contact_customer_accounts'), null]]],
  [26, rowId('2', 1), [[1, task, 0], [26, rowId('2', 1), null]]],
  [29, rowId('4', 1), [[29, rowId('4', 1), null]]],
  [59, rowId('3', 1), [[1, task, 0], [59, rowId('3', 1), null]]],
  [60, form, [[1, task, 0], [60, form, null]]],
])('a component of type %i brings its table along', async (type, id, expected) => {
  const client = aClient({ environment: environment() })
  expect((await add(client, type, id)).status).toBe(200)
  expect(await held(client)).toEqual(expected)
})

test.each([
  [{ DoNotIncludeSubcomponents: true }, 1],
  [{ DoNotIncludeSubcomponents: true, IncludedComponentSettingsValues: [] }, 2],
  [{ DoNotIncludeSubcomponents: false }, 0],
])('a table added with %j has behavior %i', async (options, behavior) => {
  const client = aClient({ environment: environment() })
  await add(client, 1, task, options)
  expect(await held(client)).toEqual([[1, task, behavior]])
  // Widened by a later call, never narrowed.
  await add(client, 1, task)
  await add(client, 1, task, { DoNotIncludeSubcomponents: true })
  expect(await held(client)).toEqual([[1, task, 0]])
})

const nothing = rowId('9', 9)

test.each([
  ['an unknown solution', 10, relationshipId('cso_account_project'), { SolutionUniqueName: 'Nowhere' }, 400, '0x80040203'],
  ['a managed solution', 10, relationshipId('cso_account_project'), { SolutionUniqueName: 'FabrikamAssets' }, 400, '0x80040203'],
  ['no component', 10, nothing, {}, 404, '0x80040217'],
  ['a table as a relationship', 10, task, {}, 404, '0x80040217'],
  ['a relationship as a table', 1, relationshipId('cso_account_project'), {}, 404, '0x80040217'],
  ['a form as a view', 26, form, {}, 404, '0x80040217'],
  ['a type that does not exist', 9999, task, {}, 400, '0x80040203'],
  ['a type that the emulator does not hold', 61, task, {}, 501, '0x80040203'],
  ['no solution', 10, task, { SolutionUniqueName: undefined }, 400, '0x80040203'],
  ['something that is no id', 10, 'cso_account_project', {}, 400, '0x80048d19'],
  ['a parameter that does not exist', 10, task, { Solution: 'Other' }, 400, '0x80048d19'],
])('%s is refused, for adding and for removing', async (_what, type, id, more, status, code) => {
  const client = aClient({ environment: environment() })
  const before = client.emulator.snapshot()
  for (const action of [add, remove]) {
    const reply = await action(client, type, id, more)
    expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
  }
  expect(client.emulator.snapshot()).toEqual(before)
})

test.each(['ComponentId', 'ComponentType', 'AddRequiredComponents'])('%s must be given', async (name) => {
  const client = aClient({ environment: environment() })
  const reply = await add(client, 1, task, { [name]: undefined })
  expect([reply.status, reply.json]).toEqual([
    400,
    error('0x80040203', `AddSolutionComponent needs the parameter ${name}.`),
  ])
})

test.each([
  ['Other', '0x8004f021', `Cannot find solution component Entity ${tableId('cso_project')} in solution Other.`],
  ['Default', '0x8004f000', 'A Solution Component cannot be removed from the Default Solution.'],
])('cso_project cannot be removed from %s', async (SolutionUniqueName, code, message) => {
  const client = aClient({ environment: environment() })
  const before = client.emulator.snapshot()
  const reply = await remove(client, 1, tableId('cso_project'), { SolutionUniqueName })
  expect([reply.status, reply.json]).toEqual([400, error(code, message)])
  expect(client.emulator.snapshot()).toEqual(before)
})
