import { expect, test } from 'vitest'
import { creation, type CreateChange } from './change.ts'
import { defaultMenu } from './draft/draftDefaults.ts'
import { replaceCreation } from './stage.ts'

const named = (schemaName: string): CreateChange =>
  creation({
    type: 'ManyToMany',
    schemaName,
    intersectTable: schemaName,
    table1: 'account',
    table2: 'contact',
    navigation1: schemaName,
    navigation2: schemaName,
    menu1: defaultMenu,
    menu2: defaultMenu,
    isSearchable: true,
  })

test('a renamed creation takes the place of the old one', () => {
  const staged = [named('one'), named('two')]
  expect(replaceCreation(staged, named('one'), named('other'))).toEqual([named('other'), named('two')])
})

test('a creation whose old one was taken back meanwhile is staged anew', () => {
  expect(replaceCreation([named('two')], named('one'), named('other'))).toEqual([named('two'), named('other')])
})
