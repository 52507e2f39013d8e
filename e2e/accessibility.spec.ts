import { expectAccessibleInBothThemes } from './accessibility.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'

const pages = [
  { title: 'Graph', path: '/sample/graph' },
  { title: 'Graph', path: '/sample/graph?list=true' },
  { title: 'Graph', path: '/sample/graph?map=true' },
  { title: 'Tables', path: '/sample/tables' },
  { title: 'Account', path: '/sample/tables/account' },
  { title: 'Relationships', path: `/sample/relationships?relationship=${contacts}&find=contact_` },
  { title: 'Rows', path: '/sample/rows' },
  { title: 'Rows', path: '/sample/rows?table=account&row=83c1547b-7f4c-424d-94ac-6ed6a1f1e1dd&end=children:opportunity_customer_accounts' },
  { title: 'Impact', path: '/sample/impact/paths?from=account&to=contact' },
  { title: 'Impact', path: `/sample/impact/access?clean=account_primary_contact` },
  { title: 'Impact', path: '/sample/impact/rules?finding=restrictInChain%2Fcso_project_timeentry' },
  { title: 'Impact', path: '/sample/impact?table=cso_project' },
  { title: 'Changes', path: '/sample/changes' },
  { title: 'History', path: '/sample/history' },
]

// axe looks at every element, and a large window or a long list only shows more of the same.
test.use({ viewport: { width: 1024, height: 640 } })

test('the start page has no axe violation', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Open the sample environment' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

for (const { title, path } of pages) {
  test(`${path} has no axe violation`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await page.waitForLoadState('networkidle')
    await expectAccessibleInBothThemes(page)
  })
}

test('a review with its requests has no axe violation', async ({ page }) => {
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await page.getByRole('button', { name: 'Show requests' }).click()
  await expect(page.getByText('MSCRM.MergeLabels: true').first()).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

test('the command palette has no axe violation', async ({ page }) => {
  await page.goto('/sample/tables')
  const shell = new Shell(page)
  await expect(shell.heading).toHaveText('Tables')
  await page.keyboard.press('Control+k')
  await expect(shell.palette).toBeFocused()
  await page.keyboard.type('account')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

test('what is drawn small on the canvas is hit over 24 px', async ({ page }) => {
  // In a small window the buttons of the canvas lie over some of them.
  await page.setViewportSize({ width: 1440, height: 900 })
  const graph = new GraphPage(page)
  await graph.open('account')
  await expect(graph.table('Contact')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const { drawn, missed } = await graph.smallTargets()
  expect(drawn).toBeGreaterThan(20)
  expect(missed).toEqual([])
})
