import { expect, test } from 'vitest'
import { aManyToMany } from '../model/builders.ts'
import { membership, type CascadeChange, type DeleteChange } from '../model/change.ts'
import { rebuildOf } from '../model/draft/rebuild.ts'
import { aStorage, refusedStorage } from './builders.ts'
import { createWorkspace } from './workspace.ts'
import { keyPrefix } from './workspaceKeeper.ts'
import { legacyKey } from './workspaceLegacy.ts'

const organization = '5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11'

const change: CascadeChange = {
  type: 'cascade',
  schemaName: 'contact_customer_accounts',
  action: 'assign',
  before: 'Cascade',
  after: 'NoCascade',
}
const other: CascadeChange = { ...change, schemaName: 'account_parent_account' }
const later: CascadeChange = { ...change, action: 'share' }
const entryOf = ({ schemaName, action }: CascadeChange): string =>
  `${keyPrefix(organization)}staged/${schemaName}/cascade/${action}`

const openTab = (storage: () => Storage) => createWorkspace(organization, storage).getState

test('what was staged is there in the next tab, in the order of staging', () => {
  const storage = aStorage()
  const tab = openTab(storage)
  tab().stage([later])
  tab().stage([other])
  tab().stage([change])
  tab().place('layered: account', { contact: { x: 1, y: 2 } })
  tab().chooseSolution('ContosoProjects')
  tab().awaitPublish(['contact', 'account'])
  expect(openTab(storage)()).toMatchObject({
    staged: [later, other, change],
    positions: { 'layered: account': { contact: { x: 1, y: 2 } } },
    solution: 'ContosoProjects',
    unpublished: ['account', 'contact'],
    unreadable: null,
    unsaved: null,
  })
})

test('what is staged with objects inside is there whole, whatever the order of their members', () => {
  const baseline = aManyToMany({ menu1: { behavior: 'UseLabel', group: 'Sales', labels: { 1031: 'a', 1033: 'b' }, order: 5, isCustomizable: true } })
  const loss = { type: 'links', table1: 'cso_project', table2: 'cso_skill', intersectTable: baseline.intersectTable } as const
  const rebuild = rebuildOf(baseline, loss, null)
  if (rebuild === null) throw new Error('Everything of it is known.')
  const { schemaName } = baseline
  const deletion: DeleteChange = { type: 'delete', schemaName, baseline, rebuild }
  const place = aStorage()
  createWorkspace(organization, () => place.storage).getState().stage([deletion])
  const next = createWorkspace(organization, () => place.storage)
  expect(next.getState()).toMatchObject({ staged: [deletion], unreadable: null })
  const written = place.written.length
  next.getState().stage([{ rebuild, baseline: { ...baseline, type: 'ManyToMany' }, schemaName, type: 'delete' }])
  expect(place.written.slice(written).filter((key) => key.includes('/staged/'))).toEqual([])
})

test('what goes into a solution outlives the tab; what is stored under the name of another is not believed', () => {
  const into = membership('contact_customer_accounts', 'ContosoProjects', 'inside', true)
  const storage = aStorage()
  openTab(storage)().stage([into])
  expect(openTab(storage)()).toMatchObject({ staged: [into], unreadable: null })
  const key = `${keyPrefix(organization)}staged/${into.schemaName}/membership`
  storage.storage.setItem(key, (storage.storage.getItem(key) ?? '').replace('"solution":"ContosoProjects"', '"solution":"Default"'))
  const damaged = openTab(storage)()
  expect(damaged.staged).toEqual([])
  expect(damaged.unreadable).not.toBeNull()
})

test('one environment does not see the staged changes of another', () => {
  const storage = aStorage()
  openTab(storage)().stage([change])
  expect(createWorkspace('another', storage).getState().staged).toEqual([])
})

test('two tabs that never heard of each other lose nothing of what the other stored', () => {
  const storage = aStorage()
  const [one, two] = [openTab(storage), openTab(storage)]
  one().stage([change])
  two().stage([other])
  one().place('account', { contact: { x: 1, y: 2 } })
  two().place('account', { account: { x: 3, y: 4 } })
  one().awaitPublish(['contact'])
  two().awaitPublish(['account'])
  const third = openTab(storage)()
  expect(third.staged).toHaveLength(2)
  expect(third.staged).toEqual(expect.arrayContaining([change, other]))
  expect(third.positions).toEqual({ account: { contact: { x: 1, y: 2 }, account: { x: 3, y: 4 } } })
  expect(third.unpublished).toEqual(['account', 'contact'])
})

test("another tab's changes come and go here, and undo takes back only one's own", () => {
  const storage = aStorage()
  const [one, two] = [openTab(storage), openTab(storage)]
  one().stage([change])
  two().stage([other])
  one().takeOver('all')
  expect(one().staged).toEqual(expect.arrayContaining([change, other]))
  one().undo()
  expect(one().staged).toEqual([other])
  expect(openTab(storage)().staged).toEqual([other])
  one().redo()
  expect(one().staged).toEqual(expect.arrayContaining([change, other]))

  two().unstage([other])
  one().takeOver('all')
  expect(one().staged).toEqual([change])
  one().undo()
  expect(one().staged).toEqual([])
})

