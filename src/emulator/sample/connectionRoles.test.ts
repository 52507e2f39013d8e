import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient } from '../testing/client.ts'
import { sampleEnvironment } from './environment.ts'
import { inAnyOrder } from '../testing/inAnyOrder.ts'

// Nothing here writes.
const client = aClient({ environment: sampleEnvironment() })

const roles = z.array(
  z.object({
    name: z.string(),
    category: z.int(),
    statecode: z.int(),
    connection_role_connection_role_object_type_codes: z.array(z.object({ associatedobjecttypecode: z.string() })),
    connectionroleassociation_association: z.array(z.object({ name: z.string() })),
    connectionroleassociation_association_referenced: z.array(z.object({ name: z.string() })),
    connection_role_connections1: z.array(z.unknown()),
  }),
)

const read = async () => {
  const { list } = await client.get(
    'connectionroles?$select=name,category,statecode' +
      '&$expand=connection_role_connection_role_object_type_codes($select=associatedobjecttypecode)' +
      ',connectionroleassociation_association($select=name)' +
      ',connectionroleassociation_association_referenced($select=name)' +
      ',connection_role_connections1($select=connectionid)',
  )
  return new Map(roles.parse(list).map((role) => [role.name, role]))
}

const names = (list: { name: string }[] | undefined) => list?.map((other) => other.name)

test.each([
  ['Employer', 1, ['account'], ['Employee'], ['Employee']],
  ['Employee', 1, ['contact'], ['Employer'], ['Employer']],
  ['Partner', 1, ['account', 'contact'], ['Partner'], ['Partner']],
  ['Former Employer', 1, ['account'], ['Former Employee'], ['Former Employee']],
  ['Parent', 2, ['contact'], ['Child'], ['Child']],
  ['Friend', 3, [], [], []],
  ['Referral', 4, ['contact', 'lead'], ['Referred by'], []],
  ['Referred by', 4, ['account', 'contact'], [], ['Referral']],
  ['Stakeholder', 1000, ['contact', 'opportunity', 'cso_project'], ['Champion'], []],
  ['Account Manager', 1001, ['systemuser'], [], []],
  ['On-Site Contact', 1002, ['contact', 'incident'], [], []],
])('%s is of category %i, for %j, matches %j and is matched by %j', async (name, category, tables, one, two) => {
  const role = (await read()).get(name)
  expect(role?.category).toBe(category)
  const codes = role?.connection_role_connection_role_object_type_codes
  expect(inAnyOrder(codes?.map((row) => row.associatedobjecttypecode))).toEqual(inAnyOrder(tables))
  expect([
    names(role?.connectionroleassociation_association),
    names(role?.connectionroleassociation_association_referenced),
  ]).toEqual([one, two])
})

test('some roles are used, some are not, one is not active', async () => {
  const all = [...(await read()).values()]
  const used = all.filter((role) => role.connection_role_connections1.length > 0).map(({ name }) => name)
  expect(new Set(used)).toEqual(new Set(['Employer', 'Employee', 'Partner', 'Stakeholder', 'Champion']))
  expect(all.filter(({ statecode }) => statecode === 1).map(({ name }) => name)).toEqual(['On-Site Contact'])
})

test('matching roles are the rows of an intersect table', async () => {
  const { list } = await client.get('connectionroleassociations')
  expect(list).toHaveLength(9)
  expect(list).toContainEqual(
    expect.objectContaining({ connectionroleid: expect.any(String) as unknown, associatedconnectionroleid: expect.any(String) as unknown }),
  )
})

test('each connection stands there from both of its sides', async () => {
  const { list } = await client.get(
    'connections?$select=_record1id_value,_record2id_value,_record1roleid_value,_record2roleid_value,ismaster' +
      '&$expand=relatedconnectionid($select=_record1id_value,_record2id_value,_record1roleid_value,_record2roleid_value,ismaster)',
  )
  expect(list.length).toBeGreaterThan(30)
  for (const row of list) {
    expect(row['relatedconnectionid']).toMatchObject({
      _record1id_value: row['_record2id_value'],
      _record2id_value: row['_record1id_value'],
      _record1roleid_value: row['_record2roleid_value'],
      _record2roleid_value: row['_record1roleid_value'],
      ismaster: row['ismaster'] !== true,
    })
  }
})
