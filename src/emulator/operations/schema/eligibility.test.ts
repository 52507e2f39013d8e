import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { aColumn, aTable } from '../../testing/factBuilders.ts'
import { aNewLookup, aNewManyToMany, aNewOneToMany, create, expectRefusal } from '../../testing/newRelationships.ts'
import { smallEnvironment } from '../../testing/smallEnvironment.ts'

const small = smallEnvironment()
/** One table for every reason not to take part. */
const environment = {
  ...small,
  facts: {
    ...small.facts,
    tables: [
      ...small.facts.tables,
      aTable('cso_nameless', [], { primaryNameAttribute: null }),
      aTable('systemform', []),
      aTable('activitypointer', [], { isActivity: true }),
      aTable('cso_visit', [aColumn('cso_note', 'String')], { isActivity: true }),
    ],
  },
}
const names = environment.facts.tables.map(({ logicalName }) => logicalName)

const ask = async (client: Client, action: string, EntityName: string) =>
  (await client.ask('POST', action, { EntityName })).members[action]

const valid = async ({ get }: Client, path: string) => {
  const { EntityNames } = z.object({ EntityNames: z.array(z.string()) }).parse((await get(path)).json)
  return new Set(EntityNames)
}

test('the actions answer for one table', async () => {
  const client = aClient({ environment })
  expect((await client.ask('POST', 'CanBeReferenced', { EntityName: 'account' })).json).toEqual({
    '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.CanBeReferencedResponse`,
    CanBeReferenced: true,
  })
  const answers = await Promise.all(
    ['account', 'cso_site', 'msf_asset', 'cso_projects_contacts', 'cso_nameless', 'systemform'].map(async (name) => [
      name,
      await ask(client, 'CanBeReferenced', name),
      await ask(client, 'CanBeReferencing', name),
      await ask(client, 'CanManyToMany', name),
    ]),
  )
  expect(answers).toEqual([
    ['account', true, true, true],
    ['cso_site', true, true, true],
    ['msf_asset', false, false, false],
    ['cso_projects_contacts', false, false, false],
    ['cso_nameless', false, true, true],
    ['systemform', true, false, true],
  ])
})

test('the functions list what the actions allow, with and without their parameter', async () => {
  const client = aClient({ environment })
  for (const [list, action] of [
    ['GetValidManyToMany', 'CanManyToMany'],
    ['GetValidReferencingEntities', 'CanBeReferencing'],
    ['GetValidReferencedEntities()', 'CanBeReferenced'],
  ] as const) {
    const allowed: string[] = []
    for (const name of names) if ((await ask(client, action, name)) === true) allowed.push(name)
    expect([list, await valid(client, list)]).toEqual([list, new Set(allowed)])
  }
  expect((await client.get('GetValidManyToMany')).members['@odata.context']).toBe(
    `${api}/$metadata#Microsoft.Dynamics.CRM.GetValidManyToManyResponse`,
  )
  expect(await valid(client, "GetValidReferencingEntities(ReferencedEntityName='msf_asset')")).toEqual(new Set())
  expect(await valid(client, "GetValidReferencedEntities(ReferencingEntityName=@t)?@t='account'")).toEqual(
    await valid(client, 'GetValidReferencedEntities'),
  )
})

test('lists and creates agree on every pair of tables', async () => {
  const client = aClient({ environment })
  for (const parent of names) {
    const path = `GetValidReferencingEntities(ReferencedEntityName='${parent}')`
    const children = await valid(client, path)
    for (const child of names) {
      const isListed = (await valid(client, `GetValidReferencedEntities(ReferencingEntityName='${child}')`)).has(parent)
      const body = aNewOneToMany({
        SchemaName: `cso_${parent}_x_${child}`,
        ReferencedEntity: parent,
        ReferencingEntity: child,
        Lookup: aNewLookup(`cso_x_${parent}`),
      })
      const { status } = await create(client, body)
      expect([parent, child, status === 204, isListed]).toEqual([parent, child, children.has(child), children.has(child)])
    }
  }
  const linked = await valid(client, 'GetValidManyToMany')
  for (const name of names) {
    const body = aNewManyToMany({ SchemaName: `cso_contact_n_${name}`, Entity1LogicalName: name })
    const sides = { Entity1NavigationPropertyName: `cso_one_${name}`, Entity2NavigationPropertyName: `cso_two_${name}` }
    expect([name, (await create(client, { ...body, ...sides })).status === 204]).toEqual([name, linked.has(name)])
  }
})

test.each([
  ['a primary table without a name', { ReferencedEntity: 'cso_nameless' }, '0x8004432e'],
  ['a related table of solution components', { ReferencingEntity: 'systemform' }, '0x80044350'],
  ['all activities as related table', { ReferencingEntity: 'activitypointer' }, '0x80047006'],
  ['a custom activity and activities', { ReferencedEntity: 'cso_visit', ReferencingEntity: 'task' }, '0x8004f121'],
  [
    'a reflexive one of a table without a name',
    { ReferencedEntity: 'cso_nameless', ReferencingEntity: 'cso_nameless' },
    '0x8004432c',
  ],
])('a create is refused with %s', async (_name, ends, code) => {
  const client = aClient({ environment })
  await expectRefusal(client, () => create(client, aNewOneToMany(ends)), [400, code])
})

test.each([
  ['POST', 'CanBeReferenced', { EntityName: 'nowhere' }, 404, '0x80040217'],
  ['POST', 'CanBeReferencing', {}, 400, '0x80040203'],
  ['POST', 'CanManyToMany', { EntityName: 'account', Table: 'account' }, 400, '0x80048d19'],
  ['GET', 'CanManyToMany', undefined, 404, ''],
  ['POST', 'GetValidManyToMany', {}, 404, ''],
  ['GET', "GetValidReferencedEntities(ReferencingEntityName='nowhere')", undefined, 404, '0x80040217'],
  ['GET', "GetValidReferencedEntities(ReferencedEntityName='account')", undefined, 404, ''],
  ['GET', 'GetValidReferencingEntities(ReferencedEntityName=1)', undefined, 400, '0x80060888'],
])('%s %s with %j answers %i', async (method, path, body, status, code) => {
  const reply = await aClient().ask(method, path, body)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})
