import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, aTable, anEnvironment } from './builders.ts'
import { endsOn, type CollectionEnd, type ParentEnd } from './linkEnd.ts'
import { endObstacle, inverseOf, isAsWanted, isElsewhere, questionOf, type LinkIntent, type LinkState } from './linkIntent.ts'
import type { RowRef } from './row.ts'

const toAccount = aOneToMany({ schemaName: 'task_account', referencedTable: 'account', referencingTable: 'task', lookupColumn: 'customerid', referencingNavigation: 'customerid_account' })
const toContact = aOneToMany({ schemaName: 'task_contact', referencedTable: 'contact', referencingTable: 'task', lookupColumn: 'customerid', referencingNavigation: 'customerid_contact' })
const skills = aManyToMany({ schemaName: 'task_skill', table1: 'task', table2: 'skill' })
const environment = anEnvironment([toAccount, toContact, skills], [aTable({ logicalName: 'hidden', entitySetName: null })])

const only = <End>(ends: readonly End[]): End => {
  const [end] = ends
  if (end === undefined) throw new Error('There is no end.')
  return end
}
const parent = only(endsOn(toAccount, 'task').filter((end): end is ParentEnd => end.kind === 'parent'))
const children = only(endsOn(toAccount, 'account').filter((end): end is CollectionEnd => end.kind !== 'parent'))
const links = only(endsOn(skills, 'task').filter((end): end is CollectionEnd => end.kind !== 'parent'))
const row = (table: string, id: string): RowRef => ({ table, id })
const task = row('task', 't')

const account = fc.constantFrom('a', 'b').map((id) => row('account', id))
const customer = fc.oneof(account, fc.constant(row('contact', 'c')))
const intents: fc.Arbitrary<LinkIntent> = fc.oneof(
  account.map((target): LinkIntent => ({ type: 'set', end: parent, row: task, target })),
  fc.constant<LinkIntent>({ type: 'clear', end: parent, row: task }),
  account.map((from): LinkIntent => ({ type: 'add', end: children, row: from, member: task })),
  account.map((from): LinkIntent => ({ type: 'remove', end: children, row: from, member: task })),
  fc.constantFrom('add', 'remove').map((type): LinkIntent => ({ type, end: links, row: task, member: row('skill', 's') })),
)
const lookups: fc.Arbitrary<LinkState> = fc.option(customer).map((target): LinkState => ({ type: 'lookup', target, name: null, version: 'W/"1"' }))

/** What the server holds once the intent was carried out. */
function carriedOut(intent: LinkIntent): LinkState {
  const question = questionOf(intent)
  return question.type === 'link'
    ? { type: 'link', isLinked: question.wanted }
    : { type: 'lookup', target: question.wanted, name: null, version: 'W/"2"' }
}

test('an intent holds once it was carried out, and its inverse brings back how it was', () => {
  fc.assert(
    fc.property(intents, lookups, fc.boolean(), (intent, lookup, isLinked) => {
      const before: LinkState = questionOf(intent).type === 'link' ? { type: 'link', isLinked } : lookup
      expect(isAsWanted(questionOf(intent), carriedOut(intent))).toBe(true)
      const inverse = inverseOf(environment, intent, before)
      expect(inverse === null).toBe(isAsWanted(questionOf(intent), before))
      if (inverse === null) return
      expect(isAsWanted(questionOf(inverse), before)).toBe(true)
      expect(isAsWanted(questionOf(inverse), carriedOut(inverse))).toBe(true)
    }),
  )
})

test('a way back to a table that no relationship of the column leads to is not invented', () => {
  const before: LinkState = { type: 'lookup', target: row('lead', 'l'), name: null, version: '' }
  expect(inverseOf(environment, { type: 'clear', end: parent, row: task }, before)).toBeNull()
})

const at = (target: RowRef | null): LinkState => ({ type: 'lookup', target, name: null, version: '' })

test('what hangs on another row cannot be removed from this one', () => {
  const intent: LinkIntent = { type: 'remove', end: children, row: row('account', 'a'), member: task }
  expect([at(row('account', 'a')), at(null), at(row('account', 'b'))].map((state) => isElsewhere(intent, state))).toEqual([false, false, true])
})

test('rows that cannot be linked say why', () => {
  const intersect = aTable({ logicalName: 'task_skill', isIntersect: true })
  const toIntersect = aOneToMany({ schemaName: 'x', referencedTable: 'account', referencingTable: 'task_skill' })
  const known = anEnvironment([toAccount, toIntersect], [intersect])
  expect(endObstacle(known, 'task', parent)).toBeNull()
  expect(endObstacle(known, 'task', { ...parent, navigation: null })).toBe('noNavigation')
  expect(endObstacle(environment, 'hidden', parent)).toBe('noSet')
  expect(endObstacle(known, 'account', only(endsOn(toIntersect, 'account')))).toBe('readOnlyTable')
})
