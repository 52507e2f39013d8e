import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, aTable, anEnvironment } from '../model/builders.ts'
import { endsOn, type LinkEnd } from '../model/linkEnd.ts'
import { namingColumns } from '../model/newRow.ts'
import type { Column } from '../model/column.ts'
import { createForms, linkForms, partyForms } from './applyRowForms.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const tasks = aOneToMany({ schemaName: 'project_task', referencedNavigation: 'the_tasks', referencingNavigation: 'the_project' })
const skills = aManyToMany({ schemaName: 'project_skill', navigation1: 'to_skills', navigation2: 'to_projects' })
const environment = anEnvironment([tasks, skills], [aTable({ logicalName: 'cso_project', entitySetName: 'projectset' })])
const context = { environment, origin: 'https://contoso.crm4.dynamics.com' }
const [project, task, skill] = [{ table: 'cso_project', id: id(1) }, { table: 'cso_task', id: id(2) }, { table: 'cso_skill', id: id(3) }]

const endOf = (kind: LinkEnd['kind']) => {
  const end = [...endsOn(tasks, 'cso_project'), ...endsOn(tasks, 'cso_task'), ...endsOn(skills, 'cso_project')].find((each) => each.kind === kind)
  if (end === undefined) throw new Error(`There is no end of kind ${kind}.`)
  return end
}
const [parent, children, links] = [endOf('parent'), endOf('children'), endOf('links')]
const lines = (forms: ReturnType<typeof linkForms>) => forms.map(({ id: form, request: { method, path } }) => `${form}: ${method} ${path.replace('/api/data/v9.2/', '')}`)
const [p, t, s] = [`projectset(${id(1)})`, `cso_tasks(${id(2)})`, `cso_skills(${id(3)})`]

test('a one-to-many is written from both of its sides, a many-to-many as a collection', () => {
  if (parent.kind !== 'parent' || children.kind !== 'children' || links.kind !== 'links') throw new Error('Other ends.')
  expect(lines(linkForms(context, { type: 'set', end: parent, row: task, target: project }, 'W/"1"'))).toEqual([
    `bind: PATCH ${t}`,
    `set: PUT ${t}/the_project/$ref`,
    `add: POST ${p}/the_tasks/$ref`,
  ])
  expect(lines(linkForms(context, { type: 'clear', end: parent, row: task }, 'W/"1"'))).toEqual([`clear: DELETE ${t}/the_project/$ref`])
  expect(lines(linkForms(context, { type: 'add', end: children, row: project, member: task }, 'W/"1"'))).toEqual([
    `add: POST ${p}/the_tasks/$ref`,
    `bind: PATCH ${t}`,
    `set: PUT ${t}/the_project/$ref`,
  ])
  expect(lines(linkForms(context, { type: 'remove', end: children, row: project, member: task }, 'W/"1"'))).toEqual([
    `removeByKey: DELETE ${p}/the_tasks(${id(2)})/$ref`,
    `removeById: DELETE ${p}/the_tasks/$ref?$id=https://contoso.crm4.dynamics.com/api/data/v9.2/${t}`,
    `clear: DELETE ${t}/the_project/$ref`,
  ])
  expect(lines(linkForms(context, { type: 'add', end: links, row: project, member: skill }, null))).toEqual([`add: POST ${p}/to_skills/$ref`])
  expect(lines(linkForms(context, { type: 'remove', end: links, row: project, member: skill }, null)).length).toBe(2)
  expect(s).toContain('cso_skills')
})

test('an update is bound to the version that was read', () => {
  if (parent.kind !== 'parent') throw new Error('Another end.')
  const [first] = linkForms(context, { type: 'set', end: parent, row: task, target: project }, 'W/"7"')
  expect(first?.request.headers['If-Match']).toBe('W/"7"')
})

test('a side that metadata names no property for is not guessed', () => {
  if (parent.kind !== 'parent') throw new Error('Another end.')
  const unnamed = { ...parent, navigation: null, relationship: { ...tasks, referencedNavigation: '', referencingNavigation: '' } }
  expect(linkForms(context, { type: 'set', end: unnamed, row: task, target: project }, 'W/"1"')).toEqual([])
  expect(createForms(context, { end: unnamed, row: task, id: id(9), values: {}, along: null })).toEqual([])
})

test('a new row binds the one it belongs to, from its own side', () => {
  const body = (end: LinkEnd, row: typeof task) =>
    createForms(context, { end, row, id: id(9), values: { name: 'New' }, along: null }).map(({ request }) => `${request.path} ${request.body ?? ''}`)
  const api = 'https://contoso.crm4.dynamics.com/api/data/v9.2'
  expect(body(children, project)).toEqual([
    `/api/data/v9.2/cso_tasks {"name":"New","cso_taskid":"${id(9)}","the_project@odata.bind":"${api}/${p}"}`,
  ])
  expect(body(parent, task)).toEqual([
    `/api/data/v9.2/projectset {"name":"New","cso_projectid":"${id(9)}","the_tasks@odata.bind":["${api}/${t}"]}`,
  ])
  expect(body(links, project)).toEqual([
    `/api/data/v9.2/cso_skills {"name":"New","cso_skillid":"${id(9)}","to_projects@odata.bind":["${api}/${p}"]}`,
  ])
})

test('a party without a row cannot be sent: it would be lost', () => {
  if (children.kind !== 'children') throw new Error('Another end.')
  const parties = [{ participant: null, name: 'ann@contoso.com', participation: 2 }]
  expect(() => partyForms(context, { activity: project, end: children, parties })).toThrow('no row that metadata can name')
})

const column = (logicalName: string, requiredLevel: Column['requiredLevel'], type = 'String'): Column => ({
  logicalName,
  schemaName: logicalName,
  displayName: null,
  description: null,
  type,
  requiredLevel,
  targets: null,
})

test.each([
  ['a name that is required', [column('name', 'ApplicationRequired'), column('code', 'None')], ['name']],
  ['a name that is not', [column('name', 'None'), column('code', 'Recommended')], ['name']],
  ['a name that is composed of a required one', [column('name', 'None'), column('lastname', 'ApplicationRequired')], ['lastname']],
  ['a required text beside it', [column('name', 'ApplicationRequired'), column('code', 'SystemRequired')], ['name', 'code']],
  ['no texts for a number', [column('name', 'None'), column('amount', 'SystemRequired', 'Integer')], ['name']],
  ['no name at all', [column('amount', 'None', 'Integer')], []],
] as const)('a new row is asked for %s', (_, columns, expected) => {
  expect(namingColumns(aTable({ primaryNameColumn: 'name' }), columns).map(({ logicalName }) => logicalName)).toEqual(expected)
})
