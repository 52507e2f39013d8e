import { readFile } from 'node:fs/promises'
import { expectAccessible } from './accessibility.ts'
import { lackedPrivilege } from './answers.ts'
import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { CreationForm } from './pages/creationForm.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const held = 'cso_project_workitem'
const free = 'cso_workitem_risk'
const linking = 'cso_systemuser_skill'

const refused = lackedPrivilege()

test('what blocks a deletion is shown by kind and name, and nothing can be confirmed', async ({ page, dataverse }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open(held)
  await expect(deletion.dialog).toContainText('4 components block the deletion')
  await expect(deletion.dependents('Forms (2)')).toHaveText([/^Project/, /^Work Item/])
  await expect(deletion.dependents('Views (1)')).toHaveText([/^My Work Items in Running Projects/])
  await expect(deletion.dependents('Processes (1)')).toHaveText([/^Close work items with their project/])
  const rows = await dataverse.rows('cso_workitems?$select=cso_workitemid&$filter=_cso_projectid_value ne null')
  await expect(deletion.dialog).toContainText(`${rows.length} rows lose their link.`)
  await expect(deletion.stage).toHaveCount(0)
  await expect(deletion.dialog.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
})

test('a cloud flow is told from a process', async ({ page }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open('cso_opportunity_project')
  await expect(deletion.dependents('Cloud flows (1)')).toHaveText([/^Create a project from a won opportunity/])
})

test('one component that blocks a deletion is spoken of as one', async ({ page }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open('cso_project_risk')
  await expect(deletion.dialog).toContainText('One component blocks the deletion')
  await expect(deletion.dialog).toContainText('while that component uses it. Change it, publish')
})

test('a deletion that nothing blocks is staged once its name is typed, letter by letter', async ({ page, dataverse }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open(free)
  const rows = await dataverse.rows('cso_risks?$select=cso_riskid&$filter=_cso_workitemid_value ne null')
  await expect(deletion.dialog).toContainText(`${rows.length} rows lose their link.`)
  await expect(deletion.dialog).toContainText('The lookup column cso_workitemid of the table Risk')
  const confirmation = deletion.confirmation(free)
  for (const almost of ['', free.toUpperCase(), `${free} `, free.slice(0, -1)]) {
    await confirmation.fill(almost)
    await expect(deletion.stage).toBeDisabled()
  }
  await confirmation.fill(free.slice(0, -1))
  await confirmation.press('Enter')
  await expect(deletion.dialog).toBeVisible()
  await confirmation.fill(free)
  await expect(deletion.stage).toBeEnabled()
  await expectAccessible(page)
  await deletion.stage.click()
  await expect(deletion.dialog).toHaveCount(0)
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Its deletion is staged.')
  await expect(deletion.opener).toBeDisabled()
  await expect(deletion.opener).toHaveAccessibleDescription(/staged already/)
  await expectAccessible(page)
  // Staged is not sent.
  expect(await dataverse.definitionOf(free)).toMatchObject({ SchemaName: free })
})

test('the links of a many-to-many are saved as they are on the server', async ({ page, dataverse }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open(linking)
  const rows = await dataverse.rows('cso_systemuser_skillset?$select=systemuserid,cso_skillid&$orderby=cso_systemuser_skillid')
  await expect(deletion.dialog).toContainText(`${rows.length} links are lost.`)
  const [download] = await Promise.all([page.waitForEvent('download'), deletion.exportLinks.click()])
  expect(download.suggestedFilename()).toBe('cso_systemuser_skill-links.csv')
  const lines = rows.map((row) => `"${String(row['systemuserid'])}","${String(row['cso_skillid'])}"`)
  const saved = await readFile(await download.path(), 'utf8')
  expect(saved).toBe(`\uFEFF${['"systemuserid","cso_skillid"', ...lines].join('\r\n')}`)
  await expect(deletion.dialog).toContainText(`${rows.length} links saved.`)
  await expect(deletion.confirmation(linking)).toBeVisible()
  await expectAccessible(page)
})

test('links that cannot be read leave no file and say why', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  const deletion = new DeletionDialog(page)
  await deletion.open(linking)
  await expect(deletion.dialog).toContainText('links are lost.')
  await dataverse.fail({ path: 'cso_systemuser_skillset', outcome: refused })
  await deletion.exportLinks.click()
  await expect(deletion.dialog).toContainText('You lack prvReadThat.')
  await expect(deletion.dialog).not.toContainText('saved.')
})

test('dependencies that cannot be read are unknown, not none, until they are read again', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  const deletion = new DeletionDialog(page)
  await dataverse.fail({ path: 'RetrieveDependenciesForDelete', outcome: refused })
  await deletion.open(free)
  await expect(deletion.dialog).toContainText('What depends on it is unknown')
  await expect(deletion.dialog).toContainText('You lack prvReadThat.')
  await expect(deletion.dialog).not.toContainText('Nothing that Dataverse knows of')
  await expect(deletion.stage).toHaveCount(0)
  await expectAccessible(page)
  await deletion.dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(deletion.dialog).toContainText('Nothing that Dataverse knows of depends on it.')
  await expect(deletion.stage).toBeDisabled()
})

test('rows that cannot be counted are unknown, and hinder nobody', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  const deletion = new DeletionDialog(page)
  await dataverse.fail({ path: 'cso_risks', outcome: refused })
  await deletion.open(free)
  await expect(deletion.dialog).toContainText('How many rows lose a link is unknown.')
  await deletion.confirmation(free).fill(free)
  await expect(deletion.stage).toBeEnabled()
})

test('a member of a customer lookup names the column to delete instead', async ({ page }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open('cso_project_customer_account')
  await expect(deletion.dialog).toContainText('Delete the column cso_customerid instead')
  await expect(deletion.dialog.getByRole('listitem')).toHaveText(['cso_project_customer_contact'])
  await expect(deletion.stage).toHaveCount(0)
  await expectAccessible(page)
})

