import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany } from '../../../model/builders.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { unknownValue } from '../../../model/unknown.ts'
import { blockText } from '../../../ui/gridText.ts'
import { relationshipColumns } from '../relationshipColumns.tsx'
import { rowMaker } from '../relationshipRows.ts'
import { fillEdits, pasteEdits, type Asked, type Block } from './blockEdits.ts'

const columns = relationshipColumns(new Map(), { type: 'reading' }, { open: () => undefined, isReadOnly: false }, 'narrow')
const relationships = ['r0', 'r1', 'r2', 'r3'].map((schemaName, index) =>
  aOneToMany({ schemaName, cascade: index === 0 ? { assign: 'Active', delete: 'Restrict' } : {} }),
)

/** From a row and a column on, so many of each. */
function blockAt(row: number, column: string, height = 1, width = 1, of: readonly Relationship[] = relationships): Block {
  const held = anEnvironment(of)
  const from = columns.findIndex(({ id }) => id === column)
  return { rows: rowMaker(held)(held, []).slice(row), columns: columns.slice(from), height, width }
}

/** "r0 assign=Active", or what is wrong. */
function summary(asked: Asked): readonly string[] {
  if (asked.type === 'problem') return [`! ${asked.problem.type}`]
  return asked.edits.map((edit) =>
    edit.type === 'preset' ? `${edit.schemaName} ${edit.preset}` : `${edit.schemaName} ${edit.action}=${edit.value}`,
  )
}

test.each<[string, Block, string, readonly string[]]>([
  ['one value into one cell', blockAt(1, 'assign'), 'Cascade active', ['r1 assign=Active']],
  ['by its wire value', blockAt(1, 'assign'), 'UserOwned', ['r1 assign=UserOwned']],
  ['in whatever case, and quoted', blockAt(1, 'delete'), '"restrict"\r\n', ['r1 delete=Restrict']],
  ['one value into many cells', blockAt(1, 'share', 2, 2), 'Cascade none', [
    'r1 share=NoCascade',
    'r1 delete=NoCascade',
    'r2 share=NoCascade',
    'r2 delete=NoCascade',
  ]],
  ['a block where the selection begins', blockAt(1, 'assign'), 'Cascade all\tCascade none\nActive\tActive', [
    'r1 assign=Cascade',
    'r1 reparent=NoCascade',
    'r2 assign=Active',
    'r2 reparent=Active',
  ]],
  ['a row into each of two', blockAt(1, 'assign', 2, 2), 'Cascade\tActive', [
    'r1 assign=Cascade',
    'r1 reparent=Active',
    'r2 assign=Cascade',
    'r2 reparent=Active',
  ]],
  ['blanks and dashes change nothing', blockAt(1, 'assign', 3, 1), 'Cascade\n\n–', ['r1 assign=Cascade']],
  ['a preset', blockAt(1, 'behaviour'), 'Parental\nReferential (restrict delete)', ['r1 Parental', 'r2 ReferentialRestrict']],
  ['more than there is room for', blockAt(2, 'assign'), 'a\nb\nc', ['! noRoom']],
  ['into a column that takes no value', blockAt(0, 'name'), 'Cascade', ['! notEditable']],
  ['a value beside a preset, which it goes on top of', blockAt(1, 'archive'), 'Cascade all\tParental', ['r1 Parental', 'r1 archive=Cascade']],
  ['across the end of what takes values', blockAt(0, 'behaviour'), 'Parental\tAccount', ['! notEditable']],
  ['nothing', blockAt(0, 'assign'), ' \n', ['! empty']],
])('pasting %s', (_, block, text, expected) => {
  expect(summary(pasteEdits(block, text))).toEqual(expected)
})

test('texts that are no values are named with their cells, and nothing is asked', () => {
  expect(pasteEdits(blockAt(0, 'assign'), 'Cascade all\tCascde\nNone\tCascade none')).toEqual({
    type: 'problem',
    problem: {
      type: 'notUnderstood',
      cells: [
        { schemaName: 'r0', column: 'Reparent', text: 'Cascde' },
        { schemaName: 'r1', column: 'Assign', text: 'None' },
      ],
    },
  })
})

test('what this grid copies, it takes', () => {
  const block = blockAt(0, 'unshare', 3, 5)
  const asked = pasteEdits(block, blockText(block))
  // The first one is Custom, which is the name of no values.
  expect(asked).toMatchObject({ problem: { type: 'notUnderstood', cells: [{ schemaName: 'r0', text: 'Custom' }] } })
  const actions = blockAt(0, 'assign', 4, 8)
  expect(summary(pasteEdits(actions, blockText(actions)))).toHaveLength(32)
})

test.each<[string, Block, readonly string[]]>([
  ['down', blockAt(0, 'assign', 3), ['r1 assign=Active', 'r2 assign=Active']],
  ['down, each column by its first cell', blockAt(0, 'share', 2, 2), ['r1 share=NoCascade', 'r1 delete=Restrict']],
  ['across a single row', blockAt(0, 'assign', 1, 3), ['r0 reparent=Active', 'r0 share=Active']],
  ['down with a preset', blockAt(1, 'behaviour', 2), ['r2 Referential']],
  ['a single cell', blockAt(0, 'assign'), ['! single']],
  ['with what has no name', blockAt(0, 'behaviour', 2), ['! noSource']],
  ['a value across presets', blockAt(1, 'archive', 1, 2), ['! noSource']],
  ['names', blockAt(0, 'name', 2), ['! notEditable']],
  ['with nothing', blockAt(0, 'assign', 2, 1, [aManyToMany({ schemaName: 'n' }), ...relationships]), ['! noSource']],
  ['with what is not understood', blockAt(0, 'assign', 2, 1, [aOneToMany({ cascade: { assign: unknownValue('x') } }), ...relationships]), ['! noSource']],
])('filling %s', (_, block, expected) => {
  expect(summary(fillEdits(block))).toEqual(expected)
})
