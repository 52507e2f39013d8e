import { expect, test } from 'vitest'
import { aLookupComponent, aManyToMany, anEnvironment, aOneToMany } from './builders.ts'
import { deletionOf, type LookupComponent } from './deletion.ts'
import type { Relationship } from './relationship.ts'

const of = (relationship: Relationship, column: LookupComponent | null, others: readonly Relationship[] = []) =>
  deletionOf(anEnvironment([relationship, ...others]), relationship, column)

test('a custom one-to-many loses its lookup column', () => {
  const expected = { allowed: true, loss: { type: 'column', table: 'cso_task', column: 'cso_projectid' } }
  expect(of(aOneToMany(), aLookupComponent())).toEqual(expected)
  expect(of(aOneToMany(), null)).toEqual(expected)
})

test('a custom many-to-many loses all links', () => {
  expect(of(aManyToMany(), null)).toEqual({
    allowed: true,
    loss: { type: 'links', table1: 'cso_project', table2: 'cso_skill', intersectTable: 'cso_project_cso_skill' },
  })
})

test.each([aOneToMany, aManyToMany])('one of the system stays, managed or not', (build) => {
  const expected = { allowed: false, reason: 'system', code: '0x8004700a' }
  expect(of(build({ isCustom: false }), null)).toEqual(expected)
  expect(of(build({ isCustom: false, isManaged: true }), null)).toEqual(expected)
})

test.each([aOneToMany, aManyToMany])('a managed one stays, customizable or not', (build) => {
  const expected = { allowed: false, reason: 'managed', code: '0x8004f032' }
  expect(of(build({ isManaged: true }), null)).toEqual(expected)
  expect(of(build({ isManaged: true, isCustomizable: false }), null)).toEqual(expected)
})

const member = (referencedTable: string, isCustom = true) =>
  aOneToMany({ referencedTable, schemaName: `of_${referencedTable}`, lookupColumn: 'cso_partyid', isCustom })

test('a member of a customer lookup goes with its column, which takes the other along', () => {
  const column = aLookupComponent({ isCustomer: true, targets: ['account', 'contact'] })
  expect(of(member('account'), column, [member('contact')])).toEqual({
    allowed: false,
    reason: 'lookupMember',
    code: '0x8004847d',
    lookup: 'customer',
    table: 'cso_task',
    column: 'cso_partyid',
    others: ['of_contact'],
  })
})

test.each([null, aLookupComponent({ isCustom: false, targets: ['account', 'contact', 'cso_project'] })])(
  'a custom member of a lookup of the system to several tables goes with its column: %j',
  (column) => {
    const others = [member('contact', false), member('account', false)]
    expect(of(member('cso_project'), column, others)).toMatchObject({
      reason: 'lookupMember',
      code: '0x8004847d',
      lookup: 'system',
      others: ['of_account', 'of_contact'],
    })
  },
)

test('a lookup of the system whose other targets are not listed is known by its column', () => {
  const column = aLookupComponent({ isCustom: false, targets: ['cso_project', 'hidden'] })
  expect(of(member('cso_project'), column)).toMatchObject({ reason: 'lookupMember', others: [] })
})

test.each([null, aLookupComponent({ targets: ['account', 'contact', 'team'] })])(
  'a member of a custom multi-table lookup can go alone; the column stays: %j',
  (column) => {
    expect(of(member('account'), column, [member('contact'), member('team')])).toEqual({
      allowed: true,
      loss: { type: 'target', table: 'cso_task', column: 'cso_partyid', target: 'account', remaining: ['contact', 'team'] },
    })
  },
)

test.each([null, aLookupComponent({ targets: ['account', 'contact'] })])(
  'the column goes with its last target: those that are to be deleted do not keep it: %j',
  (column) => {
    const environment = { ...anEnvironment([member('account'), member('contact')]), leaving: new Set(['of_contact']) }
    expect(deletionOf(environment, member('account'), column)).toEqual({
      allowed: true,
      loss: { type: 'column', table: 'cso_task', column: 'cso_partyid' },
    })
    const draft = { ...member('team'), metadataId: '' }
    const withDraft = { ...anEnvironment([member('account'), member('contact'), draft]), leaving: new Set(['of_contact']) }
    expect(deletionOf(withDraft, member('account'), column)).toMatchObject({ loss: { type: 'target', remaining: ['team'] } })
  },
)

test('a target that a colleague has taken away since the environment was read does not keep the column', () => {
  const column = aLookupComponent({ targets: ['account'] })
  expect(of(member('account'), column, [member('contact')])).toMatchObject({ allowed: true, loss: { type: 'column' } })
})

test('another column of the same table to the same table is no member', () => {
  const other = aOneToMany({ schemaName: 'other', lookupColumn: 'cso_otherid', isCustom: false })
  expect(of(aOneToMany(), null, [other])).toMatchObject({ loss: { type: 'column' } })
})
