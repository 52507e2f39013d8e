import { expectAccessible, expectAccessibleInBothThemes } from './accessibility.ts'
import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { stillBox } from './still.ts'
import { expect, test } from './test.ts'

const risks = 'cso_project_risk'
const becomes = 'When a Project is deleted, risks are now deleted too'

test('through the lens to a destructive change: seen, changed on the picture, explained, acknowledged, applied', async ({ page, dataverse }) => {
  const graph = new GraphPage(page)
  const changes = new ChangesPage(page)
  const shell = new Shell(page)
  const keyboard = new Keyboard(page)
  await graph.open('cso_project')
  await expect(graph.table('Milestone')).toBeVisible()
  await keyboard.tabTo(graph.lens)
  await keyboard.pick('Delete')
  await expect(page).toHaveURL(/lens=delete/)
  await expect(graph.tableInLens('Milestone', 'level 1: deleted')).toBeVisible()
  await expect(graph.tableInLens('Time Entry', 'level 1: stops the delete')).toBeVisible()
  await expect(graph.tableInLens('Program', 'not reached')).toBeVisible()
  await expect(graph.tableInLens('Risk', 'level 1: loses the link')).toBeVisible()
  await expect(graph.lensBar).toContainText('When a Project is deleted:')

  await graph.tableInLens('Project', 'start').press('1')
  await expect(page).toHaveURL(/level=1/)
  await expect(graph.lensBar.getByRole('button', { name: /^Up to level 1:/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('0')
  await expect(page).not.toHaveURL(/level=/)

  await graph.badge('Delete', risks).press('Enter')
  await page.getByRole('menuitemradio', { name: 'Cascade all' }).press('Enter')
  await expect(graph.tableInLens('Risk', 'level 1: deleted')).toBeVisible()
  await expect(graph.badge('Delete', risks)).toHaveText('D')

  await graph.line(/^Project to Risk/).press('Enter')
  await expect(new RelationshipPanel(page).region.getByRole('note', { name: 'What becomes different' })).toContainText(becomes)

  await shell.chooseSolution('Contoso Projects')
  await shell.open('Changes')
  await expect(changes.changesOf(risks)).toContainText(becomes)
  await expect(changes.changesOf(risks)).toContainText('Deletes data')
  await changes.apply.click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(becomes)
  // Said once, and read from its beginning.
  await expect(dialog.getByText(/deleted too/)).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(changes.confirm()).toBeDisabled()
  await expectAccessible(page)
  await changes.acknowledgement().check()
  await changes.confirm().click()
  await expect(shell.changesButton(0)).toBeVisible()
  expect((await dataverse.definitionOf(risks)).CascadeConfiguration['Delete']).toBe('Cascade')
})

test('a lens on Assign: its own letters, the tree list, what lies outside, the map; legible in the dark', async ({ page }) => {
  const graph = new GraphPage(page)
  await page.goto('/sample/graph?table=cso_project&lens=assign&list=true')
  // On its line, and in the tree list.
  await expect(graph.badge('Assign', risks)).toHaveText(['A', 'A'])
  await expect(graph.tree.getByRole('columnheader', { name: 'Assign' })).toBeVisible()
  await expect(graph.tree.getByRole('gridcell', { name: /^Risk table, .*, level 1: gets the new owner$/ })).toBeVisible()
  await expectAccessibleInBothThemes(page)

  await graph.lensBar.getByRole('button', { name: 'Show them' }).click()
  await expect(graph.lensBar).toContainText('Every table reached is shown.')
  await page.getByRole('button', { name: 'Whole environment' }).click()
  await expect(graph.lensBar).toContainText('When a Project is assigned to another owner')
  await page.goto('/sample/graph?map=true&lens=assign')
  await expect(graph.lensBar).toContainText('Choose a table')
  await graph.find('cso_project')
  await expect(graph.lensBar).toContainText('When a Project is assigned to another owner')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Impact', exact: true }).click()
  await page.getByRole('menuitem', { name: 'How is Project related to another table?' }).click()
  await expect(page).toHaveURL(/impact\/paths\?from=cso_project/)
})

test('the picture stays where it is when a lens opens and closes', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('cso_project')
  await expect(graph.table('Milestone')).toBeVisible()
  const place = () => stillBox(graph.main.locator('.react-flow__node[data-id="cso_project"]'))
  const before = await place()
  await graph.lens.click()
  await page.getByRole('option', { name: 'Delete' }).click()
  await expect(graph.tableInLens('Milestone', 'level 1: deleted')).toBeVisible()
  expect(await place()).toEqual(before)
  await graph.lensBar.getByRole('button', { name: 'Close the lens' }).click()
  await expect(graph.lensBar).toHaveCount(0)
  expect(await place()).toEqual(before)
})

test('what closes the lens stands at its end, however much is told beside it', async ({ page }) => {
  const graph = new GraphPage(page)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/sample/graph?table=cso_project&lens=delete')
  await expect(graph.lensBar.getByRole('button', { name: 'Show them' })).toBeVisible()
  const bar = await stillBox(graph.lensBar)
  const close = await stillBox(graph.lensBar.getByRole('button', { name: 'Close the lens' }))
  expect(close.x + close.width).toBeGreaterThan(bar.x + bar.width - 32)
  expect(close.y).toBeLessThan(bar.y + 8)
})

test('the tree list stands alone where details leave no room for a picture beside it', async ({ page }) => {
  const graph = new GraphPage(page)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/sample/graph?table=account&list=true')
  await expect(graph.table('Contact')).toBeVisible()
  const left = async () => (await graph.tree.boundingBox())?.x ?? 0
  expect(await left()).toBeGreaterThan(400)
  await graph.tree.getByRole('gridcell', { name: /^account_primary_contact/ }).click()
  await expect(new RelationshipPanel(page).heading).toHaveText('account_primary_contact')
  await expect.poll(left).toBeLessThan(120)
})

test('how many relationships are not drawn does not change with each move of the pointer', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('account')
  const note = graph.main.getByText('between neighbours not drawn')
  const told = await note.textContent()
  await graph.table('Contact').hover()
  await expect(graph.line(/^Contact to Lead/)).toBeAttached()
  expect(await note.textContent()).toBe(told)
})

test('what staged changes come to together is told apart from each', async ({ page }) => {
  const changes = new ChangesPage(page)
  const panel = new RelationshipPanel(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`/sample/changes?relationship=${risks}`)
  await panel.choose('Delete', 'Cascade all')
  await panel.choose('Assign', 'Cascade none')
  const together = changes.main.getByRole('region', { name: 'All checked changes together' })
  await expect(together).toContainText(becomes)
  await together.getByRole('button', { name: /^Show \d+ more differences?$/ }).click()
  await expect(together).toContainText('When a Project is assigned to another owner, risks now keep their owner')
  await changes.main.getByRole('checkbox', { name: `Apply Assign of ${risks}` }).uncheck()
  await expect(together).toBeHidden()
})
