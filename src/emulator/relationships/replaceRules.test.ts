import { expect, test } from 'vitest'
import { aClient, error } from '../testing/client.ts'
import {
  cascadeChange,
  changeRelationship,
  readRelationship,
  same,
  type Change,
  type Definition,
} from '../testing/changeRelationship.ts'
import { smallEnvironment } from '../testing/smallEnvironment.ts'

const manyToMany = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'
const noMenu: Change = ({ AssociatedMenuConfiguration: _menu, ...rest }) => rest

test.each([
  ['unchanged facts with two parents', 'msf_contact_tasks', same],
  ['two parents, one of them less so', 'msf_contact_tasks', cascadeChange({ Delete: 'RemoveLink' })],
  ['unchanged plumbing', 'lk_accountbase_createdby', same],
  [
    'a second target of a lookup that is parental',
    'contact_customer_contacts',
    cascadeChange({ Share: 'NoCascade' }),
  ],
  [
    'a hierarchy switched off',
    'account_parent_account',
    (old: Definition) => ({ ...old, IsHierarchical: false }),
  ],
  ['frozen Restrict on a mandatory lookup', 'cso_site_project', same],
  ['not searchable', 'Account_Tasks', (old: Definition) => ({ ...old, IsValidForAdvancedFind: false })],
])('allowed: %s', async (_name, relationship, change) => {
  expect((await changeRelationship(aClient(), relationship, change)).status).toBe(204)
})

