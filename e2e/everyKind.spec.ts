import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { CreationForm } from './pages/creationForm.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

/** One of each kind: plain, to itself, many-to-many, that to itself, and one target of a lookup of several tables. */
const oneToMany = ['cso_workitem_risk', 'cso_workitem_parentworkitem', 'cso_workitem_assignedto_team']
const manyToMany = ['cso_systemuser_skill', 'cso_workitem_dependency']
/** A member of a customer lookup is edited like any other, and goes with its column alone. */
const customer = 'cso_project_customer_account'
const deletable = [...oneToMany, ...manyToMany]
const all = [...deletable, customer]

const gone = (name: string) => `RelationshipDefinitions(SchemaName='${name}')`

test('each kind of relationship is edited, then deleted, by keyboard alone', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 404/)
  const keyboard = new Keyboard(page)
  const [shell, panel, changes, deletion] = [new Shell(page), new RelationshipPanel(page), new ChangesPage(page), new DeletionDialog(page)]
  const open = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(name)
    // The hidden table of a many-to-many may be called like it.
    await expect(shell.palette).toBeFocused()
    await keyboard.pick(new RegExp(`^${name}.*–`))
    await expect(panel.heading).toHaveText(name)
  }
  const review = async (count: number) => {
    await keyboard.tabTo(shell.changesButton(count), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await keyboard.tabTo(changes.apply)
    await page.keyboard.press('Enter')
  }
  await page.goto('/sample/history')
  await expect(shell.heading).toHaveText('History')
  await keyboard.tabTo(shell.solution)
  await keyboard.pick('Contoso Projects')

  for (const [index, name] of all.entries()) {
    await open(name)
    await keyboard.tabTo(panel.region.getByRole('checkbox', { name: 'Searchable' }))
    await page.keyboard.press('Space')
    await expect(shell.changesButton(index + 1)).toBeVisible()
  }
  await review(all.length)
  await expect(changes.main).toContainText('6 relationships changed')
  for (const name of all) expect(await dataverse.relationship(name)).toMatchObject({ IsValidForAdvancedFind: false })

  await open(customer)
  await keyboard.tabTo(deletion.opener)
  await page.keyboard.press('Enter')
  await expect(deletion.dialog).toContainText('Delete the column cso_customerid instead')
  await page.keyboard.press('Escape')
  for (const [index, name] of deletable.entries()) {
    await open(name)
    await keyboard.tabTo(deletion.opener)
    await page.keyboard.press('Enter')
    await keyboard.tabTo(deletion.confirmation(name))
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(deletion.dialog).toHaveCount(0)
    await expect(shell.changesButton(index + 1)).toBeVisible()
  }
  await review(deletable.length)
  await keyboard.tabTo(changes.acknowledgement())
  await page.keyboard.press('Space')
  await keyboard.tabTo(changes.confirm())
  await page.keyboard.press('Enter')
  await expect(changes.main).toContainText('5 relationships deleted.')
  for (const name of deletable) expect(await dataverse.statusOf(gone(name))).toBe(404)
  expect(await dataverse.lookup('cso_workitem', 'cso_assignedtoid')).toMatchObject({
    Targets: expect.not.arrayContaining(['team']),
  })
})

test('each kind of relationship is edited, then deleted, by single clicks', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 404/)
  const [shell, panel, changes, deletion] = [new Shell(page), new RelationshipPanel(page), new ChangesPage(page), new DeletionDialog(page)]
  const find = page.getByRole('searchbox', { name: 'Find relationships' })
  const open = async (name: string) => {
    await find.fill(name)
    await page.getByRole('rowheader', { name, exact: true }).click()
    await expect(panel.heading).toHaveText(name)
  }
  await page.goto('/sample/relationships')
  await shell.chooseSolution('Contoso Projects')
  for (const name of [...oneToMany, customer]) {
    await open(name)
    await panel.choose('Delete', 'Restrict')
  }
  for (const name of manyToMany) {
    await open(name)
    await panel.region.getByRole('checkbox', { name: 'Searchable' }).click()
  }
  await shell.changesButton(all.length).click()
  await changes.apply.click()
  await expect(changes.main).toContainText('6 relationships changed')
  for (const name of [...oneToMany, customer]) {
    expect((await dataverse.definitionOf(name)).CascadeConfiguration).toMatchObject({ Delete: 'Restrict' })
  }
  await shell.open('Relationships')
  for (const name of deletable) {
    await open(name)
    await deletion.opener.click()
    await deletion.confirmation(name).fill(name)
    await deletion.stage.click()
    await expect(deletion.dialog).toHaveCount(0)
  }
  await shell.changesButton(deletable.length).click()
  await changes.apply.click()
  await changes.acknowledgement().check()
  await changes.confirm().click()
  await expect(changes.main).toContainText('5 relationships deleted.')
  for (const name of deletable) expect(await dataverse.statusOf(gone(name))).toBe(404)
})

