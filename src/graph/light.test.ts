import { expect, test } from 'vitest'
import { impactOf } from '../model/impact/impact.ts'
import { aManyToMany, anEnvironment, aOneToMany } from './builders.ts'
import { dressLines } from './edges.ts'
import { lightOf, reachOfTable, tellingLines, type Light } from './light.ts'
import { projectLines } from './lines.ts'
import { mixedMark, notReached, projectLens } from './overviewLens.ts'
import { projectOverview } from './overview.ts'
import { drawnOf, linesWith, projectShape } from './picture.ts'
import { marks, marksOf, settingMark } from './settingMark.ts'

const cascading = { cascade: { delete: 'Cascade' } } as const
const environment = anEnvironment([
  aOneToMany('account', 'contact', cascading),
  aOneToMany('account', 'contact', { lookupColumn: 'other' }),
  aOneToMany('contact', 'task', cascading),
  aOneToMany('task', 'invoice', { cascade: { delete: 'Restrict' } }),
  aOneToMany('task', 'account', { lookupColumn: 'about' }),
  aOneToMany('program', 'account', { cascade: { delete: 'Restrict' } }),
  aManyToMany('contact', 'lead'),
])
const impact = impactOf(environment, 'account', 'delete')
const told = ({ tables }: Light) =>
  [...tables].map(([table, { level, effect, stops }]) => `${table} ${level} ${effect ?? 'start'}${stops ? '!' : ''}`)

test('every level is lit, or those up to one; the start keeps its place though it is reached again', () => {
  expect(told(lightOf(impact, null))).toEqual(['account 0 unlinked', 'contact 1 deleted', 'task 2 deleted', 'lead 2 unlinked', 'invoice 3 stopped!'])
  expect(told(lightOf(impact, 1))).toEqual(['account 0 start', 'contact 1 deleted'])
  expect([...lightOf(impact, 2).lines]).toEqual([
    ['account_contact_accountid', 1],
    ['account_contact_other', 1],
    ['contact_task_contactid', 2],
    ['contact_lead', 2],
  ])
  expect(reachOfTable(lightOf(impact, null), 'program')).toBe('dimmed')
  expect(reachOfTable(null, 'program')).toBeNull()
})

test('lines know the level that comes over them, and those of no level are dimmed', () => {
  const lines = projectLines([...environment.relationships.values()], new Set())
  const look = { baseline: environment, inSolution: null, action: 'delete', light: lightOf(impact, 1) } as const
  expect(dressLines(lines, environment, look).map(({ id, reach, marks: letters }) => `${id}: ${reach} ${letters.join('')}`)).toEqual([
    'account|contact: 1 DL',
    'contact_task_contactid: dimmed D',
    'task_invoice_taskid: dimmed R',
    'task_account_about: dimmed L',
    'program_account_programid: dimmed R',
    'contact_lead: dimmed ',
  ])
  expect(dressLines(lines, environment, { ...look, light: null })[0]?.reach).toBeNull()
})

test('a picture draws what a lens lights, and shows tables besides when they are asked for', () => {
  const choice = { focus: 'account', expanded: [], shown: new Set<never>() }
  const shape = projectShape(environment, { ...choice, besides: ['invoice', 'contact', 'nothing'] }, new Set())
  expect([...shape.byId.keys()]).toEqual(['account', 'contact', 'task', 'program', 'invoice'])
  expect([...shape.besides]).toEqual(['invoice'])
  const lit = new Set(linesWith(shape.lines, tellingLines(impact)))
  const ids = (light: ReadonlySet<string>) => drawnOf(shape.lines, shape.pinned, [], false, light).map(({ id }) => id)
  expect(ids(new Set())).toEqual(['account|contact', 'task_account_about', 'program_account_programid'])
  expect(ids(lit)).toContain('task_invoice_taskid')
})

test('lines tell by which a table is first reached and first stops; further ways to the same end do not', () => {
  const further = anEnvironment([
    aOneToMany('account', 'contact', cascading),
    aOneToMany('account', 'task', cascading),
    aOneToMany('contact', 'task', { ...cascading, schemaName: 'furtherTask' }),
    aOneToMany('task', 'contact', { cascade: { delete: 'Restrict' }, schemaName: 'stops' }),
    aOneToMany('contact', 'invoice', cascading),
    aOneToMany('task', 'invoice', { ...cascading, schemaName: 'alsoInvoice' }),
    aOneToMany('invoice', 'lead', { cascade: { delete: 'Restrict' } }),
    aOneToMany('lead', 'case', cascading),
  ])
  expect([...tellingLines(impactOf(further, 'account', 'delete'))]).toEqual([
    'account_contact_accountid',
    'stops',
    'account_task_accountid',
    'contact_invoice_contactid',
    'alsoInvoice',
    'invoice_lead_invoiceid',
  ])
})

test('the map has levels by table and settings by pair, those of lit relationships before others', () => {
  const overview = projectOverview(environment, true)
  const lens = projectLens(environment, overview, 'delete', lightOf(impact, null))
  const pairs = [...overview.first].map((first, pair) => {
    const mark = lens.marks[pair] ?? mixedMark
    return `${overview.ids[first]}-${overview.ids[overview.second[pair] ?? 0]} ${mark === mixedMark ? 'mixed' : marks[mark]} ${lens.lit[pair]}`
  })
  expect(pairs).toEqual(['account-contact mixed 1', 'contact-task D 1', 'task-invoice R 1', 'account-task L 1', 'account-program R 0', 'contact-lead mixed 1'])
  expect(Object.fromEntries(overview.ids.map((id, table) => [id, lens.levels[table]]))).toEqual({
    account: 0,
    contact: 1,
    task: 2,
    invoice: 3,
    program: notReached,
    lead: 2,
  })
  expect(lens.stops[overview.ids.indexOf('invoice')]).toBe(1)
  expect(projectLens(environment, overview, 'delete', null)).toMatchObject({ isLit: false })
})

test('each action has its letters', () => {
  expect(settingMark('assign', 'Cascade')).toBe('C')
  expect(settingMark('assign', 'Active')).toBe('A')
  expect(settingMark('share', 'UserOwned')).toBe('U')
  expect(settingMark('merge', 'NoCascade')).toBe('–')
  expect(settingMark('share', 'Restrict')).toBe('?')
  expect(marksOf('merge')).not.toContain('U')
})
