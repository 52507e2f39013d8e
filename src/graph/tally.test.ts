import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import { selectTables } from './select.ts'
import { tally } from './tally.ts'

const environment = anEnvironment(
  [
    aOneToMany('account', 'contact'),
    aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' }),
    aOneToMany('contact', 'invoice'),
    aOneToMany('contact', 'quote'),
    aOneToMany('systemuser', 'account', { lookupColumn: 'createdby' }),
    aOneToMany('systemuser', 'account', { lookupColumn: 'preferredsystemuserid' }),
    aOneToMany('account', 'asyncoperation', { lookupColumn: 'regardingobjectid' }),
    aManyToMany('account', 'lead'),
  ],
  [aTable('systemuser'), aTable('asyncoperation')],
)

test('counts by kind, chips and folds of the focus', () => {
  const selection = selectTables(environment, { focus: 'account', expanded: [], shown: new Set() })
  expect(tally(environment, selection, 'account')).toEqual({
    oneToMany: 3,
    manyToOne: 3,
    manyToMany: 1,
    relationships: 6,
    hiddenNeighbours: 0,
    chips: [{ hub: 'systemuser', relationships: 2 }],
    folded: [{ fold: 'logs', tables: 1 }],
  })
})

test('a neighbour says how many more it would bring', () => {
  const selection = selectTables(environment, { focus: 'account', expanded: [], shown: new Set() })
  expect(tally(environment, selection, 'contact').hiddenNeighbours).toBe(2)
  const expanded = selectTables(environment, { focus: 'account', expanded: ['contact'], shown: new Set() })
  expect(tally(environment, expanded, 'contact').hiddenNeighbours).toBe(0)
})

test('a hub that is drawn keeps a chip for the relationships that are not', () => {
  const selection = selectTables(environment, { focus: 'account', expanded: ['systemuser'], shown: new Set() })
  expect(tally(environment, selection, 'account').chips).toEqual([{ hub: 'systemuser', relationships: 1 }])
})
