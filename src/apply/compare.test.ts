import { expect, test } from 'vitest'
import { aOneToMany } from '../model/builders.ts'
import type { FieldChange } from '../model/change.ts'
import { withField } from '../model/editableField.ts'
import type { UpdateStep } from '../model/plan.ts'
import { compare } from './compare.ts'

const original = aOneToMany({ schemaName: 'mine' })
const change: FieldChange = { type: 'field', schemaName: 'mine', field: 'menu.labels.1031', before: null, after: 'Vorgänge' }
const translated = withField(original, 'menu.labels.1031', 'Aufgaben')

test('a label that was not there when its change was staged is a conflict once a colleague has made one', () => {
  const step: UpdateStep = { type: 'update', schemaName: 'mine', metadataId: original.metadataId, baseline: original, changes: [change] }
  const fields = [{ field: 'menu.labels.1031', baseline: null, mine: 'Vorgänge', theirs: 'Aufgaben' }]
  expect(compare(step, [original])).toEqual({ type: 'baseline' })
  expect(compare(step, [translated])).toEqual({ type: 'conflict', conflict: { type: 'changed', fields } })
  // Also where the environment was read anew in between.
  expect(compare({ ...step, baseline: translated }, [translated])).toEqual({ type: 'conflict', conflict: { type: 'changed', fields } })
})