/** Two tables, as they are typed and as they are called, and the kind of relationship between them. */
const creations = [
  { tables: [['account', 'Account'], ['cso_program', 'Program']], kind: /^One-to-many Program \(many\) Account \(one\)/ },
  { tables: [['cso_risk', 'Risk'], ['cso_risk', 'Risk']], kind: /^One-to-many Risk/ },
  { tables: [['contact', 'Contact'], ['cso_program', 'Program']], kind: /^Many-to-many/ },
  { tables: [['cso_program', 'Program'], ['cso_program', 'Program']], kind: /^Many-to-many/ },
  { tables: [['contact', 'Contact'], ['cso_program', 'Program']], kind: /^Customer lookup/ },
  { tables: [['account', 'Account'], ['cso_program', 'Program']], kind: /^Multi-table lookup Program \(many\)/, more: ['contact', 'Contact'] },
  { tables: [['lead', 'Lead'], ['cso_workitem', 'Work Item']], kind: /^One more table for a lookup .*cso_assignedtoid/ },
] as const

test('each kind of relationship is created by keyboard alone', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 404/)
  const keyboard = new Keyboard(page)
  const [form, shell, panel, changes] = [new CreationForm(page), new Shell(page), new RelationshipPanel(page), new ChangesPage(page)]
  const chooseTable = async (which: 'First table' | 'Second table' | 'Add a table', [typed, name]: readonly [string, string]) => {
    await keyboard.tabTo(form.table(which))
    await page.keyboard.type(typed)
    await keyboard.pick(name)
  }
  await page.goto('/sample/history')
  await expect(shell.heading).toHaveText('History')
  await keyboard.tabTo(shell.solution)
  await keyboard.pick('Contoso Projects')
  const made: string[] = []
  for (const [index, { tables, kind, ...rest }] of creations.entries()) {
    await page.keyboard.press('Control+k')
    await expect(shell.palette).toBeFocused()
    await page.keyboard.type('new rel')
    await page.keyboard.press('Enter')
    await expect(form.table('First table')).toBeFocused()
    await chooseTable('First table', tables[0])
    await chooseTable('Second table', tables[1])
    await keyboard.tabTo(form.region.getByRole('radio', { checked: true }))
    for (let presses = 0; presses < 12 && !(await form.kind(kind).isChecked()); presses += 1) await page.keyboard.press('ArrowDown')
    await keyboard.tabTo(form.next)
    await page.keyboard.press('Enter')
    if ('more' in rest) await chooseTable('Add a table', rest.more)
    await keyboard.tabTo(form.stage)
    await page.keyboard.press('Enter')
    await expect(shell.changesButton(index + 1)).toBeVisible()
    // Until then the form stands there, with a heading of its own.
    await expect(panel.heading).toHaveText(/^cso_\w+$/)
    made.push((await panel.heading.textContent()) ?? '')
  }
  expect(new Set(made).size).toBe(creations.length)
  await keyboard.tabTo(shell.changesButton(creations.length), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await keyboard.tabTo(changes.apply)
  await page.keyboard.press('Enter')
  await expect(shell.changesButton(0)).toBeVisible()
  for (const name of made) expect(await dataverse.relationship(name)).toMatchObject({ SchemaName: name })
  expect(await dataverse.lookup('cso_workitem', 'cso_assignedtoid')).toMatchObject({ Targets: expect.arrayContaining(['lead']) })
})
