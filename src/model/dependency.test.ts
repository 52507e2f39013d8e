import { expect, test } from 'vitest'
import { groupedByKind, type Dependency } from './dependency.ts'

const aDependency = (changes: Partial<Dependency>): Dependency => ({
  kind: 'form',
  componentType: 60,
  id: 'id',
  name: 'Main',
  table: 'account',
  cause: null,
  ...changes,
})

const view = aDependency({ kind: 'view', componentType: 26 })
const webResource = aDependency({ kind: 'other', componentType: 61 })
const app = aDependency({ kind: 'other', componentType: 80 })

test('nothing has no groups', () => {
  expect(groupedByKind([])).toEqual([])
})

test('kinds come in their order, and other component types each for itself by number', () => {
  const form = aDependency({})
  expect(groupedByKind([app, webResource, view, form]).map(({ kind, componentType }) => [kind, componentType])).toEqual([
    ['form', 60],
    ['view', 26],
    ['other', 61],
    ['other', 80],
  ])
})

test('within a kind they are sorted by name, those without one last', () => {
  const members = [
    aDependency({ id: '4', name: null, cause: 'gone' }),
    aDependency({ id: '3', name: null, cause: 'gone' }),
    aDependency({ id: '2', name: 'Quick create' }),
    aDependency({ id: '1', name: 'Main' }),
  ]
  const [group] = groupedByKind([view, ...members])
  expect(group?.members.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
})
