import { expect, test } from 'vitest'
import { structureOf } from '../model/environment.ts'
import type { Relationship } from '../model/relationship.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { aManyToMany, anEnvironment, aOneToMany } from './builders.ts'
import { dressLines, type Edge } from './edges.ts'
import { keepUnchanged } from './keepUnchanged.ts'
import { projectLines } from './lines.ts'
import { projectShape } from './picture.ts'

const parent = aOneToMany('account', 'contact', { cascade: { assign: 'Cascade', delete: 'Cascade' } })
const primary = aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' })
const closed = new Set<string>()

function edgesOf(relationships: readonly Relationship[], opened: ReadonlySet<string> = closed) {
  const environment = anEnvironment(relationships)
  return dressLines(projectLines(relationships, opened), environment, { baseline: environment, inSolution: null, action: 'delete', light: null })
}

test('a bundle shows a delete rule its relationships share and none where they differ', () => {
  const other = { ...primary, cascade: parent.cascade }
  expect(edgesOf([parent, primary])).toMatchObject([{ relationships: [parent, primary], mark: null, isParental: true }])
  expect(edgesOf([parent, other])).toMatchObject([{ mark: 'D' }])
  expect(edgesOf([parent, primary], new Set(['account|contact']))).toMatchObject([{ mark: 'D' }, { mark: 'L' }])
})

test.each([
  ['Cascade', 'D'],
  ['Restrict', 'R'],
  ['RemoveLink', 'L'],
  ['NoCascade', '–'],
  ['Active', '?'],
  [{ unknown: true, raw: 'Melt' }, '?'],
] as const)('the delete rule %s is the letter %s', (setting, letter) => {
  expect(edgesOf([aOneToMany('a', 'b', { cascade: { delete: setting } })])).toMatchObject([{ mark: letter }])
})

test('a many-to-many has no delete rule', () => {
  expect(edgesOf([aManyToMany('account', 'lead')])).toMatchObject([{ mark: null, isParental: false }])
})

const locked = aOneToMany('account', 'lead', { isManaged: true, isCustomizable: false })
const baseline = anEnvironment([parent, primary, locked])
const stagedAssign = (after: 'NoCascade' | 'Active') =>
  stagedEnvironment(baseline, [
    { type: 'cascade', schemaName: parent.schemaName, action: 'assign', before: 'Cascade', after },
  ])

test('what differs from the baseline is staged; what another solution owns is outside; a locked one is locked', () => {
  const staged = stagedAssign('NoCascade')
  const lines = projectLines([...staged.relationships.values()], closed)
  expect(dressLines(lines, staged, { baseline, inSolution: new Set([parent.schemaName]), action: 'delete', light: null })).toMatchObject([
    { isStaged: true, isOutside: false, isLocked: false },
    { isStaged: false, isOutside: true, isLocked: true },
  ])
})

test('a line of another environment is refused', () => {
  expect(() => dressLines(projectLines([parent], closed), anEnvironment([locked]), { baseline, inSolution: null, action: 'delete', light: null })).toThrow(
    parent.schemaName,
  )
})

test('a staged value leaves the shape the same, and every line but its own', () => {
  const [first, second] = [stagedAssign('NoCascade'), stagedAssign('Active')]
  expect(structureOf(first)).toBe(structureOf(second))
  const shape = projectShape(structureOf(first), { focus: 'account', expanded: [], shown: new Set() }, closed)
  const keep = keepUnchanged((edge: Edge) => Object.values(edge))
  const [before, after, again] = [first, second, second].map((environment) =>
    keep(dressLines(shape.lines, environment, { baseline, inSolution: null, action: 'delete', light: null })),
  )
  expect(after?.map(({ id }, index) => [id, after[index] === before?.[index]])).toEqual([
    ['account|contact', false],
    [locked.schemaName, true],
  ])
  expect(after).toMatchObject([{ relationships: [{ cascade: { assign: 'Active' } }, primary] }, {}])
  expect(again?.every((edge, index) => edge === after?.[index])).toBe(true)
})
