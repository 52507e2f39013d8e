import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from '../builders.ts'
import { buildEnvironment } from '../environment.ts'
import type { Draft, OneToManyDraft } from './draft.ts'
import { draftIssues } from './draftIssues.ts'
import { draftRelationships } from './draftRelationships.ts'
import { draftWarnings } from './draftWarnings.ts'
import { manyToManyDraft, multiTableDraft, oneToManyDraft, customerDraft } from './makeDrafts.ts'
import { refusedField } from './refusedField.ts'
import { withDraftColumns } from './stagedColumns.ts'

/** What the emulator cannot say; every other rule is held against it in dataverse/draftsAgainstEmulator.test.ts. */

const [account, contact] = [aTable({ logicalName: 'account' }), aTable({ logicalName: 'contact' })]
const [project, task] = [aTable(), aTable({ logicalName: 'cso_task' })]
const environment = anEnvironment([], [account, contact, project, task])
const beginning = { environment, prefix: 'cso', languageCode: 1033, columns: new Map() }
const oneToMany = oneToManyDraft(beginning, account, project)
const known = { prefix: 'cso' }

const found = (draft: Draft, there = environment, knowledge: Parameters<typeof draftIssues>[2] = known) =>
  draftIssues(there, draft, knowledge).map(({ rule, field }) => `${field}: ${rule}`)

/** The environment once drafts are staged. */
const staging = (...drafts: readonly Draft[]) =>
  buildEnvironment([...environment.tables.values()], drafts.flatMap((draft) => draftRelationships(draft)))

test('sound drafts have no issues', () => {
  expect(found(oneToMany)).toEqual([])
  expect(found(manyToManyDraft(beginning, account, project))).toEqual([])
})

test('a table whose flag is off is not for a many-to-many', () => {
  const there = anEnvironment([], [account, { ...project, canBeInManyToMany: false }])
  expect(found(manyToManyDraft(beginning, account, project), there)).toEqual(['table2: cannotBeInManyToMany'])
})

test('two drafts of one name in one plan are found, and of one lookup column', () => {
  expect(found({ ...oneToMany, schemaName: 'CSO_ACCOUNT_PROJECT' }, staging(oneToMany))).toEqual([
    'schemaName: nameTaken',
    'column.schemaName: columnTaken',
  ])
  const many = manyToManyDraft(beginning, account, project)
  expect(found({ ...many, schemaName: 'cso_other', navigation1: 'cso_other', navigation2: 'cso_other' }, staging(many))).toEqual([
    'intersectTable: tableTaken',
  ])
})

const parental = (draft: OneToManyDraft): OneToManyDraft => ({ ...draft, cascade: { ...draft.cascade, delete: 'Cascade' } })

test('a second parental draft of one plan is found', () => {
  const first = parental(oneToMany)
  expect(found(parental(oneToManyDraft(beginning, contact, project)), staging(first))).toEqual(['cascade: secondParental'])
})

test('a lookup that is staged as a customer lookup takes no further target', () => {
  const customer = customerDraft(beginning, account, project, [account, contact])
  const added: Draft = {
    ...oneToManyDraft(beginning, task, project),
    column: { type: 'existing', schemaName: 'cso_CustomerId', displayName: [] },
  }
  const there = staging(customer)
  expect(found(added, there, { prefix: 'cso', columns: withDraftColumns(new Map(), [customer], 1033) })).toEqual([
    'column.schemaName: notMultiTable',
  ])
  // Without a read it might as well be a lookup of any two tables: the server decides.
  expect(found(added, there)).toEqual([])
})

test('a lookup that is staged for several tables takes one more', () => {
  const multi = multiTableDraft(beginning, account, project)
  const columns = withDraftColumns(new Map(), [multi, oneToMany, manyToManyDraft(beginning, account, task)], 1033)
  expect(columns.get('cso_project')).toMatchObject([
    { logicalName: 'cso_accountid', type: 'Lookup', targets: ['account'], displayName: 'account' },
    { logicalName: 'cso_accountid', type: 'Lookup' },
  ])
  const added: Draft = { ...oneToManyDraft(beginning, task, project), column: { type: 'existing', schemaName: 'cso_AccountId', displayName: [] } }
  expect(found(added, staging(multi), { prefix: 'cso', columns })).toEqual([])
})

