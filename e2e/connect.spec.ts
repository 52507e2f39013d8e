import { expectAccessible } from './accessibility.ts'
import { CreationForm } from './pages/creationForm.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { stillBox } from './still.ts'
import { expect, test } from './test.ts'

test('a line dragged from one table to another opens the form for the two, on what can take it', async ({ page }) => {
  const graph = new GraphPage(page)
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.goto('/sample/graph?table=cso_project')
  const from = graph.table('Project')
  const to = graph.table('Rate Card')
  // The line begins where the picture stands then.
  await stillBox(to)
  await from.hover()
  const handle = graph.connector('cso_project')
  await handle.hover()
  await page.mouse.down()
  const box = await stillBox(to)
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

test('the table that a new relationship begins at stays in view beside the form', async ({ page }) => {
  const graph = new GraphPage(page)
  const form = new CreationForm(page)
  await graph.open('cso_project')
  const risk = graph.table('Risk')
  await risk.focus()
  await page.keyboard.press('n')
  await expect(form.table('First table')).toHaveValue(/Risk/)
  await expect
    .poll(async () => {
      const [table, beside] = [await risk.boundingBox(), await form.region.boundingBox()]
      return table !== null && beside !== null && table.x + table.width <= beside.x
    })
    .toBe(true)
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
  await details.getByRole('button', { name: 'Cancel' }).click()
  // A table that Tab does not stop at.
  await graph.table('Project').focus()
  await page.keyboard.press('n')
  await expect(details.getByRole('combobox', { name: 'First table' })).toHaveValue(/Project/)
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

test('the letter of a relationship that is only staged leads to its draft', async ({ page }) => {
  const [form, panel] = [new CreationForm(page), new RelationshipPanel(page)]
  const create = encodeURIComponent(JSON.stringify({ from: 'cso_milestone', to: 'cso_ratecard' }))
  await page.goto(`/sample/graph?table=cso_milestone&create=${create}`)
  await new Shell(page).chooseSolution('Contoso Projects')
  await form.kind(/^One-to-many Rate Card \(many\)/).check()
  await form.next.click()
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_milestone_ratecard')
  await panel.region.getByRole('button', { name: 'Close' }).click()
  await expect(panel.region).toHaveCount(0)
  await page.getByRole('button', { name: /^Change Delete of cso_milestone_ratecard/ }).click()
  await expect(panel.heading).toHaveText('cso_milestone_ratecard')
})
