import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { stillBox } from './still.ts'
import { expect, test } from './test.ts'

test('details that open leave the picture where it is, and the tools within reach', async ({ page }) => {
  const graph = new GraphPage(page)
  for (const [width, height] of [[1440, 900], [1024, 768]] as const) {
    await page.setViewportSize({ width, height })
    await graph.open('account')
    await expect(graph.table('Contact')).toBeVisible()
    const before = (await stillBox(graph.canvas)).y
    await page.goto('/sample/graph?table=account&relationship=contact_customer_accounts')
    await expect(new RelationshipPanel(page).heading).toHaveText('contact_customer_accounts')
    expect((await stillBox(graph.canvas)).y).toBe(before)
  }
  await graph.more.click()
  await page.getByRole('menuitem', { name: 'Layout' }).click()
  await page.getByRole('menuitemradio', { name: 'Radial' }).click()
  await expect(page).toHaveURL(/layout=radial/)
  await graph.more.click()
  await page.getByRole('menuitemcheckbox', { name: 'Tree list' }).click()
  await expect(graph.tree).toBeVisible()
})

test('one cannot go further from a picture than its names can be read', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('account')
  await expect(graph.table('Contact')).toBeVisible()
  for (let presses = 0; presses < 16; presses += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  const { width } = await stillBox(graph.table('Contact'))
  expect(Math.round(width)).toBe(54)
})

test('names on cards close by are whole', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('account')
  await expect(graph.table('Opportunity Relationship')).toBeVisible()
  for (let presses = 0; presses < 3; presses += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(graph.main.locator('[data-detail="near"]')).toBeVisible()
  expect(await graph.cutNames()).toEqual([])
  expect(await graph.brokenWords()).toEqual([])
})
