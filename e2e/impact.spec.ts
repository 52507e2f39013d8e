import { expectAccessible } from './accessibility.ts'
import { jsonAnswer, lackedPrivilege } from './answers.ts'
import type { Dataverse } from './dataverse.ts'
import { ImpactPage } from './pages/impactPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const ofMilestones = 'When a Milestone is deleted: rows of 4 tables are deleted and 1 table loses the link.'

const refused = lackedPrivilege()

async function idOf(dataverse: Dataverse, set: string, id: string, filter: string): Promise<string> {
  const [row] = await dataverse.rows(`${set}?$select=${id}&$filter=${filter}`)
  return String(row?.[id])
}

test('a table and an action are answered in a sentence and a tree, by keyboard alone', async ({ page }) => {
  const impact = new ImpactPage(page)
  await impact.open('table=cso_project')
  await expect(impact.answer).toHaveText(
    'When a Project is deleted: rows of 19 tables are deleted, 6 tables lose the link, and 1 table stops the delete (Time Entry).',
  )
  // Wherever it lies: over the work items of a project as well.
  await expect(impact.main.getByRole('listitem').filter({ hasText: 'cso_workitem_timeentry' })).toContainText('level 2')
  const workItems = impact.row(/^Work Item 1 Deleted Every related row Project \(cso_projectid\)/)
  await expect(workItems).toHaveAttribute('aria-expanded', 'false')
  await workItems.focus()
  await page.keyboard.press('ArrowRight')
  await expect(workItems).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  const timeEntries = impact.row(/^Time Entry 2 Stops the delete Every related row Work Item/)
  await expect(timeEntries).toBeFocused()
  await expect(timeEntries).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('ArrowLeft')
  await expect(workItems).toBeFocused()
  await impact.main.getByRole('button', { name: 'Stops the delete (1)' }).click()
  await expect(impact.main.getByText(/^\d+ of 136 relationships$/).first()).toBeVisible()
  expect((await impact.rows()).map(([table, level]) => `${table} ${level}`)).toContain('Time Entry 2')
  await expectAccessible(page)

  await impact.choose('Action', 'Merge')
  await expect(impact.main).toContainText('Rows of Project cannot be merged')
  await impact.choose('Action', 'Assign')
  await expect(impact.answer).toHaveText('When a Project is assigned to another owner: rows of 14 tables get the new owner.')
  await impact.open('table=nothing')
  await expect(impact.main).toContainText('No table is called “nothing”')
})

test('a staged change alters the answer, and the question is asked from where the change is made', async ({ page }) => {
  const impact = new ImpactPage(page)
  const panel = new RelationshipPanel(page)
  await page.goto('/sample/tables/cso_milestone')
  await page.getByRole('button', { name: 'What happens when it is deleted?' }).click()
  await expect(impact.answer).toHaveText(ofMilestones)
  await impact.main.getByRole('button', { name: 'Expand all' }).click()
  await impact.row(/cso_milestone_workitem_due/).click()
  await panel.choose('Delete', 'Restrict')
  await expect(impact.answer).toContainText('1 table stops the delete (Work Item)')
  await impact.choose('Environment', 'As it is now')
  await expect(impact.answer).toHaveText(ofMilestones)
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expect(panel.region.getByRole('button', { name: 'What happens when a Milestone is deleted?' })).toBeVisible()
})

test('what is said about a row is what its delete does', async ({ page, dataverse, problems }) => {
  problems.allow(/404/)
  const impact = new ImpactPage(page)
  await impact.open('table=cso_project')
  await impact.ask('project', 'Floor Plan')
  await impact.counted()
  await expect(impact.answer).toHaveText(/^“Floor Plan” can be deleted: 11 rows of 5 tables are deleted too and at least 8 rows/)
  const said = (await impact.rows()).filter(([, , effect]) => effect === 'Deleted')
  expect(said.length).toBe(5)
  const id = await idOf(dataverse, 'cso_projects', 'cso_projectid', "cso_name eq 'Floor Plan'")
  await expect(page).toHaveURL(new RegExp(`row=${id}`))

  const sets = await Promise.all(
    said.map(async ([, , , , , , relationship = '']) => {
      const definition = await dataverse.definitionOf(relationship)
      const [table] = await dataverse.rows(
        `EntityDefinitions?$select=EntitySetName,PrimaryIdAttribute&$filter=LogicalName eq '${String(definition['ReferencingEntity'])}'`,
      )
      return `${String(table?.['EntitySetName'])}?$select=${String(table?.['PrimaryIdAttribute'])}`
    }),
  )
  const count = () => Promise.all(sets.map(async (query) => (await dataverse.rows(query)).length))
  const before = await count()
  expect(await dataverse.delete(`cso_projects(${id})`)).toBe(204)
  const after = await count()
  expect(before.map((rows, at) => String(rows - (after[at] ?? 0)))).toEqual(said.map((cells) => cells[3]))

  await page.reload()
  await expect(impact.main).toContainText('A row is not there any more')
})

