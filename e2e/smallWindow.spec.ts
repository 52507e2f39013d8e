import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { expect, test } from './test.ts'

/** A window of 1440 by 900 at 200 %. */
test.use({ viewport: { width: 720, height: 450 } })

test('in a small window the picture has most of it, and its note lies over no table', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('cso_project')
  const start = graph.main.getByRole('button', { name: /^Project table,/ })
  await expect(start).toBeVisible()
  const canvas = await graph.main.locator('.graph-canvas').boundingBox()
  expect(canvas?.height).toBeGreaterThan(290)
  const note = await graph.main.getByText('not drawn').boundingBox()
  expect(note?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0))
})

test('in a small window details cover the page and have the focus, and closing them leads back', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=cso_project_milestone')
  const name = relationships.grid.getByRole('rowheader', { name: 'cso_project_milestone', exact: true })
  await name.press('Enter')
  const { region } = new RelationshipPanel(page)
  await expect(region).toBeFocused()
  await expect(relationships.grid).toBeHidden()
  const box = await region.boundingBox()
  expect([box?.x, box?.width]).toEqual([0, 720])
  await region.getByRole('combobox', { name: 'Delete' }).click()
  await page.getByRole('option', { name: 'Remove link' }).click()
  await region.getByRole('button', { name: 'Close details' }).press('Enter')
  await expect(relationships.grid).toBeVisible()
  await expect(name).toBeFocused()
})

test('in a small window a finding of the house rules comes into view when it is opened', async ({ page }) => {
  await page.goto('/sample/impact/rules')
  await page.getByRole('row').nth(1).getByRole('rowheader').press('Enter')
  const details = page.getByRole('region', { name: 'Finding', exact: true })
  await expect(details.getByRole('heading')).toBeInViewport({ ratio: 1 })
  await expect(details.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
})

test('in a small window the legends keep within the picture and leave most of it free', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('cso_project')
  await graph.main.getByRole('button', { name: 'Legend' }).press('Enter')
  const top = await graph.main.evaluate((main) => main.getBoundingClientRect().top)
  const legend = page.getByRole('group', { name: 'Legend' })
  await expect(legend).toBeVisible()
  await expect.poll(async () => (await legend.boundingBox())?.y).toBeGreaterThanOrEqual(top)
  await page.goto('/sample/graph?map=true')
  const kinds = graph.main.getByRole('list', { name: 'Tables' })
  await expect(kinds).toBeVisible()
  expect((await kinds.locator('..').boundingBox())?.height).toBeLessThan(50)
})
