import { expect, test } from 'vitest'
import { tableId } from '../../metadata/buildTable.ts'
import { guidFrom } from '../../metadata/identity.ts'
import { relationshipId } from '../../metadata/relationship.ts'
import { solutionId } from '../../rows/solutionRows.ts'
import type { EnvironmentSeed } from '../../seed.ts'
import { dependencyRow, noParent, type DependencyEnd } from '../../solutions/dependencyRow.ts'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'
import { inAnyOrder } from '../../testing/inAnyOrder.ts'

const end = (type: number, objectId: string, parentId = noParent): DependencyEnd => ({
  type,
  objectId,
  parentId,
  baseSolutionId: solutionId('Default'),
})
const column = (table: string, name: string) => end(2, guidFrom('attribute', table, name), tableId(table))
const relationship = (name: string) => end(10, relationshipId(name))
const table = (name: string) => end(1, tableId(name))

const form = end(60, rowId('1', 1), tableId('account'))
const view = end(26, rowId('2', 1), tableId('cso_task'))
const flow = end(29, rowId('4', 1))

const environment = (): EnvironmentSeed => {
  const small = smallEnvironment()
  return {
    ...small,
    rows: {
      ...small.rows,
      systemform: [{ formid: form.objectId, name: 'Account', objecttypecode: 'account', ismanaged: false }],
      savedquery: [{ savedqueryid: view.objectId, name: 'My Tasks', returnedtypecode: 'cso_task', ismanaged: false }],
      workflow: [{ workflowid: flow.objectId, name: 'Remind', category: 5, ismanaged: false }],
      dependency: [
        dependencyRow(2, form, relationship('cso_account_project')),
        dependencyRow(4, flow, relationship('cso_account_project')),
        dependencyRow(2, flow, column('cso_project', 'cso_accountid')),
        dependencyRow(2, view, column('cso_task', 'cso_projectid')),
        dependencyRow(1, view, relationship('cso_contact_task')),
      ],
    },
  }
}

const functions = ['RetrieveDependenciesForDelete', 'RetrieveDependentComponents', 'RetrieveRequiredComponents'] as const

const ask = (client: Client, name: (typeof functions)[number], { type, objectId }: Pick<DependencyEnd, 'type' | 'objectId'>) =>
  client.get(`${name}(ObjectId=@p1,ComponentType=@p2)?@p1=${objectId}&@p2=${type}`)

/** Type of the dependency, then the other end. */
const found = async (name: (typeof functions)[number], of: DependencyEnd) => {
  const { list } = await ask(aClient({ environment: environment() }), name, of)
  const other = name === 'RetrieveRequiredComponents' ? 'required' : 'dependent'
  return inAnyOrder(
    list.map((row) => [row['dependencytype'], row[`${other}componenttype`], row[`${other}componentobjectid`]]),
  )
}

const is = (type: number, of: DependencyEnd) => [type, of.type, of.objectId]

test('an answer is complete, inline and by alias', async () => {
  const client = aClient({ environment: environment() })
  const of = relationship('cso_account_project')
  const reply = await ask(client, 'RetrieveDependenciesForDelete', of)
  const first = {
    '@odata.etag': expect.any(String) as unknown,
    dependencyid: expect.any(String) as unknown,
    dependencytype: 2,
    dependentcomponentobjectid: form.objectId,
    dependentcomponenttype: 60,
    dependentcomponentparentid: tableId('account'),
    dependentcomponentbasesolutionid: solutionId('Default'),
    requiredcomponentobjectid: of.objectId,
    requiredcomponenttype: 10,
    requiredcomponentparentid: noParent,
    requiredcomponentbasesolutionid: solutionId('Default'),
    _dependentcomponentnodeid_value: expect.any(String) as unknown,
    _requiredcomponentnodeid_value: expect.any(String) as unknown,
  }
  expect(reply.json).toEqual({
    '@odata.context': `${api}/$metadata#dependencies`,
    value: [first, expect.objectContaining({ dependentcomponentobjectid: flow.objectId, dependencytype: 4 })],
  })
  const inline = await client.get(`RetrieveDependenciesForDelete(ObjectId=${of.objectId},ComponentType=10)`)
  expect(inline.list).toEqual(reply.list)
  const swapped = await client.get(`RetrieveDependenciesForDelete(ComponentType=10,ObjectId=${of.objectId})`)
  expect(swapped.list).toEqual(reply.list)
  expect((await client.get('dependencies?$select=dependencytype')).list).toHaveLength(5)
})

test.each([
  ['a relationship with a form and a flow', relationship('cso_account_project'), [is(2, form), is(4, flow)]],
  ['one that is held by its column alone', relationship('cso_project_task'), []],
  ['its column', column('cso_task', 'cso_projectid'), [is(2, view)]],
  ['a free one', relationship('cso_site_project'), []],
  ['what is internal', relationship('cso_contact_task'), []],
  [
    'a column, with its relationship, which goes along',
    column('cso_project', 'cso_accountid'),
    [is(2, flow), is(2, form), is(4, flow)],
  ],
  [
    'a table that others look up and use',
    table('cso_project'),
    [
      is(2, relationship('cso_project_task')),
      is(2, relationship('cso_project_site')),
      is(2, relationship('cso_project_contact')),
      is(2, form),
      is(4, flow),
      is(2, flow),
    ],
  ],
  ['a table whose own view uses its column', table('cso_task'), [is(2, relationship('cso_task_project'))]],
])('what keeps from deleting %s', async (_what, of, expected) => {
  expect(await found('RetrieveDependenciesForDelete', of)).toEqual(inAnyOrder(expected))
})

