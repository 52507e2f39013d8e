import { expect, test } from 'vitest'
import { sampleFacts } from './facts.ts'

const facts = sampleFacts()

test('holds the real tables and relationships', () => {
  expect(facts.tables).toHaveLength(124)
  expect(facts.oneToMany).toHaveLength(1770)
  expect(facts.manyToMany).toHaveLength(24)
  expect(facts.tables.flatMap((table) => table.attributes)).toHaveLength(2537)
})

test('knows contact_customer_accounts as the reference states it', () => {
  expect(facts.oneToMany.find((one) => one.schemaName === 'contact_customer_accounts')).toEqual({
    schemaName: 'contact_customer_accounts',
    referencedEntity: 'account',
    referencedAttribute: 'accountid',
    referencingEntity: 'contact',
    referencingAttribute: 'parentcustomerid',
    referencedNavigationProperty: 'contact_customer_accounts',
    referencingNavigationProperty: 'parentcustomerid_account',
    isHierarchical: false,
    isCustomizable: true,
    cascade: {
      assign: 'Cascade',
      delete: 'Cascade',
      merge: 'Cascade',
      reparent: 'Cascade',
      share: 'Cascade',
      unshare: 'Cascade',
      rollupView: null,
      archive: null,
    },
    menu: { behavior: 'UseCollectionName', group: 'Details', label: null, order: 50 },
  })
})

test.each([
  ['msdyn_msdyn_customerasset_msdyn_customerasset_ParentAsset', 'msdyn_ParentAsset'],
  ['lk_accountbase_createdby', 'createdby'],
  ['Account_Tasks', 'regardingobjectid_account_task'],
  ['Account_Annotation', 'objectid_account'],
])('the lookup side of %s is called %s', (schemaName, navigation) => {
  expect(facts.oneToMany.find((one) => one.schemaName === schemaName)?.referencingNavigationProperty)
    .toBe(navigation)
})

test('keeps types, lengths, levels and targets of columns', () => {
  const account = facts.tables.find((table) => table.logicalName === 'account')
  const column = (name: string) => account?.attributes.find((one) => one.logicalName === name)
  expect(column('name')).toEqual({
    logicalName: 'name',
    schemaName: 'Name',
    displayName: 'Account Name',
    type: 'String',
    requiredLevel: 'ApplicationRequired',
    maxLength: 160,
  })
  expect(column('ownerid')).toMatchObject({ type: 'Owner', targets: ['systemuser', 'team'] })
  expect(column('isprivate')).toMatchObject({ displayName: null })
})

test('has the columns of accountleads_association on their own sides', () => {
  expect(facts.manyToMany.find((one) => one.schemaName === 'accountleads_association')).toMatchObject({
    entity1: 'account',
    entity1IntersectAttribute: 'accountid',
    entity2: 'lead',
    entity2IntersectAttribute: 'leadid',
  })
})

test('tells the two directions of connectionroleassociation_association apart', () => {
  const matching = facts.manyToMany.find((one) => one.intersectEntityName === 'connectionroleassociation')
  expect(matching).toMatchObject({
    entity1NavigationProperty: 'connectionroleassociation_association',
    entity2NavigationProperty: 'connectionroleassociation_association_referenced',
  })
})