test('one target of a multi-table lookup goes alone', async ({ page, dataverse }) => {
  const deletion = new DeletionDialog(page)
  await deletion.open('cso_workitem_assignedto_team')
  const rows = await dataverse.rows('cso_workitems?$select=cso_workitemid&$filter=cso_AssignedToId_team/teamid ne null')
  await expect(deletion.dialog).toContainText(`${rows.length} rows lose their link.`)
  await expect(deletion.dialog).toContainText('The column stays, for Bookable Resource, Contact, and User.')
})

test('what can never be deleted says why, to the keyboard too', async ({ page }) => {
  await page.goto('/sample/changes?relationship=contact_customer_accounts')
  const { opener, dialog } = new DeletionDialog(page)
  await new Keyboard(page).tabTo(opener)
  await expect(page.getByRole('tooltip')).toHaveText('Dataverse does not delete relationships of the system.')
  await expect(opener).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.goto('/sample/changes?relationship=fab_account_resourcerequest')
  await expect(opener).toHaveAccessibleDescription(/managed solution/)
})

test('a deletion is staged by keyboard alone, and one that is cancelled leaves the focus where it was', async ({ page }) => {
  await page.goto(`/sample/changes?relationship=${linking}`)
  const deletion = new DeletionDialog(page)
  const keyboard = new Keyboard(page)
  await keyboard.tabTo(deletion.opener)
  await page.keyboard.press('Enter')
  await expect(deletion.confirmation(linking)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(deletion.dialog).toHaveCount(0)
  await expect(deletion.opener).toBeFocused()
  await page.keyboard.press('Enter')
  await keyboard.tabTo(deletion.confirmation(linking))
  await page.keyboard.type(linking)
  await keyboard.tabTo(deletion.stage)
  await page.keyboard.press('Enter')
  await expect(deletion.dialog).toHaveCount(0)
  await expect(deletion.opener).toBeFocused()
  await expect(new Shell(page).changesButton(1)).toBeVisible()
})

test('a staged deletion outlives a reload, and is carried out when it is applied', async ({ page, dataverse, problems }) => {
  // Whether it is gone is asked of the server.
  problems.allow(/status of 404/)
  const deletion = new DeletionDialog(page)
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  await deletion.open(free)
  await deletion.confirmation(free).fill(free)
  await deletion.stage.click()
  await expect(shell.changesButton(1)).toBeVisible()
  await page.reload()
  await expect(shell.changesButton(1)).toBeVisible()
  await shell.chooseSolution('Contoso Projects')
  await shell.changesButton(1).click()
  await changes.apply.click()
  await changes.acknowledgement().check()
  await changes.confirm().click()
  await expect(shell.changesButton(0)).toBeVisible()
  expect(await dataverse.statusOf(`RelationshipDefinitions(SchemaName='${free}')`)).toBe(404)
  expect(await dataverse.statusOf("EntityDefinitions(LogicalName='cso_risk')/Attributes(LogicalName='cso_workitemid')")).toBe(404)
})

const targets = ['team', 'contact', 'bookableresource', 'systemuser'].map((table) => `cso_workitem_assignedto_${table}`)

test('what would take a lookup column along, because the new target that keeps it is unchecked, is not sent before that is decided', async ({ page, dataverse, problems }) => {
  // Whether names are free is asked for.
  problems.allow(/status of 404/)
  const [deletion, form, changes, shell] = [new DeletionDialog(page), new CreationForm(page), new ChangesPage(page), new Shell(page)]
  await changes.open()
  await shell.chooseSolution('Contoso Projects')
  await form.choose({ from: 'lead', to: 'cso_workitem', kind: /^One more table for a lookup .*cso_assignedtoid/ })
  await form.stage.click()
  const kept = (await new RelationshipPanel(page).heading.textContent()) ?? ''
  for (const name of targets) {
    await deletion.open(name)
    await deletion.confirmation(name).fill(name)
    await deletion.stage.click()
    await expect(deletion.dialog).toHaveCount(0)
  }
  await changes.open()
  const [first = ''] = targets
  const loss = `The column cso_assignedtoid would be deleted with it, and everything in it: ${kept}, which keeps it, is not checked.`
  await expect(changes.changesOf(first)).toContainText('The column stays, for leads')
  await expect(changes.main).not.toContainText(loss)

  await changes.changesOf(kept).getByRole('checkbox').uncheck()
  for (const name of targets) await expect(changes.changesOf(name)).toContainText(loss)
  await expectAccessible(page)
  await changes.apply.click()
  await expect(changes.main).toContainText('A checked change cannot be applied as it stands')
  await expect(changes.changesOf(first).getByRole('checkbox')).toBeFocused()
  await expect(changes.confirm()).toHaveCount(0)
  expect((await dataverse.requests()).filter(({ method }) => method === 'DELETE')).toEqual([])

  // Another one that stays keeps the column as well.
  await changes.changesOf(first).getByRole('checkbox').uncheck()
  await expect(changes.main).not.toContainText(loss)
  await changes.changesOf(first).getByRole('checkbox').check()
  await changes.changesOf(first).getByRole('button', { name: `Check ${kept}, too` }).click()
  await expect(changes.changesOf(kept).getByRole('checkbox')).toBeChecked()
  await expect(changes.main).not.toContainText(loss)
  await changes.apply.click()
  await changes.acknowledgement().check()
  await changes.confirm().click()
  await expect(changes.main).toContainText('1 relationship created, 4 relationships deleted')
  expect(await dataverse.lookup('cso_workitem', 'cso_assignedtoid')).toMatchObject({ Targets: ['lead'] })
})