test('dependents include what is internal, and relationships by their definition', async () => {
  expect(await found('RetrieveDependentComponents', relationship('cso_contact_task'))).toEqual([is(1, view)])
  expect(await found('RetrieveDependentComponents', column('cso_task', 'cso_projectid'))).toEqual([
    is(1, relationship('cso_project_task')),
    is(2, view),
  ])
  const ofContact = await found('RetrieveDependentComponents', table('contact'))
  expect(ofContact).toContainEqual(is(2, relationship('cso_contact_project')))
  expect(ofContact).toContainEqual(is(1, relationship('cso_projects_contacts')))
  expect(ofContact).toContainEqual(is(1, relationship('contact_customer_contacts')))
  expect(ofContact).not.toContainEqual(is(2, relationship('cso_account_project')))
})

test.each([
  [
    'a 1:N',
    relationship('cso_account_project'),
    [is(2, table('account')), is(1, table('cso_project')), is(1, column('cso_project', 'cso_accountid'))],
  ],
  [
    'a 1:N of one table',
    relationship('cso_account_account'),
    [is(1, table('account')), is(1, column('account', 'cso_twinid'))],
  ],
  [
    'an N:N',
    relationship('cso_projects_contacts'),
    [is(1, table('cso_project')), is(1, table('contact')), is(1, table('cso_projects_contacts'))],
  ],
  ['a form', form, [is(2, relationship('cso_account_project'))]],
  ['a table', table('account'), []],
])('%s requires', async (_what, of, expected) => {
  expect(await found('RetrieveRequiredComponents', of)).toEqual(inAnyOrder(expected))
})

test('a relationship of a managed solution names it as its base', async () => {
  const client = aClient({ environment: environment() })
  const { list } = await ask(client, 'RetrieveRequiredComponents', relationship('msf_account_asset'))
  const solutions = ['Default', 'FabrikamAssets', 'FabrikamAssets'].map(solutionId)
  expect(inAnyOrder(list.map((row) => row['requiredcomponentbasesolutionid']))).toEqual(inAnyOrder(solutions))
})

test('names of dependents can be looked up', async () => {
  const { get } = aClient({ environment: environment() })
  expect((await get(`systemforms(${form.objectId})?$select=name,objecttypecode`)).json).toMatchObject({
    name: 'Account',
    objecttypecode: 'account',
  })
  expect((await get(`savedqueries(${view.objectId})?$select=name`)).json).toMatchObject({ name: 'My Tasks' })
  expect((await get(`workflows(${flow.objectId})?$select=name,category`)).json).toMatchObject({ name: 'Remind' })
  const { objectId, parentId } = column('cso_task', 'cso_projectid')
  expect(
    (await get(`EntityDefinitions(${parentId})/Attributes(${objectId})?$select=LogicalName`)).json,
  ).toMatchObject({ LogicalName: 'cso_projectid' })
})

const id = relationshipId('cso_account_project')

test.each([
  [`(ObjectId=${id},ComponentType=9999)`, 400, '0x80040203'],
  [`(ObjectId=${id},ComponentType=61)`, 501, '0x80040203'],
  [`(ObjectId=${id},ComponentType=1)`, 404, '0x80040217'],
  [`(ObjectId=${rowId('9', 9)},ComponentType=10)`, 404, '0x80040217'],
  [`(ObjectId='${id}',ComponentType=10)`, 400, '0x80060888'],
  [`(ObjectId=${id},ComponentType='10')`, 400, '0x80060888'],
  [`(ObjectId=${id},ComponentType=1.5)`, 400, '0x80060888'],
  [`(ObjectId=@p1,ComponentType=@p2)?@p1=${id}`, 400, '0x80060888'],
  [`(ObjectId=${id})`, 404, ''],
  [`(ObjectId=${id},ComponentType=10,Deep=true)`, 404, ''],
  [`(${id},10)`, 404, ''],
  ['', 404, ''],
])('%s is refused with %i', async (parameters, status, code) => {
  const { get } = aClient({ environment: environment() })
  for (const name of functions) {
    const reply = await get(`${name}${parameters}`)
    expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
  }
})

test('AddRequiredComponents adds what is not managed, and what that needs', async () => {
  const client = aClient({ environment: environment() })
  const body = {
    ComponentId: form.objectId,
    ComponentType: 60,
    SolutionUniqueName: 'ContosoProjects',
    AddRequiredComponents: true,
    DoNotIncludeSubcomponents: false,
  }
  const held = async () =>
    (await client.get("solutioncomponents?$filter=solutionid/uniquename eq 'ContosoProjects'")).list.map(
      (row) => `${String(row['componenttype'])} ${String(row['objectid'])}`,
    )
  const before = await held()
  expect((await client.ask('POST', 'AddSolutionComponent', body)).status).toBe(200)
  expect(new Set((await held()).filter((component) => !before.includes(component)))).toEqual(
    new Set([
      `1 ${tableId('account')}`,
      `60 ${form.objectId}`,
      `10 ${relationshipId('cso_account_project')}`,
      `2 ${column('cso_project', 'cso_accountid').objectId}`,
    ]),
  )
})
