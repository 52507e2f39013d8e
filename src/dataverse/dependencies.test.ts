import { expect, test } from 'vitest'
import { loadDependencies } from './dependencies.ts'
import { answer, failing, fault, origin, setUp } from './stubServer.ts'

const api = '/api/data/v9.2/'
const relationship = '744383b7-ae9f-8d60-8f83-6a56fe7569cf'
const column = '7b221f8b-9885-8966-a868-f74a53ba21a9'
const id = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`
const none = '00000000-0000-0000-0000-000000000000'

const dependency = (type: number, objectId: string, parentId = none) => ({
  dependencytype: 2,
  dependentcomponentobjectid: objectId,
  dependentcomponenttype: type,
  dependentcomponentparentid: parentId,
})
const list = (...value: readonly unknown[]) => answer(JSON.stringify({ value }))
const forDelete = (objectId: string, type: number) =>
  `RetrieveDependenciesForDelete(ObjectId=@p1,ComponentType=@p2)?@p1=${objectId}&@p2=${type}`

/** A server of fixed answers by path; everything else is not found. */
function serverOf(answers: Readonly<Record<string, () => Response>>) {
  const { client, seen } = setUp((request) => {
    const path = decodeURIComponent(request.url.slice(origin.length + api.length))
    return (answers[path] ?? (() => fault(404, '0x80040217')))()
  })
  return { client, asked: () => seen.map(({ url }) => decodeURIComponent(url.slice(origin.length + api.length))), seen }
}

const forms = `systemforms?$select=formid,name,objecttypecode&$filter=formid eq ${id('1')} or formid eq ${id('2')}`
const flows = `workflows?$select=workflowid,name,primaryentity,category&$filter=workflowid eq ${id('3')}`

test('dependents of the relationship and of its column are read past the caches, joined, and named by kind', async () => {
  const { client, asked, seen } = serverOf({
    [forDelete(relationship, 10)]: () => list(dependency(60, id('1')), dependency(29, id('3'))),
    [forDelete(column, 2)]: () => list(dependency(60, id('1')), dependency(60, id('2'))),
    [forms]: () =>
      list(
        { formid: id('2'), name: 'Quick create', objecttypecode: 'cso_task' },
        { formid: id('1').toUpperCase(), name: 'Main', objecttypecode: 'cso_task' },
      ),
    [flows]: () => list({ workflowid: id('3'), name: 'Remind', primaryentity: 'none', category: 5 }),
  })
  const found = await loadDependencies(client, { relationship, column })
  expect(found).toEqual([
    { kind: 'form', componentType: 60, id: id('1'), name: 'Main', table: 'cso_task', cause: null },
    { kind: 'form', componentType: 60, id: id('2'), name: 'Quick create', table: 'cso_task', cause: null },
    { kind: 'flow', componentType: 29, id: id('3'), name: 'Remind', table: null, cause: null },
  ])
  expect(asked()).toEqual([forDelete(relationship, 10), forDelete(column, 2), forms, flows])
  expect(seen.slice(0, 2).map(({ headers }) => headers.get('Consistency'))).toEqual(['Strong', 'Strong'])
})

test('where no column goes, none is asked about', async () => {
  const { client, asked } = serverOf({ [forDelete(relationship, 10)]: () => list() })
  expect(await loadDependencies(client, { relationship, column: null })).toEqual([])
  expect(asked()).toEqual([forDelete(relationship, 10)])
})

test('relationship and column do not hold each other', async () => {
  const { client } = serverOf({
    [forDelete(relationship, 10)]: () => list(dependency(2, column.toUpperCase())),
    [forDelete(column, 2)]: () => list(dependency(10, relationship)),
  })
  expect(await loadDependencies(client, { relationship, column })).toEqual([])
})

test('each kind of component has its way to a name', async () => {
  const table = id('9')
  const { client } = serverOf({
    [forDelete(relationship, 10)]: () =>
      list(
        dependency(26, id('1')),
        dependency(59, id('2')),
        dependency(20, id('3')),
        dependency(29, id('4')),
        dependency(29, id('5')),
        dependency(2, id('6'), table),
        dependency(10, id('7')),
        dependency(1, id('8')),
      ),
    [`savedqueries?$select=savedqueryid,name,returnedtypecode&$filter=savedqueryid eq ${id('1')}`]: () =>
      list({ savedqueryid: id('1'), name: 'Active', returnedtypecode: 'account' }),
    [`savedqueryvisualizations?$select=savedqueryvisualizationid,name,primaryentitytypecode&$filter=savedqueryvisualizationid eq ${id('2')}`]:
      () => list({ savedqueryvisualizationid: id('2'), name: 'By owner', primaryentitytypecode: 'account' }),
    [`roles?$select=roleid,name&$filter=roleid eq ${id('3')}`]: () => list({ roleid: id('3'), name: 'Clerk' }),
    [`workflows?$select=workflowid,name,primaryentity,category&$filter=workflowid eq ${id('4')} or workflowid eq ${id('5')}`]: () =>
      list(
        { workflowid: id('4'), name: 'Lock', primaryentity: 'account', category: 2 },
        { workflowid: id('5'), name: 'Escalate', primaryentity: 'account', category: 0 },
      ),
    [`EntityDefinitions(${table})/Attributes(${id('6')})?$select=LogicalName,EntityLogicalName`]: () =>
      answer(JSON.stringify({ LogicalName: 'total', EntityLogicalName: 'account' })),
    [`RelationshipDefinitions(${id('7')})?$select=SchemaName`]: () => answer('{"SchemaName":"account_task"}'),
    [`EntityDefinitions(${id('8')})?$select=LogicalName`]: () => answer('{"LogicalName":"task"}'),
  })
  const found = await loadDependencies(client, { relationship, column: null })
  expect(found.map(({ kind, name, table: of, cause }) => [kind, name, of, cause])).toEqual([
    ['view', 'Active', 'account', null],
    ['chart', 'By owner', 'account', null],
    ['role', 'Clerk', null, null],
    ['businessRule', 'Lock', 'account', null],
    ['process', 'Escalate', 'account', null],
    ['column', 'total', 'account', null],
    ['relationship', 'account_task', null, null],
    ['table', 'task', null, null],
  ])
})

test('what cannot be looked up is listed all the same, with the cause', async () => {
  const { client } = serverOf({
    [forDelete(relationship, 10)]: () =>
      list(dependency(60, id('1')), dependency(60, id('2')), dependency(29, id('3')), dependency(61, id('4')), dependency(10_071, id('5'))),
    [forms]: () => list({ formid: id('1'), name: null, objecttypecode: 'cso_task' }),
    [flows]: () => fault(403, '0x80040220'),
  })
  const found = await loadDependencies(client, { relationship, column: null })
  expect(found.map(({ kind, componentType, name, cause }) => [kind, componentType, name, cause])).toEqual([
    ['form', 60, null, expect.stringContaining('systemforms.name')],
    ['form', 60, null, 'It is not listed.'],
    ['process', 29, null, 'message of 0x80040220'],
    ['other', 61, null, 'Components of this type cannot be looked up here.'],
    ['other', 10_071, null, 'Components of this type cannot be looked up here.'],
  ])
})

test.each([relationship, column])('one list that cannot be read is no empty list: %s', async (failed) => {
  const readable = (objectId: string) => () => (objectId === failed ? fault(403, '0x80040220') : list())
  const { client } = serverOf({
    [forDelete(relationship, 10)]: readable(relationship),
    [forDelete(column, 2)]: readable(column),
  })
  expect(await failing(loadDependencies(client, { relationship, column }))).toMatchObject({ code: '0x80040220' })
})

test.each([
  [{ ...dependency(60, id('1')), dependentcomponenttype: null }, 'dependentcomponenttype'],
  [dependency(60, `${id('1')} or true`), 'dependentcomponentobjectid'],
  [dependency(2, id('1'), 'x)/y('), 'dependentcomponentparentid'],
])('a dependency that does not say what depends is refused: %j', async (row, member) => {
  const { client } = serverOf({ [forDelete(relationship, 10)]: () => list(row) })
  await expect(loadDependencies(client, { relationship, column: null })).rejects.toThrow(`dependencies[0].${member}`)
})

test('a list that goes on is refused: half of it must not pass for all', async () => {
  const { client } = serverOf({
    [forDelete(relationship, 10)]: () => answer(`{"value":[],"@odata.nextLink":"${origin}${api}more"}`),
  })
  await expect(loadDependencies(client, { relationship, column: null })).rejects.toThrow('nextLink')
})

test('whoever cancels while names are read hears so', async () => {
  const stop = new AbortController()
  const { client } = setUp((_, call) => {
    if (call === 1) return list(dependency(60, id('1')))
    stop.abort()
    return list()
  })
  expect(await failing(loadDependencies(client, { relationship, column: null }, { signal: stop.signal }))).toMatchObject({
    kind: 'aborted',
  })
})
