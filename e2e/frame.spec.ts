import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'
import { Voice } from './voice.ts'

for (const width of [1440, 1024]) {
  test(`at ${width} pixels no column's head reaches into the next one, and names stay in view beside the last column`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const relationships = new RelationshipsPage(page)
    await relationships.open()
    const heads = relationships.grid.getByRole('columnheader')
    await expect(heads.first()).toBeVisible()
    const over = await heads.evaluateAll((each) =>
      each.flatMap((head) => {
        const { right } = head.getBoundingClientRect()
        const parts = [...head.querySelectorAll('button, span')]
        return parts.some((part) => part.getBoundingClientRect().right > right + 0.5) ? [head.textContent] : []
      }),
    )
    expect(over).toEqual([])
    const name = relationships.grid.getByRole('rowheader').first()
    const before = await name.boundingBox()
    await heads.last().scrollIntoViewIfNeeded()
    await expect(heads.last()).toBeInViewport()
    await expect.poll(async () => (await name.boundingBox())?.x).toBe(before?.x)
  })
}

test('at 320 pixels pages are named whole, and what lies over the picture lies over nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 450 })
  const graph = new GraphPage(page)
  const shell = new Shell(page)
  await page.goto('/sample/relationships')
  await expect(shell.heading).toHaveText('Relationships')
  const cut = await shell.navigation.getByRole('link').evaluateAll((links) =>
    links.flatMap((link) => [...link.querySelectorAll('span')].some((name) => name.getBoundingClientRect().right > link.getBoundingClientRect().right) ? [link.textContent] : []),
  )
  expect(cut).toEqual([])
  await graph.open('account')
  await expect(graph.main.getByText('not drawn')).toBeVisible()
  await graph.more.click()
  await page.getByRole('menuitemcheckbox', { name: 'Tree list' }).click()
  await expect(graph.tree).toBeVisible()
})

/** A page whose palette does not arrive before it is told to. */
async function withLatePalette(page: Page): Promise<{ shell: Shell; arrive: () => void }> {
  const arrival = new AbortController()
  const { signal } = arrival
  await page.route(/CommandPalette/, async (route) => {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await route.continue()
  })
  await page.goto('/sample/tables')
  const shell = new Shell(page)
  await expect(shell.heading).toHaveText('Tables')
  return { shell, arrive: () => arrival.abort() }
}

test('the names of tables are not broken within a word, however far away they are', async ({ page }) => {
  const graph = new GraphPage(page)
  const away = page.getByRole('button', { name: 'Zoom out' })
  await graph.open('account')
  await expect(graph.table('Opportunity Relationship')).toBeVisible()
  for (const detail of ['middle', 'far']) {
    await expect(graph.main.locator(`[data-detail="${detail}"]`)).toBeVisible()
    expect(await graph.brokenWords()).toEqual([])
    await away.click()
    await away.click()
  }
})

