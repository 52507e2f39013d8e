import { expect, test } from 'vitest'
import { tableId } from '../metadata/buildTable.ts'
import { relationshipId } from '../metadata/relationship.ts'
import { componentRowRules } from '../rows/rules/componentRows.ts'
import { componentTypes, solutionId, tableBehaviors } from '../rows/solutionRows.ts'
import { createState } from '../state.ts'
import { rowId, smallEnvironment } from '../testing/smallEnvironment.ts'
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

test('a table that is in a solution as a shell stays one when it only comes along', () => {
  const state = aState()
  const solution = solutionId('ContosoProjects')
  const contact = { type: componentTypes.table, objectId: tableId('contact') }
  const behavior = () => componentIn(state, solution, contact)?.values.get('rootcomponentbehavior')
  addComponent(state, { solutionId: solution, ...contact, behavior: tableBehaviors.shell })
  addComponent(state, { solutionId: solution, ...form })
  addComponent(state, { solutionId: solution, ...contact })
  expect(behavior()).toBe(tableBehaviors.shell)
  addComponent(state, { solutionId: solution, ...contact, behavior: tableBehaviors.whole })
  expect(behavior()).toBe(tableBehaviors.whole)
})

test('deleting the row of a form frees what it held', () => {
  const state = aState()
  const context = { state, callerId: rowId('e', 1), now: () => new Date(0), newId: () => rowId('f', 1) }
  for (const { objectId } of [form, other]) {
    const row = state.rows.byId('systemform', objectId)
    if (row !== undefined) componentRowRules.deleting(context, row)
  }
  expect(findDependents(state, relationship)).toEqual([])
  // Rows of other tables are no components.
  for (const row of state.rows.of('account')) componentRowRules.deleting(context, row)
  expect(state.rows.of('solutioncomponent')).toHaveLength(3)
})