test('what the server would take for something else is an issue without a code', () => {
  const multi = multiTableDraft(beginning, account, project)
  const sameName: Draft = { ...oneToManyDraft(beginning, task, project), column: oneToMany.column }
  expect(found(sameName, staging(multi))).toEqual(['column.schemaName: wouldAddTarget'])
  expect(found({ ...oneToMany, column: { type: 'existing', schemaName: 'cso_GoneId', displayName: [] } })).toEqual([
    'column.schemaName: columnMissing',
  ])
})

test('without a prefix nothing can be named', () => {
  expect(found(oneToMany, environment, { prefix: '' })).toEqual(['schemaName: prefix', 'column.schemaName: prefix'])
})

test('columns that were not read are left to the server', () => {
  const draft: Draft = { ...oneToMany, column: { type: 'new', lookup: { ...lookupOf(oneToMany), schemaName: 'cso_Code' } } }
  expect(found(draft)).toEqual([])
})

const lookupOf = (draft: OneToManyDraft) => {
  if (draft.column.type !== 'new') throw new Error('No lookup of its own.')
  return draft.column.lookup
}

test('a hierarchy that is there bars another, in any kind of relationship but its own', () => {
  const there = anEnvironment([
    aOneToMany({ referencingTable: 'cso_project', isHierarchical: true, schemaName: 'tree' }),
    aManyToMany({ table2: 'cso_project' }),
  ])
  const self = { ...oneToManyDraft({ ...beginning, environment: there }, project, project), isHierarchical: true }
  expect(draftIssues(there, self, known)).toMatchObject([{ field: 'isHierarchical', rule: 'secondHierarchy', existing: 'tree' }])
})

test('names and labels that are long for no rule of the server are warned of', () => {
  expect(draftWarnings(oneToMany)).toEqual([])
  const name = 'cso_' + 'x'.repeat(47)
  const long = [{ languageCode: 1033, text: 'x'.repeat(255) }]
  expect(draftWarnings({ ...oneToMany, schemaName: name, menu: { ...oneToMany.menu, labels: long } })).toMatchObject([
    { rule: 'notImportable', field: 'schemaName' },
    { rule: 'longLabel', field: 'menu.labels' },
  ])
  const multi = multiTableDraft(beginning, account, project)
  const [target] = multi.targets
  expect(
    draftWarnings({ ...multi, lookup: { ...multi.lookup, displayName: long }, targets: [{ ...target, schemaName: name }] }),
  ).toMatchObject([
    { rule: 'notImportable', field: 'targets.0.schemaName' },
    { rule: 'longLabel', field: 'column.displayName' },
  ])
  const many = manyToManyDraft(beginning, account, project)
  expect(draftWarnings({ ...many, menu2: { ...many.menu2, labels: long } })).toMatchObject([{ field: 'menu2.labels' }])
})

test('a refusal that nobody foresaw is shown at its field, where there is one', () => {
  const many = manyToManyDraft(beginning, account, project)
  expect(refusedField(oneToMany, '0x8004432b')).toBe('schemaName')
  expect(refusedField(multiTableDraft(beginning, account, project), '0x8004432b')).toBe('targets.0.schemaName')
  expect(refusedField(customerDraft(beginning, account, project, [account, contact]), '0x8004432b')).toBeNull()
  expect(refusedField(oneToMany, '0x80047013')).toBe('column.schemaName')
  expect(refusedField(many, '0x80047013')).toBeNull()
  expect(refusedField(many, '0x8004700b')).toBe('intersectTable')
  expect(refusedField(oneToMany, '0x80040220')).toBeNull()
  expect(refusedField(oneToMany, '__proto__')).toBeNull()
})