test('what is typed right after Ctrl+K is not lost', async ({ page }) => {
  const { shell, arrive } = await withLatePalette(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('accont')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('unt')
  // Nothing of it went to the page below.
  await expect(shell.palette).toHaveCount(0)
  arrive()
  await expect(shell.palette).toHaveValue('account')
  await expect(shell.palette).toBeFocused()
  await page.keyboard.type('s')
  await expect(shell.palette).toHaveValue('accounts')
})

test('Enter and Escape count before the palette is there, too', async ({ page }) => {
  const { shell, arrive } = await withLatePalette(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('rel')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('relationships')
  await page.keyboard.press('Enter')
  arrive()
  await expect(shell.heading).toHaveText('Relationships')
  await expect(shell.palette).toHaveCount(0)
})

test('a page is as it was left; its own link begins anew', async ({ page }) => {
  const graph = new GraphPage(page)
  const relationships = new RelationshipsPage(page)
  const shell = new Shell(page)
  await graph.open()
  await graph.find('cso_project')
  await expect(graph.table('Milestone')).toBeVisible()
  await shell.open('Relationships')
  await relationships.find('cso_project_milestone')
  await expect(relationships.cell('cso_project_milestone', 'Delete')).toBeVisible()
  await shell.open('Graph')
  await expect(graph.table('Milestone')).toBeVisible()
  await shell.open('Relationships')
  await expect(relationships.finder).toHaveValue('cso_project_milestone')
  await shell.open('Graph')
  await shell.open('Graph')
  await expect(graph.table('Price List')).toBeVisible()
})

test('a relationship found by name comes with its line, unless the picture has it already', async ({ page }) => {
  const graph = new GraphPage(page)
  const shell = new Shell(page)
  await graph.open('cso_project')
  await expect(graph.table('Milestone')).toBeVisible()
  const find = async (schemaName: string) => {
    await page.keyboard.press('Control+k')
    await shell.palette.fill(schemaName)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(schemaName)
  }
  await find('contact_customer_accounts')
  await expect(graph.line('Account to Contact, one-to-many, delete: Cascade all')).toBeVisible()
  await find('account_primary_contact')
  await expect(page).toHaveURL(/table=account&/)
})

test('what was typed to find a table goes when the list closes without a choice', async ({ page }) => {
  const graph = new GraphPage(page)
  await graph.open('cso_project')
  await graph.finder.fill('contact')
  await expect(page.getByRole('option', { name: '(contact)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(graph.finder).toHaveValue('')
})

test('Enter right after the last letter goes where the letters say, not where the list still stands', async ({ page }) => {
  await page.goto('/sample/tables')
  const shell = new Shell(page)
  await expect(shell.heading).toHaveText('Tables')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: 'Graph' })).toBeVisible()
  // In one task, so that no list can be drawn in between.
  await shell.palette.evaluate(async (box: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'contact_customer_accounts')
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await Promise.resolve()
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('contact_customer_accounts')
})

test('a page that is long on its way says so; one that cannot be loaded says why, and a reload brings it with what was staged', async ({ page, problems }) => {
  problems.allow(/ERR_FAILED|dynamically imported module|PartMissingError/)
  const shell = new Shell(page)
  await page.goto('/sample/relationships?relationship=contact_customer_accounts')
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await expect(shell.changesButton(1)).toBeVisible()
  const arrival = new AbortController()
  const { signal } = arrival
  await page.route('**/assets/HistoryPage-*.js', async (route) => {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await route.continue()
  })
  await shell.navigation.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('progressbar', { name: 'Loading the page' })).toBeVisible()
  arrival.abort()
  await expect(shell.heading).toHaveText('History')
  await expect(page.getByRole('progressbar', { name: 'Loading the page' })).toHaveCount(0)

  await page.route('**/assets/RowsPage-*.js', (route) => route.abort())
  await shell.navigation.getByRole('link', { name: 'Rows' }).click()
  await expect(shell.heading).toHaveText('A part of Kinship could not be loaded')
  await expect(page.getByRole('main')).toContainText('Your staged changes are kept. Check the network, then reload.')
  await page.unroute('**/assets/RowsPage-*.js')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(shell.heading).toHaveText('Rows')
  await expect(shell.changesButton(1)).toBeVisible()
})

test('a panel whose code does not come is told of in its place, beside the page', async ({ page, problems }) => {
  problems.allow(/ERR_FAILED|dynamically imported module|PartMissingError/)
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.route('**/assets/RelationshipPanel-*.js', (route) => route.abort())
  await page.goto('/sample/relationships?find=contact_&relationship=contact_customer_accounts')
  await expect(details).toContainText('A part of Kinship could not be loaded')
  await expect(new Shell(page).heading).toHaveText('Relationships')
  await details.getByRole('button', { name: 'Close details' }).click()
  await expect(details).toHaveCount(0)
  await page.goBack()
  await expect(details).toContainText('A part of Kinship could not be loaded')
  await expect(details).toContainText('Failed to fetch dynamically imported module')
  await details.getByRole('button', { name: 'Try again' }).click()
  await expect(details).toContainText('A part of Kinship could not be loaded')
  await page.unroute('**/assets/RelationshipPanel-*.js')
  await details.getByRole('button', { name: 'Try again' }).click()
  await expect(details.getByRole('heading', { name: 'contact_customer_accounts' })).toBeVisible()
})

for (const { what, code, open, arrived } of [
  {
    what: 'the dialog that deletes',
    code: 'DeleteDialog',
    open: (page: Page) => page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Delete relationship…' }).click(),
    arrived: (page: Page) => page.getByRole('alertdialog', { name: 'Delete cso_project_milestone?' }),
  },
  {
    what: 'the search',
    code: 'CommandPalette',
    open: (page: Page) => page.keyboard.press('Control+k'),
    arrived: (page: Page) => new Shell(page).palette,
  },
]) {
  test(`${what} whose code does not come says so in its place, and comes when it is tried again`, async ({ page, problems }) => {
    problems.allow(/ERR_FAILED|dynamically imported module|PartMissingError/)
    const shell = new Shell(page)
    const missing = page.getByRole('alert').filter({ hasText: 'A part of Kinship could not be loaded' })
    await page.route(`**/assets/${code}-*.js`, (route) => route.abort())
    await page.goto('/sample/relationships?relationship=cso_project_milestone')
    await new RelationshipPanel(page).choose('Assign', 'Cascade active')
    await open(page)
    await expect(missing).toContainText('Failed to fetch dynamically imported module')
    await expect(missing).toContainText('Your staged changes are kept.')
    await expect(shell.heading).toHaveText('Relationships')
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('cso_project_milestone')
    await expectAccessible(page)
    await missing.getByRole('button', { name: 'Dismiss' }).click()
    await expect(missing).toHaveCount(0)
    await open(page)
    await expect(missing).toBeVisible()
    await page.unroute(`**/assets/${code}-*.js`)
    await missing.getByRole('button', { name: 'Try again' }).click()
    await expect(arrived(page)).toBeVisible()
    await expect(missing).toHaveCount(0)
    // Behind what is modal nothing is to be found.
    await page.keyboard.press('Escape')
    await expect(arrived(page)).toHaveCount(0)
    await expect(shell.changesButton(1)).toBeVisible()
  })
}

test('the list beside the graph, and the map, say so in their place when their code does not come', async ({ page, problems }) => {
  problems.allow(/ERR_FAILED|dynamically imported module|PartMissingError/)
  const graph = new GraphPage(page)
  const main = page.getByRole('main')
  for (const code of ['TreeList', 'MapCanvas']) await page.route(`**/assets/${code}-*.js`, (route) => route.abort())
  await page.goto('/sample/graph?table=cso_project&list=true')
  await expect(page.getByRole('alert')).toContainText('A part of Kinship could not be loaded')
  await expect(graph.table('Project')).toBeVisible()
  await page.unroute('**/assets/TreeList-*.js')
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('treegrid')).toBeVisible()

  await page.route('**/assets/Legend-*.js', (route) => route.abort())
  const legend = page.getByRole('button', { name: 'Legend' })
  await legend.click()
  await expect(page.getByRole('alert')).toContainText('A part of Kinship could not be loaded')
  await expect(graph.table('Project')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await page.unroute('**/assets/Legend-*.js')
  await legend.click()
  await expect(page.getByText('What a delete of the primary row does')).toBeVisible()

  await page.goto('/sample/graph?map=true')
  await expect(main).toContainText('A part of Kinship could not be loaded')
  await expect(new Shell(page).heading).toHaveText('Graph')
  await page.unroute('**/assets/MapCanvas-*.js')
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(main).toContainText(/\d+ tables, \d+ pairs with a line/)
})

test('a part that was closed before its code failed to come is asked for again when it is opened', async ({ page, problems }) => {
  problems.allow(/ERR_FAILED|dynamically imported module|PartMissingError/)
  const list = page.getByRole('main').getByRole('button', { name: 'Tree list' })
  const going = new AbortController()
  await page.route('**/assets/TreeList-*.js', async (route) => {
    await new Promise((resolve) => going.signal.addEventListener('abort', resolve))
    await route.abort()
  })
  await page.goto('/sample/graph?table=cso_project')
  await list.click()
  await list.click()
  const failed = page.waitForEvent('requestfailed')
  going.abort()
  await failed
  await page.unroute('**/assets/TreeList-*.js')
  await list.click()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('solutions that cannot be read are told of in their list, with the cause, and read when it is opened again', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  const outcome = {
    kind: 'answer' as const,
    status: 403,
    headers: { 'Content-Type': 'application/json' },
    body: '{"error":{"code":"0x80040220","message":"Principal user is missing prvReadSolution privilege"}}',
  }
  // When the environment opens, and when the list does.
  await dataverse.fail({ method: 'GET', path: 'solutions', times: 2, outcome })
  const shell = new Shell(page)
  await page.goto('/sample/tables')
  await shell.solution.click()
  await expect(page.getByRole('option')).toContainText('prvReadSolution')
  await expect(shell.solution).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await shell.chooseSolution('Contoso Projects')
  await expect(shell.solution).toContainText('Contoso Projects')
})

test('the palette stays where it is while somebody types, rings what Enter takes, and says how many there are', async ({ page }) => {
  const shell = new Shell(page)
  const voice = new Voice(page)
  await voice.listen()
  await page.goto('/sample/tables')
  await expect(shell.heading).toHaveText('Tables')
  await page.keyboard.press('Control+k')
  await expect(shell.palette).toBeFocused()
  const topOf = () => shell.palette.evaluate((box) => box.getBoundingClientRect().top)
  const before = await topOf()
  await shell.palette.fill('milestone')
  const chosen = page.getByRole('option', { selected: true })
  await expect(chosen).toContainText('Milestone')
  await expect(chosen).toHaveCSS('outline-color', 'rgb(0, 0, 0)')
  await expect(chosen).toHaveCSS('outline-offset', '-2px')
  await voice.expectSaid(/\d+ matches listed/)
  await shell.palette.fill('no such table')
  await expect(page.getByRole('option')).toHaveCount(0)
  expect(await topOf()).toBe(before)
  await voice.expectSaid('Nothing is called “no such table”.')
})