test('why a row cannot be deleted: the rows that stop it, by name', async ({ page, dataverse }) => {
  const impact = new ImpactPage(page)
  const id = await idOf(dataverse, 'cso_projects', 'cso_projectid', "cso_name eq 'Cold Chain Sensors'")
  const entries = await dataverse.rows(`cso_timeentries?$select=cso_name&$filter=_cso_projectid_value eq ${id}`)
  await impact.open(`table=cso_project&row=${id}`)
  await expect(impact.main).toContainText('“Cold Chain Sensors” cannot be deleted')
  await expect(impact.main).toContainText(`${entries.length} time entries over Project (cso_projectid)`)
  await expect(impact.main).toContainText('On the way Project → Work Item → Time Entry.')
  const named = impact.main.getByRole('list', { name: 'Rows that stop the delete' }).first().getByRole('link')
  await expect(named).toHaveText(entries.map((row) => String(row['cso_name'])).toSorted())
  await impact.counted()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  expect(await dataverse.delete(`cso_projects(${id})`)).toBe(405)
})

test('a row box whose server does not answer says why and how to go on, and gives the focus to what it found', async ({ page, dataverse, problems }) => {
  problems.allow(/500/)
  const impact = new ImpactPage(page)
  await impact.open('table=cso_project')
  await dataverse.fail({ path: '/cso_projects?', times: 100, outcome: { kind: 'answer', status: 500, headers: {}, body: '' } })
  const box = impact.main.getByRole('combobox', { name: 'One project' })
  await box.press('ArrowDown')
  const message = impact.main.getByText(/^Dataverse is not available: .* Try again in a few minutes/)
  await expect(message).toBeVisible()
  // Nothing lies over it.
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await dataverse.recover()
  await message.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('option', { name: 'Floor Plan' })).toBeVisible()
  await box.fill('Floor')
  await expect(page.getByRole('option')).toHaveCount(1)
  await box.press('Enter')
  await expect(impact.main.getByRole('textbox', { name: 'One project' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(box).toBeFocused()
})

test('a line that cannot be counted leaves the others be, and counting can be cancelled', async ({ page, dataverse, problems }) => {
  problems.allow(/403|503/)
  const impact = new ImpactPage(page)
  const id = await idOf(dataverse, 'cso_projects', 'cso_projectid', "cso_name eq 'Floor Plan'")
  await dataverse.fail({ path: '<entity name="cso_milestone">', times: 1, outcome: { kind: 'answer', status: 503, headers: { 'Retry-After': '6' } } })
  await dataverse.fail({ path: '<entity name="cso_risk">', times: 100, outcome: refused })
  await impact.open(`table=cso_project&row=${id}`)
  await expect(impact.main).toContainText(/Dataverse is unavailable\. The next try is in [1-6] seconds?\./)
  await impact.counted()
  await expect(impact.main).toContainText(/\d+ of 136 relationships counted, 2 could not be/)
  const risk = impact.row(/^Risk 1 .* not counted /).first()
  await expect(risk.getByTitle(/You lack prvReadThat\./)).toBeVisible()
  await expect(impact.row(/^Milestone 1 /)).toContainText(/Deleted\d/)

  await dataverse.recover()
  await dataverse.fail({ path: 'fetchXml', times: 500, delay: 400, outcome: { kind: 'pass' } })
  await impact.main.getByRole('button', { name: 'Count again' }).click()
  await impact.main.getByRole('button', { name: 'Cancel' }).click()
  await expect(impact.main).toContainText(/Cancelled: \d+ of 136 relationships counted/)
  await expect(impact.main).not.toContainText('can be deleted:')
  await dataverse.recover()
  await impact.main.getByRole('button', { name: 'Count again' }).click()
  await expect(impact.answer).toHaveText(/^“Floor Plan” can be deleted: 11 rows of 5 tables/)
})

test('a lookup that must have a value stops the delete, and as long as that was not read nothing else is said', async ({ page, dataverse, problems }) => {
  problems.allow(/403/)
  const impact = new ImpactPage(page)
  const path = '$expand=Attributes('
  await dataverse.fail({ path, times: 10, outcome: refused })
  await impact.open('table=cso_project')
  await expect(impact.main).toContainText('Which lookup columns must have a value could not be read: You lack prvReadThat.')
  await expect(impact.answer).toContainText('1 table stops the delete (Time Entry)')

  await dataverse.recover()
  const risk = { LogicalName: 'cso_risk', Attributes: [{ LogicalName: 'cso_projectid', RequiredLevel: { Value: 'SystemRequired' } }] }
  await dataverse.fail({ path, outcome: jsonAnswer(200, { value: [risk] }) })
  await impact.main.getByRole('button', { name: 'Try again' }).click()
  await expect(impact.answer).toContainText(/2 tables stop the delete \((?=.*Risk)/)
  await expect(impact.main.getByRole('listitem').filter({ hasText: 'cso_project_risk' })).toContainText('whose lookup must have a value')
  await expect(impact.main).toContainText(/Of \d+ relationships it is not known whether the lookup column can be empty/)
})

test('where the browser has no clipboard, copying says that it did not work', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const impact = new ImpactPage(page)
  await impact.open('table=cso_project')
  await impact.main.getByRole('button', { name: 'Copy as text' }).click()
  await expect(impact.main.getByRole('button', { name: 'The browser refused to copy' })).toBeVisible()
})