test('what is taken over is not written back over what the other tab stores next', () => {
  const storage = aStorage()
  const [one, two] = [openTab(storage), openTab(storage)]
  one().stage([later])
  two().stage([change, other])
  two().place('account', { contact: { x: 1, y: 2 } })
  const before = storage.written.length
  one().takeOver('all')
  expect(one().staged).toHaveLength(3)
  expect(storage.written).toHaveLength(before)
  two().unstage([change])
  one().chooseSolution('ContosoProjects')
  expect(openTab(storage)().staged).not.toContainEqual(change)
})

test('a storage that another tab emptied is filled again', () => {
  const storage = aStorage()
  const tab = openTab(storage)
  tab().stage([change])
  storage.storage.clear()
  tab().storeAnew()
  expect(openTab(storage)().staged).toEqual([change])
})

test('undo and redo walk through staged changes and moves alike', () => {
  const tab = openTab(aStorage())
  tab().stage([change])
  tab().place('account', { contact: { x: 1, y: 2 } })
  tab().undo()
  expect(tab().positions).toEqual({})
  expect(tab().staged).toEqual([change])
  tab().undo()
  expect(tab().staged).toEqual([])
  tab().redo()
  tab().redo()
  expect(tab().staged).toEqual([change])
  expect(tab().positions).toEqual({ account: { contact: { x: 1, y: 2 } } })
})

test('an undo takes back a change, not the map that was arranged since', () => {
  const tab = openTab(aStorage())
  const map = { contact: { x: 1, y: 2 } }
  tab().stage([change])
  tab().place('account', { contact: { x: 5, y: 6 } })
  tab().arrange('map', map)
  tab().undo()
  expect(tab().positions).toEqual({ map })
  tab().undo()
  expect(tab()).toMatchObject({ staged: [], positions: { map } })
  tab().redo()
  tab().redo()
  expect(tab().positions).toEqual({ account: { contact: { x: 5, y: 6 } }, map })
})

test('what arranging a view anew cleared comes back by an undo; where nothing was moved there is nothing to undo', () => {
  const tab = openTab(aStorage())
  const moved = { contact: { x: 1, y: 2 }, lead: { x: 3, y: 4 } }
  tab().place('account', moved)
  tab().clearPlaces('account')
  expect(tab().positions).toEqual({ account: {} })
  tab().clearPlaces('account')
  tab().clearPlaces('contact')
  tab().undo()
  expect(tab().positions).toEqual({ account: moved })
  tab().redo()
  expect(tab().positions).toEqual({ account: {} })
})

test('a view is there in the next tab, whatever its name, until it is deleted', () => {
  const storage = aStorage()
  const view = { search: { find: 'cso', sort: 'delete', group: 'related', filters: { delete: ['Restrict'] } } } as const
  const named = { search: { ...view.search, filters: { delete: [...view.search.filters.delete] } } }
  const tab = openTab(storage)
  tab().saveView('Restrict / today', named)
  tab().saveView('Other', { search: {} })
  tab().stage([change])
  tab().undo()
  expect(openTab(storage)().views).toEqual({ 'Restrict / today': named, Other: { search: {} } })
  tab().removeView('Other')
  expect(openTab(storage)().views).toEqual({ 'Restrict / today': named })
})

test('what the server took over cannot be staged again by undo', () => {
  const tab = openTab(aStorage())
  tab().stage([change])
  tab().settle([])
  tab().undo()
  expect(tab().staged).toEqual([])
})

test.each([
  ['no JSON', entryOf(change), '{"type":'],
  ['an unknown cascade value', entryOf(change), JSON.stringify({ ...change, after: 'CascadeV2' })],
  ['a change under the name of another', entryOf(change), JSON.stringify(later)],
  ['a place that is none', `${keyPrefix(organization)}position/map/contact`, '{"x":1}'],
  ['a view of columns that are not there', `${keyPrefix(organization)}view/Mine`, '{"version":1,"search":{"sort":"weather"}}'],
  ['a view of a later version', `${keyPrefix(organization)}view/Mine`, '{"version":2,"search":{}}'],
  ['a name of a later version', `${keyPrefix(organization)}weather`, '"fine"'],
  ['version 1, damaged', legacyKey(organization), '{"version":1,'],
])('%s is set aside unchanged, said, and the rest is there', (_, key, text) => {
  const storage = aStorage()
  openTab(storage)().stage([other])
  storage.storage.setItem(key, text)
  const { unreadable, staged } = openTab(storage)()
  if (unreadable === null) throw new Error('It was not reported.')
  expect(JSON.parse(storage.storage.getItem(unreadable.keptUnder) ?? '')).toEqual({ [key]: text })
  expect(staged).toEqual([other])
  expect(openTab(storage)().unreadable).toBeNull()
})

