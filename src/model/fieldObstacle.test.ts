import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from './builders.ts'
import type { FieldChange } from './change.ts'
import type { EditableField, EditableValue } from './editableField.ts'
import { issues } from './issues.ts'

const menu = { behavior: 'UseCollectionName', group: 'Details', labels: {}, order: 10_000, isCustomizable: true } as const
const change = (field: EditableField, after: EditableValue, before: EditableValue = null): FieldChange => ({
  type: 'field',
  schemaName: 'one',
  field,
  before,
  after,
})
const rules = (one: Parameters<typeof aOneToMany>[0], ...changes: FieldChange[]) =>
  issues(anEnvironment([aOneToMany({ menu, ...one, schemaName: 'one' })], [aTable()]), changes).flatMap((issue) =>
    issue.type === 'field' ? [issue.obstacle.rule] : [],
  )
const label = change('menu.behavior', 'UseLabel', 'UseCollectionName')
const text = change('menu.labels.1033', 'Tasks')

test.each<[string, Parameters<typeof aOneToMany>[0], FieldChange[], string[]]>([
  ['a label without a text', {}, [label], ['labelMissing']],
  ['a label with its text', {}, [label, text], []],
  ['an order beyond 32 bits', {}, [change('menu.order', 2 ** 31, 10_000)], ['orderNotWhole']],
  ['a menu that is its publisher’s', { menu: { ...menu, isCustomizable: false } }, [text], ['menuLocked']],
  ['a menu that was not understood', { menu: { unknown: true, raw: 'x' } }, [text], ['unknownPresent']],
  ['a locked relationship', { isManaged: true, isCustomizable: false }, [change('isSearchable', false, true)], ['locked']],
  ['a managed one’s customizable flag', { isManaged: true }, [change('isCustomizable', false, true)], ['managed']],
  ['an unmanaged one’s customizable flag', {}, [change('isCustomizable', false, true)], []],
  ['a hierarchy between two tables', {}, [change('isHierarchical', true, false)], ['notSelf']],
  ['a hierarchy of a table', { referencingTable: 'cso_project' }, [change('isHierarchical', true, false)], []],
])('%s', (_name, one, changes, expected) => {
  expect(rules(one, ...changes)).toEqual(expected)
})
