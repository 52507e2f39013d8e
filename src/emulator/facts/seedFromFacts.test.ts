import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient } from '../testing/client.ts'
import { smallEnvironment } from '../testing/smallEnvironment.ts'
import { FactsError, seedFromFacts } from './seedFromFacts.ts'

const items = z.array(
  z.looseObject({
    cascade: z.looseObject({}).optional(),
    attributes: z.array(z.looseObject({})).default([]),
  }),
)
const looseFile = z.looseObject({ tables: items, oneToMany: items, manyToMany: items })
type LooseFile = z.infer<typeof looseFile>

/** A facts file as it is read from a disk. */
const file = (): LooseFile =>
  looseFile.parse(structuredClone({ meta: { source: 'test' }, ...smallEnvironment().facts }))

const at = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index]
  if (item === undefined) throw new Error(`There is no item ${index}.`)
  return item
}

test('a facts file becomes an environment that can be read', async () => {
  const { get } = aClient({ environment: seedFromFacts(file()) })
  expect((await get("RelationshipDefinitions(SchemaName='cso_account_project')")).json).toMatchObject({
    IsCustomRelationship: true,
    IsManaged: false,
  })
  // No publisher prefix, managed tables: the system's own.
  expect((await get("RelationshipDefinitions(SchemaName='Account_Tasks')")).json).toMatchObject({
    IsCustomRelationship: false,
    IsManaged: true,
  })
  expect((await get('solutions?$select=uniquename')).json).toMatchObject({
    value: [{ uniquename: 'Default' }],
  })
})

test('what the source does not state may be left out', () => {
  const facts = file()
  delete at(facts.tables, 0)['displayName']
  for (const column of at(facts.tables, 0).attributes) delete column['requiredLevel']
  expect(seedFromFacts(facts).facts.tables[0]).toMatchObject({ displayName: null })
  expect(seedFromFacts(facts).facts.tables[0]?.attributes).toContainEqual(
    expect.objectContaining({ logicalName: 'revenue', requiredLevel: null }),
  )
})

test('swapped intersect columns are put right, others stay', () => {
  const facts = file()
  Object.assign(at(facts.manyToMany, 0), {
    entity1IntersectAttribute: 'contactid',
    entity2IntersectAttribute: 'cso_projectid',
  })
  expect(seedFromFacts(facts).facts.manyToMany[0]).toMatchObject({
    entity1IntersectAttribute: 'cso_projectid',
    entity2IntersectAttribute: 'contactid',
  })
  Object.assign(at(facts.manyToMany, 0), {
    entity1IntersectAttribute: 'listid',
    entity2IntersectAttribute: 'entityid',
  })
  expect(seedFromFacts(facts).facts.manyToMany[0]).toMatchObject({ entity1IntersectAttribute: 'listid' })
})

test.each<[string, (facts: LooseFile) => void, RegExp]>([
  [
    'an unknown cascade value',
    ({ oneToMany }) => Object.assign(at(oneToMany, 2).cascade ?? {}, { delete: 'CascadeV2' }),
    /oneToMany\[2\]\.cascade\.delete \(account_parent_account\)/,
  ],
  [
    'a missing cascade',
    ({ oneToMany }) => void delete at(oneToMany, 1).cascade,
    /oneToMany\[1\]\.cascade \(contact_customer_contacts\)/,
  ],
  [
    'a duplicate schema name',
    ({ oneToMany }) => Object.assign(at(oneToMany, 3), { schemaName: 'Account_Parent_Account' }),
    /oneToMany\[3\]\.schemaName: the relationship 'Account_Parent_Account' is already at oneToMany\[2\]/,
  ],
  [
    'one name for both kinds',
    ({ manyToMany }) => Object.assign(at(manyToMany, 0), { schemaName: 'Account_Tasks' }),
    /manyToMany\[0\]\.schemaName/,
  ],
  [
    'a duplicate table',
    ({ tables }) => Object.assign(at(tables, 1), { logicalName: 'account' }),
    /tables\[1\]\.logicalName: the table 'account' is already at tables\[0\]/,
  ],
  [
    'a dangling table',
    ({ oneToMany }) => Object.assign(at(oneToMany, 0), { referencedEntity: 'nowhere' }),
    /oneToMany\[0\]\.referencedEntity \(contact_customer_accounts\): there is no table 'nowhere'/,
  ],
  [
    'a dangling table of a many-to-many',
    ({ manyToMany }) => Object.assign(at(manyToMany, 0), { entity2: 'nowhere' }),
    /manyToMany\[0\]\.entity2/,
  ],
  [
    'a column that is not there',
    ({ oneToMany }) => Object.assign(at(oneToMany, 0), { referencingAttribute: 'gone' }),
    /the table 'contact' has no column 'gone'/,
  ],
])('refused: %s', (_name, spoil, message) => {
  const facts = file()
  spoil(facts)
  expect(() => seedFromFacts(facts)).toThrow(message)
  expect(() => seedFromFacts(facts)).toThrow(FactsError)
})

test.each([[null], [[]], ['x'], [{}]])('refused: %j', (json) => {
  expect(() => seedFromFacts(json)).toThrow(FactsError)
})