test.each<[string, string, Change, string, unknown]>([
  [
    'Delete of a system relationship',
    'contact_customer_accounts',
    cascadeChange({ Delete: 'Restrict' }),
    '0x80048203',
    "A system relationship's delete cascading action cannot be modified.",
  ],
  [
    'plumbing that should cascade',
    'lk_accountbase_createdby',
    cascadeChange({ Assign: 'Cascade' }),
    '0x80044155',
    expect.any(String),
  ],
  [
    'Delete: NoCascade',
    'cso_account_project',
    cascadeChange({ Delete: 'NoCascade' }),
    '0x80048204',
    expect.any(String),
  ],
  [
    'Assign: RemoveLink',
    'cso_account_project',
    cascadeChange({ Assign: 'RemoveLink' }),
    '0x80048204',
    expect.any(String),
  ],
  [
    'Merge: Restrict',
    'cso_account_project',
    cascadeChange({ Merge: 'Restrict' }),
    '0x80048204',
    expect.any(String),
  ],
  [
    'UserOwned without owner',
    'cso_project_site',
    cascadeChange({ Assign: 'UserOwned' }),
    '0x80044156',
    expect.any(String),
  ],
  [
    'Reparent without owner',
    'cso_project_site',
    cascadeChange({ Reparent: 'Cascade' }),
    '0x80048107',
    expect.any(String),
  ],
  [
    'RemoveLink on a mandatory lookup',
    'cso_site_project',
    cascadeChange({ Delete: 'RemoveLink' }),
    '0x80048104',
    expect.any(String),
  ],
  [
    'a second parent',
    'cso_contact_task',
    cascadeChange({ Delete: 'Cascade' }),
    '0x80047007',
    'Entity: cso_task is parented to Entity with name cso_project. Cannot create another parental relation with Entity: contact',
  ],
  [
    'a custom parent of a system table',
    'cso_project_contact',
    cascadeChange({ Share: 'Active' }),
    '0x80047102',
    expect.any(String),
  ],
  ['a cycle', 'cso_task_project', cascadeChange({ Assign: 'Cascade' }), '0x80047004', expect.any(String)],
  [
    'a hierarchy between two tables',
    'cso_account_project',
    (old) => ({ ...old, IsHierarchical: true }),
    '0x8004701f',
    expect.any(String),
  ],
  [
    'a second hierarchy',
    'cso_account_account',
    (old) => ({ ...old, IsHierarchical: true }),
    '0x8004701a',
    expect.stringContaining('account_parent_account'),
  ],
  ['managed and not customizable', 'msf_account_asset', same, '0x8004f026', expect.any(String)],
  [
    'a managed IsCustomizable',
    'Account_Tasks',
    (old) => ({ ...old, IsCustomizable: { Value: false } }),
    '0x8004f026',
    expect.any(String),
  ],
  [
    'UseLabel without a label',
    'cso_contact_project',
    (old) => ({ ...old, AssociatedMenuConfiguration: { Behavior: 'UseLabel' } }),
    '0x80044328',
    expect.any(String),
  ],
  [
    'another table',
    'cso_account_project',
    (old) => ({ ...old, ReferencedEntity: 'contact' }),
    '0x8004700f',
    expect.any(String),
  ],
  [
    'the document of another relationship between the same tables',
    'cso_account_account',
    (old) => ({ ...old, SchemaName: 'account_parent_account' }),
    '0x8004700f',
    expect.stringContaining('account_parent_account'),
  ],
  [
    'another id',
    'cso_account_project',
    (old) => ({ ...old, MetadataId: '00000000-0000-0000-0000-000000000001' }),
    '0x8004700f',
    expect.any(String),
  ],
  [
    'another column',
    'cso_account_project',
    (old) => ({ ...old, ReferencingAttribute: 'cso_managerid' }),
    '0x8004700f',
    expect.any(String),
  ],
  [
    'another intersect table',
    'cso_projects_contacts',
    (old) => ({ ...old, IntersectEntityName: 'cso_others' }),
    '0x8004700f',
    expect.any(String),
  ],
  [
    'another type',
    'cso_account_project',
    (old) => ({ ...old, '@odata.type': `#${manyToMany}` }),
    '0x8004700f',
    expect.any(String),
  ],
  [
    'no type',
    'cso_account_project',
    ({ '@odata.type': _type, ...rest }) => rest,
    '0x80048d19',
    expect.any(String),
  ],
  [
    'an undeclared member',
    'cso_account_project',
    (old) => ({ ...old, Entity1LogicalName: 'account' }),
    '0x80048d19',
    expect.stringContaining("undeclared property 'Entity1LogicalName'"),
  ],
  [
    'a value outside the enum',
    'cso_account_project',
    cascadeChange({ Delete: 'Referential' }),
    '0x80048d19',
    expect.stringContaining('CascadeConfiguration.Delete'),
  ],
  [
    'a text instead of a truth',
    'cso_account_project',
    (old) => ({ ...old, IsValidForAdvancedFind: 'true' }),
    '0x80048d19',
    expect.stringContaining('IsValidForAdvancedFind'),
  ],
])('refused: %s', async (_name, relationship, change, code, message) => {
  const client = aClient()
  const before = await readRelationship(client, relationship)
  const reply = await changeRelationship(client, relationship, change)
  expect([reply.status, reply.json]).toEqual([400, error(code, message)])
  expect(await readRelationship(client, relationship)).toEqual(before)
})

test('IsCustomizable alone binds nobody: an unmanaged relationship stays editable (contract.md 3.6)', async () => {
  const client = aClient()
  await changeRelationship(client, 'cso_contact_project', (old) => ({
    ...old,
    IsCustomizable: { Value: false },
  }))
  expect(await readRelationship(client, 'cso_contact_project')).toMatchObject({
    IsCustomizable: { Value: false },
  })
  expect(
    (await changeRelationship(client, 'cso_contact_project', cascadeChange({ Delete: 'Restrict' }))).status,
  ).toBe(204)
})

test('a menu that is not customizable refuses edits (contract.md 3.5)', async () => {
  const environment = smallEnvironment()
  const relationships = environment.facts.oneToMany.map((item) =>
    item.schemaName === 'cso_contact_project' ? { ...item, isCustomizable: false } : item,
  )
  const facts = { ...environment.facts, oneToMany: relationships }
  const client = aClient({ environment: { ...environment, facts } })
  expect(
    (await changeRelationship(client, 'cso_contact_project', cascadeChange({ Delete: 'Restrict' }))).status,
  ).toBe(204)
  expect((await changeRelationship(client, 'cso_contact_project', noMenu)).json).toEqual(
    error('0x80044329', expect.any(String)),
  )
})
