import { expect, test } from 'vitest'
import type { RelationshipsSearch } from '../../relationshipsSearch.ts'
import { emptyIntent, entriesOf, readEntry } from '../../workspaceStorage.ts'
import { presentView } from './savedViews.ts'

/** A view after the tab was closed and opened again. */
function reopened(search: RelationshipsSearch): RelationshipsSearch {
  const text = entriesOf({ ...emptyIntent, views: { Mine: { search } } }).get('view/Mine') ?? null
  const entry = readEntry('view/Mine', text)
  return entry.kind === 'view' && entry.view !== null ? entry.view.search : {}
}

test.each<RelationshipsSearch>([
  { widths: { name: 300, delete: 200, assign: 90 } },
  { filters: { share: ['Cascade all'], delete: ['Restrict'] } },
  { find: 'account', group: 'related', hidden: ['type', 'locked'], sort: 'delete', descending: true },
])('the address of a saved view is known by its name after a reload: %j', (search) => {
  expect(presentView({ Mine: { search: reopened(search) } }, search)).toBe('Mine')
})

test('an address that differs in one width is another view', () => {
  expect(presentView({ Mine: { search: { widths: { delete: 200 } } } }, { widths: { delete: 201 } })).toBeNull()
  expect(presentView({ Mine: { search: {} } }, { widths: { delete: 201 } })).toBeNull()
})
