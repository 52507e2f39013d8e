import { expectAccessible } from './accessibility.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const name = 'contact_customer_accounts'
const part = `ContosoProjects/${name}`

test('a solution that has gone is chosen no longer: nothing is sent into it', async ({ page, dataverse }) => {
  const [shell, panel, changes] = [new Shell(page), new RelationshipPanel(page), new ChangesPage(page)]
  await page.goto(`/sample/changes?relationship=${name}`)
  await shell.chooseSolution('Contoso Projects')
  await panel.choose('Assign', 'Cascade none')
  await expect(changes.changesOf(name)).toBeVisible()
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('kinship.workspace.') && one.endsWith('/solution'))
    if (key !== undefined) localStorage.setItem(key, JSON.stringify('DeletedSince'))
  })
  await page.reload()
  await changes.showRequests(name)
  await expect(changes.requestsOf(name)).toContainText('the header MSCRM.SolutionUniqueName is missing until then')
  await changes.apply.click()
  await expect(changes.main).toContainText('Choose the solution that receives your changes first.')
  expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  await shell.chooseSolution('Contoso Projects')
  await changes.apply.click()
  await expect(shell.changesButton(0)).toBeVisible()
})

test('a relationship that is there is added to the chosen solution, and taken out again', async ({ page, dataverse }) => {
  const [shell, panel, changes] = [new Shell(page), new RelationshipPanel(page), new ChangesPage(page)]
  const add = panel.region.getByRole('button', { name: 'Add to solution' })
  const { MetadataId: id } = await dataverse.definitionOf(name)
  const held = async () =>
    await dataverse.rows(
      `solutioncomponents?$select=objectid&$filter=solutionid/uniquename eq 'ContosoProjects' and objectid eq ${String(id)}`,
    )

  await test.step('nothing is added before a solution is chosen, in the panel or by the palette', async () => {
    await page.goto(`/sample/changes?relationship=${name}`)
    await expect(add).toBeDisabled()
    await expect(add).toHaveAccessibleDescription(/Choose the solution first/)
    await page.keyboard.press('Control+k')
    await shell.palette.fill('add to')
    await expect(page.getByRole('option', { name: 'Add to solution' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await shell.chooseSolution('Contoso Projects')
  })

  await test.step('it says what comes along, and shows the request', async () => {
    await add.click()
    await expect(page.getByRole('menuitem')).toHaveText([/^The relationship alone/, /^With what it needs/])
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'With what it needs' }).click()
    await expect(add).toHaveAccessibleDescription(/staged already/)
    await expect(panel.region).toContainText('One staged change')
    await shell.undo.click()
    await page.keyboard.press('Control+k')
    await shell.palette.fill('add to')
    await expect(page.getByRole('option', { name: 'Add to solution' })).toBeEnabled()
    await page.keyboard.press('Enter')
    await shell.changesButton(1).click()
    await expect(changes.changesOf(part)).toContainText('Its tables and its lookup column are not added with it')
    await changes.showRequests(part)
    await expect(changes.requestsOf(part)).toContainText(/AddSolutionComponent[^]*"AddRequiredComponents": false/)
    await expectAccessible(page)
  })

  await test.step('applied, it is in the solution and nothing is published', async () => {
    await changes.apply.click()
    await expect(shell.changesButton(0)).toBeVisible()
    expect(await held()).toHaveLength(1)
    expect((await dataverse.requests()).filter(({ path }) => path.includes('Publish'))).toEqual([])
  })

  await test.step('its reverse takes it out', async () => {
    await shell.open('History')
    await page.getByRole('button', { name: 'Stage the reverse' }).click()
    await shell.changesButton(1).click()
    await expect(changes.changesOf(part)).toContainText('Remove from solution')
    await changes.changesOf(part).getByRole('button', { name: part, exact: true }).click()
    await expect(panel.heading).toHaveText(name)
    await expect(add).toHaveAccessibleDescription('It is a part of Contoso Projects already.')
    await changes.apply.click()
    await expect(add).toBeEnabled()
    expect(await held()).toEqual([])
  })
})

test('the list names the solutions of each relationship, filters by them, and says so where they cannot be read', async ({ page, dataverse, problems }) => {
  problems.allow(/403/)
  const [shell, grid] = [new Shell(page), new RelationshipsPage(page)]
  const ours = await dataverse.rows("solutioncomponents?$select=objectid&$filter=solutionid/uniquename eq 'ContosoProjects' and componenttype eq 10")
  const rows = page.getByRole('rowheader')
  const [status, body] = [403, '{"error":{"code":"0x80040220","message":"SecLib::AccessCheckEx failed. Missing prvReadSolution privilege."}}']
  await dataverse.fail({ path: 'solutioncomponents', outcome: { kind: 'answer', status, body, headers: { 'Content-Type': 'application/json' } } })
  await page.goto(`/sample/relationships?filters=${encodeURIComponent('{"solution":["ContosoProjects"]}')}`)
  await expect(page.getByRole('main')).toContainText('Which solutions list the relationships could not be read')
  await expect(page.getByRole('main')).toContainText('prvReadSolution')
  await dataverse.recover()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Remove filter Solution: Contoso Projects' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`${ours.length} of `)
  await expect(rows.filter({ hasText: /^cso_program_project$/ })).toBeVisible()

  await page.goto(`/sample/relationships?find=${name}`)
  await shell.chooseSolution('Contoso Projects')
  await grid.check(name).click()
  await grid.selection.getByRole('button', { name: 'Add to solution' }).click()
  await page.getByRole('menuitem', { name: 'The relationship alone' }).click()
  const cell = grid.grid.getByRole('row').filter({ hasText: name }).locator('[data-column="solution"]')
  await expect(cell).toHaveText('Contoso Projects')
  await expect(cell).toHaveAccessibleDescription('Staged: added to Contoso Projects')
})

test('changing what a managed solution brought warns what it masks, and shows the layer afterwards', async ({ page }) => {
  const [shell, panel, changes] = [new Shell(page), new RelationshipPanel(page), new ChangesPage(page)]
  const layers = panel.region.getByRole('list', { name: 'Layers, the uppermost first' }).getByRole('listitem')
  const warning = 'laid over it as an unmanaged layer'
  await page.goto(`/sample/changes?relationship=${name}`)
  await panel.region.getByRole('button', { name: 'Solution layers' }).click()
  await expect(layers).toHaveText([/^System/])
  await expect(panel.region).toContainText('Nothing unmanaged lies over it.')
  await expect(panel.region).not.toContainText(warning)
  await panel.region.getByRole('checkbox', { name: 'Searchable' }).click()
  await expect(panel.region).toContainText(warning)
  await expectAccessible(page)
  await shell.chooseSolution('Contoso Projects')
  await shell.changesButton(1).click()
  await expect(changes.changesOf(name)).toContainText(warning)
  await changes.apply.click()
  await expect(shell.changesButton(0)).toBeVisible()
  await page.goto(`/sample/changes?relationship=${name}`)
  await panel.region.getByRole('button', { name: 'Solution layers' }).click()
  await expect(layers).toHaveText([/^Unmanaged customizations/, /^System/])
  await expect(panel.region).toContainText('not seen until the active layer is removed')
})
