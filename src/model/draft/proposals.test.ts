import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from '../builders.ts'
import type { Column } from '../column.ts'
import type { Relationship } from '../relationship.ts'
import type { Table } from '../table.ts'
import { draftIssues } from './draftIssues.ts'
import { proposals, type Proposal } from './proposals.ts'

const account = aTable({ logicalName: 'account', schemaName: 'Account', displayName: 'Account', isCustom: false })
const contact = aTable({ logicalName: 'contact', schemaName: 'Contact', displayName: 'Contact', isCustom: false })
const project = aTable({ schemaName: 'cso_Project', displayName: 'Project' })
const task = aTable({ logicalName: 'cso_task' })
const all = [account, contact, project, task]

const propose = (from: string, to: string, relationships: readonly Relationship[] = [], tables: readonly Table[] = all) =>
  proposals(anEnvironment(relationships, tables), from, to, { prefix: 'cso', languageCode: 1033 })

const outline = ({ shape, ...rest }: Proposal): string => {
  const ends = shape.type === 'ManyToMany' ? `${shape.table1} ${shape.table2}` : `${shape.primary} > ${shape.related}`
  const column = shape.type === 'AddedTarget' ? ` by ${shape.column}` : ''
  return `${shape.type} ${ends}${column}${rest.possible ? '' : `: ${rest.reason.rule}`}`
}
const draftOf = (list: readonly Proposal[], start: string) => {
  const found = list.find((one) => outline(one).startsWith(start))
  if (found?.possible !== true) throw new Error(`Not proposed: ${start}`)
  return found.draft
}

test('between two tables there are both directions, many-to-many, and lookups of several tables', () => {
  expect(propose('account', 'cso_project').map(outline)).toEqual([
    'OneToMany account > cso_project',
    'OneToMany cso_project > account',
    'ManyToMany account cso_project',
    'MultiTable account > cso_project',
    'MultiTable cso_project > account',
    'Customer account > cso_project',
    'Customer cso_project > account: notCustomer',
  ])
})

test('of one table there is each kind once', () => {
  expect(propose('cso_project', 'cso_project').map(outline)).toEqual([
    'OneToMany cso_project > cso_project',
    'ManyToMany cso_project cso_project',
    'MultiTable cso_project > cso_project',
    'Customer cso_project > cso_project: notCustomer',
  ])
})

test('a one-to-many begins referential, searchable, listed by its plural name, with a lookup called like its table', () => {
  expect(draftOf(propose('account', 'cso_project'), 'OneToMany account')).toEqual({
    type: 'OneToMany',
    schemaName: 'cso_account_project',
    referencedTable: 'account',
    referencingTable: 'cso_project',
    column: {
      type: 'new',
      lookup: {
        schemaName: 'cso_AccountId',
        displayName: [{ languageCode: 1033, text: 'Account' }],
        description: [],
        requiredLevel: 'None',
      },
    },
    cascade: {
      assign: 'NoCascade',
      reparent: 'NoCascade',
      share: 'NoCascade',
      delete: 'RemoveLink',
      unshare: 'NoCascade',
      rollupView: 'NoCascade',
    },
    menu: { behavior: 'UseCollectionName', group: 'Details', labels: [], order: 10_000 },
    isSearchable: true,
    isHierarchical: false,
  })
})

test('a many-to-many is called like its intersect table; to itself its navigation names differ', () => {
  expect(draftOf(propose('account', 'cso_project'), 'ManyToMany')).toMatchObject({
    schemaName: 'cso_account_project',
    intersectTable: 'cso_account_project',
    navigation1: 'cso_account_project',
    navigation2: 'cso_account_project',
  })
  expect(draftOf(propose('account', 'account'), 'ManyToMany')).toMatchObject({
    schemaName: 'cso_account_account',
    navigation1: 'cso_account_account_one',
    navigation2: 'cso_account_account_two',
  })
})

test('a lookup to the table itself points to the parent', () => {
  expect(draftOf(propose('account', 'account'), 'OneToMany')).toMatchObject({
    column: { lookup: { schemaName: 'cso_ParentAccountId' } },
  })
})

test('a customer lookup has both targets, whichever was chosen', () => {
  expect(draftOf(propose('contact', 'cso_project'), 'Customer contact')).toMatchObject({
    type: 'Customer',
    lookup: { schemaName: 'cso_CustomerId' },
    targets: [
      { schemaName: 'cso_account_project', referencedTable: 'account' },
      { schemaName: 'cso_contact_project', referencedTable: 'contact' },
    ],
  })
  expect(propose('account', 'cso_project', [], [account, project]).map(outline)).toContain(
    'Customer account > cso_project: notCustomer',
  )
})

test('names that are taken are counted up, whatever their case and kind', () => {
  const relationships = [
    aOneToMany({ schemaName: 'CSO_Account_Project', lookupColumn: 'cso_accountid' }),
    aManyToMany({ schemaName: 'cso_account_project2', table1: 'cso_project', table2: 'cso_task' }),
    aOneToMany({ schemaName: 'x', referencingTable: 'cso_project', lookupColumn: 'cso_accountid' }),
  ]
  expect(draftOf(propose('account', 'cso_project', relationships), 'OneToMany account')).toMatchObject({
    schemaName: 'cso_account_project3',
    column: { lookup: { schemaName: 'cso_AccountId2' } },
  })
})

const column = (changes: Partial<Column>): Column => ({
  logicalName: 'cso_accountid',
  schemaName: 'cso_AccountId',
  displayName: null,
  description: null,
  type: 'String',
  requiredLevel: 'None',
  targets: null,
  ...changes,
})

