import { expect, test } from 'vitest'
import { tableId } from '../metadata/buildTable.ts'
import { relationshipId } from '../metadata/relationship.ts'
import { componentTypes, solutionId } from '../rows/solutionRows.ts'
import { createState } from '../state.ts'
import { rowId, smallEnvironment } from '../testing/smallEnvironment.ts'
import { componentTypeOfRows } from './componentKinds.ts'
import { addComponent, componentIn, forgetComponent } from './components.ts'
import { findDependents, findRequirements } from './dependencies.ts'
import { dependencyRow, noParent } from './dependencyRow.ts'

const end = (type: number, objectId: string) => ({
  type,
  objectId,
  parentId: noParent,
  baseSolutionId: solutionId('Default'),
})
const form = end(componentTypes.form, rowId('1', 1))
const other = end(componentTypes.form, rowId('1', 2))
const relationship = end(componentTypes.relationship, relationshipId('cso_project_task'))

const aState = () => {
  const small = smallEnvironment()
  const systemform = [form, other].map(({ objectId }) => ({ formid: objectId, name: 'x', objecttypecode: 'contact' }))
  const dependency = [dependencyRow(2, form, relationship), dependencyRow(2, other, relationship)]
  return createState({ ...small, rows: { ...small.rows, systemform, dependency } })
}

test('a deleted component is in no solution and in no dependency any more', () => {
  const state = aState()
  addComponent(state, { solutionId: solutionId('ContosoProjects'), ...form })
  forgetComponent(state, form.type, form.objectId)
  expect(componentIn(state, solutionId('ContosoProjects'), form)).toBeUndefined()
  expect(findRequirements(state, form)).toEqual([])
  expect(findDependents(state, relationship)).toHaveLength(1)

  forgetComponent(state, relationship.type, relationship.objectId)
  expect(componentIn(state, solutionId('ContosoProjects'), relationship)).toBeUndefined()
  expect(findRequirements(state, other)).toEqual([])
  // What it has in common with others stays.
  const project = { type: componentTypes.table, objectId: tableId('cso_project') }
  expect(componentIn(state, solutionId('ContosoProjects'), project)).toBeDefined()
})

test.each([
  ['systemform', 60],
  ['savedquery', 26],
  ['workflow', 29],
  ['connectionrole', 63],
  ['account', null],
])('rows of %s are components of type %j', (table, type) => {
  expect(componentTypeOfRows(table)).toBe(type)
})
