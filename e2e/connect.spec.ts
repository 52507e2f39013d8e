import { expectAccessible } from './accessibility.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { GraphPage } from './pages/graphPage.ts'
import { expect, test } from './test.ts'

test('a line dragged from one table to another opens the form for the two, on what can take it', async ({ page }) => {
  const graph = new GraphPage(page)
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.goto('/sample/graph?table=cso_project')
  const from = graph.table('Project')
  const to = graph.table('Rate Card')
  await from.hover()
  const handle = graph.connector('cso_project')
  await handle.hover()
  await page.mouse.down()
  const box = await to.boundingBox()
  if (box === null) throw new Error('Rate Card is not in the picture.')
  await page.mouse.move(box.x + 10, box.y + 10, { steps: 8 })
  await expect(page.locator('.react-flow__node[data-id="cso_ratecard"] [data-takes-line="true"]')).toBeVisible()
  await page.mouse.up()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('New relationship')
  await expect(page).toHaveURL(/create=.*cso_project.*cso_ratecard/)
  await expect(page.locator('[data-takes-line]')).toHaveCount(0)
  await expect(details.getByRole('combobox', { name: 'First table' })).toHaveValue(/Project/)
  await expect(details.getByRole('combobox', { name: 'Second table' })).toHaveValue(/Rate Card/)
  await expectAccessible(page)
})

test('the same by one click, and by one key', async ({ page }) => {
  const graph = new GraphPage(page)
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.goto('/sample/graph?table=cso_project')
  const from = graph.table('Project')
  await from.hover()
  await graph.connector('cso_project').click()
  await expect(details.getByRole('combobox', { name: 'First table' })).toHaveValue(/Project/)
  await page.goto('/sample/graph?table=cso_milestone')
  await graph.table('Milestone').focus()
  await page.keyboard.press('n')
  await expect(details.getByRole('combobox', { name: 'First table' })).toHaveValue(/Milestone/)
})

test('a relationship that is to be deleted is struck, and says so', async ({ page }) => {
  const graph = new GraphPage(page)
  const name = 'cso_workitem_risk'
  await page.goto(`/sample/graph?table=cso_workitem&relationship=${name}`)
  const deletion = new DeletionDialog(page)
  await deletion.opener.click()
  await deletion.confirmation(name).fill(name)
  await deletion.stage.click()
  await expect(graph.line('Work Item to Risk')).toHaveAccessibleName(/deletion staged$/)
  await expect(page.locator('.line-strike')).toHaveCount(1)
})
