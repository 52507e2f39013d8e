import { GraphPage } from './pages/graphPage.ts'
import { expect, test } from './test.ts'

test('lookup columns have their display names as soon as they can be read, from one request a table', async ({ page, dataverse }) => {
  const asked = async () =>
    (await dataverse.requests()).map(({ path }) => path).filter((path) => path.includes('$select=LogicalName,DisplayName'))
  const graph = new GraphPage(page)
  await graph.open('account')
  await expect(graph.table('Contact')).toBeVisible()
  // From afar no column is written, so that no name is needed.
  await expect(graph.main.locator('[data-detail="middle"]')).toBeVisible()
  expect(await asked()).toEqual([])

  await graph.open('cso_project')
  const project = graph.table('Project')
  await expect(project).toContainText('Billing Contact')
  await expect(project.getByTitle('Billing Contact (cso_billingcontactid)')).toBeVisible()
  await graph.find('cso_milestone')
  await expect(graph.table('Milestone')).toContainText('Project')
  await graph.find('cso_project')
  await expect(project).toContainText('Billing Contact')
  const requests = await asked()
  expect(requests.filter((path) => path.includes("'cso_project'"))).toHaveLength(1)
  expect(new Set(requests).size).toBe(requests.length)
})
