import { expect, test } from 'vitest'
import { loadMissingPrivileges } from './privileges.ts'
import { answer, setUp } from './stubServer.ts'

const user = '33333333-0000-4000-8000-000000000001'
const wanted = ['prvWriteRelationship', 'prvPublishCustomization']
const privilege = (id: string, PrivilegeName?: string) => ({
  Depth: 'Global',
  PrivilegeId: id,
  ...(PrivilegeName === undefined ? {} : { PrivilegeName }),
})
const held = (...RolePrivileges: readonly unknown[]) => answer(JSON.stringify({ RolePrivileges }))

test.each([
  [['prvWriteRelationship', 'prvPublishCustomization', 'prvReadAccount'], []],
  [['prvWriteRelationship'], ['prvPublishCustomization']],
  [[], wanted],
])('who holds %j lacks %j', async (names, missing) => {
  const { client, seen } = setUp(() => held(...names.map((name, index) => privilege(String(index), name))))
  expect(await loadMissingPrivileges(client, user, wanted)).toEqual(missing)
  expect(seen.map(({ url }) => new URL(url).pathname)).toEqual([
    `/api/data/v9.2/systemusers(${user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  ])
})

test('older builds say ids alone, whose names are asked for', async () => {
  const names = answer(JSON.stringify({ value: [{ name: 'prvWriteRelationship', privilegeid: 'a' }, { name: 'prvPublishCustomization', privilegeid: 'c' }] }))
  const { client, seen } = setUp((_, call) => (call === 1 ? held(privilege('a'), privilege('b')) : names))
  expect(await loadMissingPrivileges(client, user, wanted)).toEqual(['prvPublishCustomization'])
  expect(seen[1]?.url).toMatch(/privileges\?\$select=name,privilegeid&\$filter=name%20eq%20%27prvWriteRelationship%27%20or%20/)
})

test.each(['{}', '{"RolePrivileges":null}', '{"RolePrivileges":[{"PrivilegeName":7}]}', '[]'])('%s is refused', async (body) => {
  const { client } = setUp(() => answer(body))
  await expect(loadMissingPrivileges(client, user, wanted)).rejects.toThrow('Privileges')
})

test('an id that is none is not asked for', async () => {
  const { client, seen } = setUp(() => held())
  await expect(loadMissingPrivileges(client, '1)/../..', wanted)).rejects.toThrow('Not the id of a user')
  expect(seen).toEqual([])
})
