import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/startPage.ts'
import { expect, test } from './test.ts'

const risks = 'cso_project_risk'
const contacts = 'contact_customer_accounts'

test('what has the focus and goes leaves it to what stood next to it', async ({ page }) => {
  const changes = new ChangesPage(page)
  const panel = new RelationshipPanel(page)
  for (const schemaName of [risks, contacts]) {
    await page.goto(`/sample/changes?relationship=${schemaName}`)
    await panel.choose('Assign', 'Cascade none')
    await panel.choose('Share', 'Cascade none')
  }
  await changes.open()
  const discard = (action: string) => changes.changesOf(risks).getByRole('button', { name: `Discard ${action} of ${risks}` })
  await discard('Assign').press('Enter')
  await expect(changes.changesOf(risks).getByRole('checkbox', { name: `Apply Share of ${risks}` })).toBeFocused()
  await discard('Share').press('Enter')
  await expect(changes.changesOf(contacts).getByRole('button', { name: contacts, exact: true })).toBeFocused()

  await page.goto(`/sample/relationships?relationship=${contacts}`)
  await panel.region.getByRole('button', { name: 'Discard' }).press('Enter')
  await expect(panel.region.getByRole('button', { name: 'Definition' })).toBeFocused()
})

test('a filter that is taken away and a lens that is closed leave the keyboard on the page', async ({ page }) => {
  await page.goto('/sample/relationships?table=account')
  await page.getByRole('button', { name: /^Remove filter/ }).press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Find relationships' })).toBeFocused()

  const graph = new GraphPage(page)
  await page.goto('/sample/graph?table=cso_project&lens=delete')
  await expect(graph.tableInLens('Milestone', 'level 1: deleted')).toBeVisible()
  await graph.lensBar.getByRole('button', { name: 'Close the lens' }).press('Enter')
  await expect(graph.lensBar).toHaveCount(0)
  await expect(graph.main.locator(':focus')).toHaveCount(1)
})

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

test('a table of the picture says which keys it has, and the legend lists them', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('cso_project')
  await expect(graph.table('Milestone')).toHaveAttribute('aria-keyshortcuts', 'C N')
  await expect(graph.table('Account')).toHaveAttribute('aria-keyshortcuts', 'C N Plus')
  await graph.main.getByRole('button', { name: 'Legend' }).press('Enter')
  const legend = page.getByRole('group', { name: 'Legend' })
  await expect(legend.getByRole('listitem').filter({ hasText: 'NBegin a new relationship' })).toBeVisible()
  await expect(legend).not.toContainText('Light the levels')
  await page.goto('/sample/graph?table=cso_project&lens=delete')
  await graph.main.getByRole('button', { name: 'Legend' }).press('Enter')
  await expect(legend.getByRole('listitem').filter({ hasText: '1 to 9Light the levels up to that one' })).toBeVisible()
})
