import { expect, test } from 'vitest'
import { isUnknown } from '../model/unknown.ts'
import { aManyToMany, anEnvironment, aOneToMany, aPicture, aTable } from './builders.ts'
import { edgeLabels, nodeLabel, type LabelTexts } from './labels.ts'
import { countOf } from './lines.ts'
import { anchorOf } from './nodes.ts'
import { drawnOf } from './picture.ts'

const environment = anEnvironment(
  [
    aOneToMany('account', 'contact', { cascade: { delete: 'Cascade' } }),
    aOneToMany('account', 'invoice'),
    aOneToMany('contact', 'invoice', { lookupColumn: 'contactid' }),
    aOneToMany('account', 'task', { lookupColumn: 'regardingobjectid' }),
    aOneToMany('lead', 'task', { lookupColumn: 'regardingobjectid' }),
    aManyToMany('account', 'lead', 'accountleads'),
    aManyToMany('account', 'lead', 'accountleads2'),
  ],
  [aTable('lead', { isCustom: false, isManaged: true }), aTable('task', { isActivity: true })],
)
const picture = aPicture(environment, 'account')

const texts: LabelTexts = {
  table: (name, count) => `${name} table, ${count} relationships`,
  oneToMany: (primary, related, rule) => `${primary} to ${related}, one-to-many, ${rule}`,
  manyToMany: (one, other, intersect) => `${one} to ${other}, many-to-many, ${intersect}`,
  bundle: (one, other, count) => `${one} to ${other}, ${count} relationships`,
  rule: (action, setting) => `${action}: ${isUnknown(setting) ? 'Unknown' : setting}`,
  reached: (label, level) => `${label}, level ${level}`,
  named: (label, schemaName) => `${label}, ${schemaName}`,
  staged: (label) => `${label}, staged`,
  leaving: (label) => `${label}, leaving`,
  locked: (label) => `${label}, locked`,
}

test('nodes carry kind, counts and the lookup columns their lines start at', () => {
  expect(picture.nodes.map(({ id, kind, isFocus }) => [id, kind, isFocus])).toEqual([
    ['account', 'custom', true],
    ['contact', 'custom', false],
    ['invoice', 'custom', false],
    ['task', 'activity', false],
    ['lead', 'standard', false],
  ])
  expect(picture.byId.get('task')?.rows).toEqual([{ column: 'regardingobjectid', targets: ['account'] }])
  expect(picture.byId.get('account')).toMatchObject({ oneToMany: 3, manyToOne: 0, manyToMany: 2, relationships: 5 })
})

test('a column that is written is an anchor inside its table; one that is not has none', () => {
  const task = picture.byId.get('task')
  if (task === undefined) throw new Error('task is missing')
  const anchor = anchorOf(task, 'regardingobjectid')
  expect(anchor).toBeGreaterThan(0)
  expect(anchor).toBeLessThan(task.size.height)
  expect(anchorOf(task, 'ownerid')).toBeNull()
})

test('more lookup columns than there is room for share the last line', () => {
  const many = anEnvironment(
    Array.from({ length: 12 }, (_, index) => aOneToMany(`t${index}`, 'account', { lookupColumn: `column${index}` })),
  )
  const { byId } = aPicture(many, 'account')
  const account = byId.get('account')
  expect(account).toMatchObject({ moreRows: 5 })
  expect(account?.rows.length).toBe(7)
  expect(account === undefined ? null : anchorOf(account, 'column11')).toBeGreaterThan(0)
})

const count = (inHand: readonly string[], all: boolean) =>
  drawnOf(picture.lines, picture.pinned, inHand, all, new Set()).reduce((sum, line) => sum + countOf(line), 0)

test('lines between neighbours wait until somebody takes one of the two in hand', () => {
  expect(count([], false)).toBe(5)
  expect(count(['contact'], false)).toBe(6)
  expect(count([], true)).toBe(7)
})

test('accessible names', () => {
  const labels = edgeLabels(environment.tables, picture.edges, texts, 'delete')
  expect(picture.nodes.slice(0, 1).map((node) => nodeLabel(node, texts))).toEqual(['Account table, 5 relationships'])
  expect(labels.get('account_contact_accountid')).toBe('Account to Contact, one-to-many, delete: Cascade')
  expect(labels.get('account|lead')).toBe('Account to Lead, 2 relationships')
})

test('the lines of an open bundle carry their schema name', () => {
  const opened = aPicture(environment, 'account', ['account|lead'])
  const same = { ...texts, manyToMany: (one: string, other: string) => `${one} to ${other}, many-to-many` }
  const labels = edgeLabels(environment.tables, opened.edges, same, 'delete')
  expect(labels.get('accountleads2')).toBe('Account to Lead, many-to-many, accountleads2')
})