test('what was set aside before is not overwritten by what is set aside now', () => {
  const storage = aStorage()
  const keys = ['first', 'second', 'second'].map((text) => {
    storage.storage.setItem(entryOf(change), text)
    return openTab(storage)().unreadable?.keptUnder
  })
  expect(keys[0]).not.toBe(keys[1])
  expect(keys[1]).toBe(keys[2])
})

test.each([entryOf(change), legacyKey(organization)])('what cannot be set aside stays where it is: %s', (key) => {
  const storage = aStorage(160)
  storage.storage.setItem(key, '{')
  expect(openTab(storage)().unreadable?.keptUnder).toBe(key)
  expect(storage.storage.getItem(key)).toBe('{')
})

test('what version 1 stored is taken over once', () => {
  const storage = aStorage()
  const kept = { staged: [change], positions: { account: { contact: { x: 1, y: 2 } } }, solution: 'ContosoProjects', unpublished: ['contact'] }
  storage.storage.setItem(legacyKey(organization), JSON.stringify({ version: 1, ...kept }))
  expect(openTab(storage)()).toMatchObject(kept)
  openTab(storage)().unstage([change])
  expect(openTab(storage)()).toMatchObject({ ...kept, staged: [] })
})

test('places on the map of before, whose tables had another size, leave the storage', () => {
  const storage = aStorage()
  const places = { contact: { x: 1, y: 2 } }
  const of = (view: string) => `${keyPrefix(organization)}position/${view}/contact`
  openTab(storage)().arrange('map 2', places)
  storage.storage.setItem(of('map'), JSON.stringify(places.contact))
  expect(openTab(storage)()).toMatchObject({ positions: { 'map 2': places }, unreadable: null, unsaved: null })
  expect(storage.storage.getItem(of('map'))).toBeNull()
  expect(storage.storage.getItem(of('map 2'))).not.toBeNull()
  const old = { version: 1, staged: [], positions: { map: places }, solution: null, unpublished: [] }
  storage.storage.setItem(legacyKey(organization), JSON.stringify(old))
  expect(openTab(storage)().positions).toEqual({ 'map 2': places })
})

test('a full storage is said, what was staged stays in the tab, and is stored once there is room', () => {
  const storage = aStorage(20)
  const tab = openTab(storage)
  expect(tab().unsaved).toBeNull()
  tab().stage([change])
  expect(tab().unsaved).toContain('Full')
  expect(tab().staged).toEqual([change])
  storage.place.quota = 10_000
  tab().saveAgain()
  expect(tab().unsaved).toBeNull()
  expect(openTab(storage)().staged).toEqual([change])
})

test('a browser that refuses its storage is said at once, and the workspace lives in the tab', () => {
  const tab = openTab(refusedStorage)
  expect(tab().unsaved).toContain('Access is denied')
  tab().stage([change])
  tab().unstage([change])
  tab().undo()
  tab().takeOver('all')
  expect(tab().staged).toEqual([change])
  expect(tab().unsaved).toContain('Access is denied')
})

test('findings that are accepted and clean-ups that were sent are there in the next tab; only accepting can be undone', () => {
  const storage = aStorage()
  const tab = openTab(storage)
  const cleanup = { schemaName: 'contact_customer_accounts', before: ['0a0a0a0a-0000-4000-8000-00000000000a'], isAccepted: false, askedAt: '2026-01-01T00:00:00.000Z' }
  tab().ignore({ 'parentalTwice/salesorder': 'as shipped', 'cascadeCycle/a+b': 'known' })
  tab().followCleanup('contact_customer_accounts', cleanup)
  tab().ignore({ 'cascadeCycle/a+b': null })
  const next = openTab(storage)
  expect(next().ignored).toEqual({ 'parentalTwice/salesorder': 'as shipped' })
  expect(next().cleanups).toEqual({ contact_customer_accounts: cleanup })
  tab().undo()
  expect(tab().ignored).toEqual({ 'parentalTwice/salesorder': 'as shipped', 'cascadeCycle/a+b': 'known' })
  tab().undo()
  expect([tab().ignored, tab().cleanups]).toEqual([{}, { contact_customer_accounts: cleanup }])
})

test('a stored note or clean-up that is none is set aside, the others are there', () => {
  const storage = aStorage()
  const prefix = keyPrefix(organization)
  storage().setItem(`${prefix}ignored/noOwners/a_b`, '"fine"')
  storage().setItem(`${prefix}ignored/noOwners/c_d`, '7')
  storage().setItem(`${prefix}cleanup/a_b`, '{"schemaName":"c_d","before":[],"isAccepted":true}')
  const tab = openTab(storage)
  expect([tab().ignored, tab().cleanups]).toEqual([{ 'noOwners/a_b': 'fine' }, {}])
  expect(tab().unreadable?.cause).toContain('It holds c_d.')
})
