import { expect, test } from 'vitest'
import type { Reconciled } from '../apply/reconcile.ts'
import { withoutPublished } from './applyReconcile.ts'

const publish = (tables: readonly string[]): Reconciled => ({
  entry: { type: 'publish', id: 'o/publish', organizationId: 'o', tables, writtenAt: '2026-01-01T00:00:00.000Z' },
  end: { type: 'unknown', fault: null },
})
const open = publish(['account', 'contact'])

test.each<[string, readonly string[], readonly Reconciled[]]>([
  ['all of its tables', ['account', 'contact', 'task'], []],
  ['some of its tables', ['account'], [open]],
])('a publish with no known end is told until a later one has published: %s', (_, published, left) => {
  expect(withoutPublished([open], published)).toEqual(left)
})
