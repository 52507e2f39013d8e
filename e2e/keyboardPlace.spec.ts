import { Keyboard } from './keyboard.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/startPage.ts'
import { expect, test } from './test.ts'

const risks = 'cso_project_risk'

test('Ctrl+Z takes back what a ticked box has staged, while the box has the focus', async ({ page }) => {
  const shell = new Shell(page)
  await page.goto(`/sample/relationships?relationship=${risks}`)
  const searchable = new RelationshipPanel(page).region.getByRole('checkbox', { name: 'Searchable' })
  await searchable.press('Space')
  await expect(shell.changesButton(1)).toBeVisible()
  await expect(searchable).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(shell.changesButton(0)).toBeVisible()
})

test('keys of the browser are not taken for those of the tree list', async ({ page }) => {
  const graph = new GraphPage(page)
  const shell = new Shell(page)
  await page.goto('/sample/tables')
  await expect(shell.heading).toHaveText('Tables')
  await page.goto('/sample/graph?table=account&list=true')
  const contact = graph.tree.getByRole('row').filter({ has: page.getByRole('gridcell', { name: /^Contact table,/ }) })
  await contact.press('Control+c')
  await contact.press('Alt+c')
  await expect(page).toHaveURL(/table=account/)
  await contact.press('c')
  await expect(page).toHaveURL(/table=contact/)
})

test('a palette that was open when the environment was left is not open in the next one', async ({ page }) => {
  const start = new StartPage(page)
  const shell = new Shell(page)
  await start.open()
  await start.openSample.click()
  await expect(shell.heading).toHaveText('Graph')
  await page.keyboard.press('Control+k')
  await expect(shell.palette).toBeFocused()
  await page.goBack()
  await start.openSample.click()
  await expect(shell.heading).toHaveText('Graph')
  await expect(shell.palette).toHaveCount(0)
  await new Keyboard(page).tabTo(shell.solution)
})
