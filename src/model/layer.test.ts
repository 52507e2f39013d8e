import { expect, test } from 'vitest'
import { aOneToMany } from '../graph/builders.ts'
import { membership, type Change } from './change.ts'
import { masksManaged, maskedLayers, type Layer } from './layer.ts'

const system: Layer = { solution: 'System', publisher: 'Microsoft', isUnmanaged: false }
const vendor: Layer = { solution: 'Fabrikam', publisher: 'fabrikam', isUnmanaged: false }
const active: Layer = { solution: 'Active', publisher: 'default', isUnmanaged: true }

test.each([
  [[], []],
  [[active], []],
  [[system], []],
  [[system, vendor], []],
  [[system, vendor, active], [system, vendor]],
])('only an unmanaged layer on top masks what lies below', (layers, masked) => {
  expect(maskedLayers(layers)).toEqual(masked)
})

const share: Change = { type: 'cascade', schemaName: 'held', action: 'share', before: 'NoCascade', after: 'Cascade' }
const column: Change = {
  type: 'column',
  schemaName: 'contact.accountid',
  relationship: 'held',
  table: 'contact',
  column: 'accountid',
  field: 'requiredLevel',
  before: 'None',
  after: 'Recommended',
}

test.each([
  [true, [share], true],
  [true, [column], true],
  [true, [membership('held', 'Contoso', 'inside')], false],
  [true, [], false],
  [false, [share], false],
])('of a relationship that is managed (%s), changes of values mask it', (isManaged, changes, masks) => {
  expect(masksManaged(aOneToMany('account', 'contact', { schemaName: 'held', isManaged }), changes)).toBe(masks)
  expect(masksManaged(null, changes)).toBe(false)
})