test('columns that were read are not suggested again', () => {
  const list = proposals(anEnvironment([], all), 'account', 'cso_project', {
    prefix: 'cso',
    languageCode: 1033,
    columns: new Map([['cso_project', [column({}), column({ logicalName: 'cso_account_project' })]]]),
  })
  expect(draftOf(list, 'OneToMany account')).toMatchObject({
    schemaName: 'cso_account_project2',
    column: { lookup: { schemaName: 'cso_AccountId2' } },
  })
})

test('names are short enough to be imported elsewhere', () => {
  const long = aTable({ logicalName: `cso_${'long'.repeat(14)}`, schemaName: `cso_${'Long'.repeat(14)}` })
  const list = propose(long.logicalName, 'account', [], [long, account])
  const draft = draftOf(list, `OneToMany ${long.logicalName}`)
  if (draft.type !== 'OneToMany' || draft.column.type !== 'new') throw new Error('No lookup of its own.')
  expect(draft.schemaName).toHaveLength(50)
  expect(draft.column.lookup.schemaName).toHaveLength(50)
  expect(draft.column.lookup.schemaName).toMatch(/Id$/)
})

test('the prefix of another publisher is not repeated', () => {
  const order = aTable({ logicalName: 'fab_order', schemaName: 'fab_Order' })
  expect(draftOf(propose('fab_order', 'account', [], [order, account]), 'OneToMany fab_order')).toMatchObject({
    schemaName: 'cso_order_account',
    column: { lookup: { schemaName: 'cso_OrderId' } },
  })
})

const about = (referencedTable: string, changes: Parameters<typeof aOneToMany>[0] = {}) =>
  aOneToMany({
    schemaName: `about_${referencedTable}`,
    referencedTable,
    referencingTable: 'cso_project',
    lookupColumn: 'cso_aboutid',
    referencingNavigation: `cso_AboutId_${referencedTable}`,
    ...changes,
  })

test('a multi-table lookup can get one more target, and says why not', () => {
  const list = propose('account', 'cso_project', [about('contact')])
  expect(draftOf(list, 'AddedTarget account > cso_project by cso_aboutid')).toMatchObject({
    schemaName: 'cso_account_project',
    column: { type: 'existing', schemaName: 'cso_AboutId', displayName: [{ languageCode: 1033, text: 'cso_AboutId' }] },
  })
  const outlines = (relationships: readonly Relationship[]) => propose('account', 'cso_project', relationships).map(outline)
  expect(outlines([about('contact'), about('account')])).toContain('AddedTarget account > cso_project by cso_aboutid: targetThere')
  expect(outlines([about('contact', { isCustom: false })])).toContain('AddedTarget account > cso_project by cso_aboutid: lookupNotCustom')
  expect(outlines([about('contact', { isManaged: true })])).toContain('AddedTarget account > cso_project by cso_aboutid: lookupNotCustom')
  expect(outlines([about('contact', { referencingNavigation: 'cso_AboutId' })]).join()).not.toContain('AddedTarget account')
})

const proposedWith = (type: string) =>
  proposals(anEnvironment([about('contact'), about('account')], all), 'cso_task', 'cso_project', {
    prefix: 'cso',
    languageCode: 1033,
    columns: new Map([
      ['cso_project', [column({ logicalName: 'cso_aboutid', schemaName: 'cso_AboutID', displayName: 'About', type })]],
    ]),
  })

test('what was read of a multi-table lookup tells its name, and whether it is a customer lookup', () => {
  expect(draftOf(proposedWith('Lookup'), 'AddedTarget cso_task')).toMatchObject({
    column: { schemaName: 'cso_AboutID', displayName: [{ languageCode: 1033, text: 'About' }] },
  })
  expect(proposedWith('Customer').map(outline)).toContain('AddedTarget cso_task > cso_project by cso_aboutid: notMultiTable')
})

test.each<[string, Partial<Table>, string]>([
  ['cannot be primary', { canBePrimary: false }, 'OneToMany cso_project > account: cannotBePrimary'],
  ['cannot be related', { canBeRelated: false }, 'OneToMany account > cso_project: cannotBeRelated'],
  ['cannot be in many-to-many', { canBeInManyToMany: false }, 'ManyToMany account cso_project: cannotBeInManyToMany'],
  ['is an intersect', { isIntersect: true }, 'MultiTable account > cso_project: intersect'],
  ['is locked', { isManaged: true, isCustomizable: false }, 'Customer account > cso_project: notCustomizable'],
])('a table that %s is told so', (_, changes, expected) => {
  const outlines = propose('account', 'cso_project', [], [account, contact, { ...project, ...changes }]).map(outline)
  expect(outlines).toContain(expected)
})

test('a table that is gone is told so', () => {
  const outlines = propose('account', 'gone').map(outline)
  expect(outlines).toContain('OneToMany account > gone: missingTable')
  expect(outlines).toContain('ManyToMany account gone: missingTable')
})

test('nothing stands in the way of what is proposed', () => {
  const relationships = [
    aOneToMany({ referencedTable: 'account', referencingTable: 'cso_project', schemaName: 'cso_account_project' }),
    about('contact'),
  ]
  const environment = anEnvironment(relationships, all)
  const names = all.map(({ logicalName }) => logicalName)
  const drafts = names.flatMap((from) =>
    names.flatMap((to) =>
      proposals(environment, from, to, { prefix: 'cso', languageCode: 1033 }).flatMap((one) =>
        one.possible ? [one.draft] : [],
      ),
    ),
  )
  expect(drafts.length).toBeGreaterThan(60)
  for (const draft of drafts) expect(draftIssues(environment, draft, { prefix: 'cso' })).toEqual([])
})
