import { errorAnswer } from './answers.ts'
import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { RowsPage } from './pages/rowsPage.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/startPage.ts'
import { expect, test } from './test.ts'
import { Voice } from './voice.ts'

const contacts = 'contact_customer_accounts'

test('what an apply comes to, without a solution, refused and done, is said', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  const voice = new Voice(page)
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  await voice.listen()
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await changes.apply.click()
  await voice.expectSaid('Choose the solution that receives')
  await shell.chooseSolution('Contoso Projects')
  await dataverse.fail({ method: 'PUT', path: 'RelationshipDefinitions', outcome: errorAnswer(403, '0x80040220', 'Not yours.') })
  await changes.apply.click()
  await voice.expectSaid('1 relationship not changed')
  await changes.apply.click()
  await voice.expectSaid('1 relationship changed, 2 tables published.')
  await voice.expectPaced()
})

test('what is discarded and staged again is said', async ({ page }) => {
  const voice = new Voice(page)
  const changes = new ChangesPage(page)
  await voice.listen()
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await changes.discardAll.click()
  await voice.expectSaid(/1 change was discarded.*Bring back/)
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
})

test('an environment opens with few words, and the keyboard is on its page', async ({ page, dataverse }) => {
  const voice = new Voice(page)
  const start = new StartPage(page)
  await voice.listen()
  // It takes a while.
  await dataverse.fail({ method: 'GET', path: 'EntityDefinitions?', delay: 6_000, outcome: { kind: 'pass' } })
  await start.open()
  await start.openSample.press('Enter')
  await expect(page.getByRole('main')).toContainText('KB read')
  await expect(new Shell(page).heading).toHaveText('Graph')
  await expect(page.getByRole('main')).toBeFocused()
  expect((await voice.messages()).map(({ text }) => text)).toContainEqual(expect.stringContaining('KB read'))
  await voice.expectPaced()
})

test('an environment that asks to wait does not count aloud, and that it cannot be opened is said', async ({ page, dataverse, problems }) => {
  problems.allow(/status of (429|500)/)
  const voice = new Voice(page)
  const start = new StartPage(page)
  await voice.listen()
  const wait = { kind: 'answer' as const, status: 429, headers: { 'Retry-After': '12' } }
  const failure = errorAnswer(500, '0x80040216', 'An unexpected error occurred.')
  await dataverse.fail(
    { method: 'GET', path: 'OneToManyRelationshipMetadata?', times: 1, outcome: wait },
    { method: 'GET', path: 'OneToManyRelationshipMetadata?', times: 20, outcome: failure },
  )
  await start.open()
  await start.openSample.press('Enter')
  await voice.expectSaid(/Dataverse asks to wait: \d+ seconds left/)
  await voice.expectSaid('An unexpected error occurred.')
  await voice.expectPaced()
  await dataverse.recover()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(new Shell(page).heading).toHaveText('Graph')
  await expect(page.getByRole('main')).toBeFocused()
})

test('what is staged, undone and redone is said, wherever it is done', async ({ page }) => {
  const voice = new Voice(page)
  const shell = new Shell(page)
  await voice.listen()
  await page.goto(`/sample/tables?relationship=${contacts}`)
  const panel = new RelationshipPanel(page)
  await panel.choose('Assign', 'Cascade none')
  await voice.expectSaid(`Assign of ${contacts}, now Cascade none. 1 change staged.`)
  await panel.heading.press('Control+z')
  await voice.expectSaid(`Undone: Assign of ${contacts}, now Cascade all. No change is staged.`)
  await shell.redo.press('Enter')
  await voice.expectSaid(`Redone: Assign of ${contacts}, now Cascade none. 1 change staged.`)

  await page.goto(`/sample/impact/access?relationship=${contacts}`)
  await page.getByRole('button', { name: 'Switch cascading off' }).press('Enter')
  await voice.expectSaid(/^2 changes of contact_customer_accounts\. 3 changes staged\.$/)
  await voice.expectPaced()
})

test('what an apply waits for is said, once', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 429/)
  const voice = new Voice(page)
  const changes = new ChangesPage(page)
  await voice.listen()
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await new Shell(page).chooseSolution('Contoso Projects')
  const wait = errorAnswer(429, '0x80072322', 'Number of requests exceeded the limit of 6000 over the time window of 300 seconds.')
  const outcome = { ...wait, headers: { ...wait.headers, 'Retry-After': '12' } }
  await dataverse.fail({ method: 'PUT', path: 'RelationshipDefinitions', times: 1, outcome })
  await changes.apply.click()
  await voice.expectSaid(/0 of 1 applied\. contact_customer_accounts: Waiting for the platform, Dataverse asks to slow down, going on in \d+ seconds\./)
  await voice.expectSaid('1 relationship changed, 2 tables published.')
  await voice.expectPaced()
})

test('how many rows are found is said, and a row that is long in coming says which it is', async ({ page, dataverse }) => {
  const voice = new Voice(page)
  const rows = new RowsPage(page)
  await voice.listen()
  await page.goto('/sample/rows?table=cso_project')
  const finder = rows.finder('Find a project')
  await finder.fill('a')
  await expect(page.getByRole('option').first()).toBeVisible()
  const found = await page.getByRole('option').count()
  await voice.expectSaid(new RegExp(`^${found} projects? found\\.|The first ${found}\\.`))
  await dataverse.fail({ method: 'GET', path: 'cso_projects(', delay: 4_000, outcome: { kind: 'pass' } })
  await page.getByRole('option').first().click()
  const coming = page.getByRole('progressbar', { name: 'Reading the row', exact: true })
  await expect(coming).toContainText(/Project.*[0-9a-f]{8}-/)
  await expect(page.getByRole('grid', { name: 'Relationships of the row' })).toBeVisible()
  await voice.expectPaced()
})

test('a finder that a button opens has the keyboard, and Escape gives it back', async ({ page, dataverse }) => {
  const rows = new RowsPage(page)
  const [account] = await dataverse.rows('accounts?$select=name&$top=1')
  await rows.open('account', String(account?.['accountid']), 'children:opportunity_customer_accounts')
  const associate = rows.button('Associate…')
  await expect(associate).toHaveAttribute('aria-expanded', 'false')
  await associate.press('Enter')
  const finder = rows.finder(/^Which row. Find an opportunity/)
  await expect(finder).toBeFocused()
  await expect(associate).toHaveAttribute('aria-expanded', 'true')
  await finder.press('Escape')
  await expect(associate).toBeFocused()
  await expect(finder).toHaveCount(0)

  await associate.press('Enter')
  await finder.pressSequentially('a')
  await page.getByRole('option').first().waitFor()
  await finder.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(finder).toBeFocused()
  await finder.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  await finder.press('ArrowDown')
  await finder.press('Enter')
  const heading = rows.request.getByRole('heading', { level: 3 })
  await expect(heading).toBeFocused()
  await expect(heading).toHaveCSS('outline-style', 'solid')
})

test('a view that is saved or deleted is said, leaves the keyboard at the views, and can be brought back', async ({ page }) => {
  const voice = new Voice(page)
  const keyboard = new Keyboard(page)
  await voice.listen()
  await page.goto('/sample/relationships')
  const views = page.getByRole('button', { name: 'Views' })
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' })
  const save = async () => {
    await views.press('Enter')
    await keyboard.arrowTo(page.getByRole('menuitem', { name: 'Save this view' }))
    await page.keyboard.press('Enter')
    await expect(name).toBeVisible()
  }
  await save()
  await name.press('Escape')
  await expect(views).toBeFocused()
  await save()
  await name.fill('Everything')
  await name.press('Enter')
  await expect(views).toBeFocused()
  await voice.expectSaid('The view Everything is saved.')

  await views.press('Enter')
  await keyboard.arrowTo(page.getByRole('menuitem', { name: 'Delete the view Everything' }))
  await page.keyboard.press('Enter')
  await voice.expectSaid('The view Everything was deleted. Bring back')
  await page.getByRole('button', { name: 'Bring back' }).press('Enter')
  await views.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Everything' })).toBeVisible()
})

test('how many relationships are selected is said, and the first one stays where it was', async ({ page }) => {
  const voice = new Voice(page)
  const grid = new RelationshipsPage(page)
  await voice.listen()
  await grid.open()
  const boxes = grid.grid.getByRole('checkbox', { name: /^Select [a-z]/ })
  const third = boxes.nth(2)
  const before = await third.boundingBox()
  await third.press('Space')
  await expect(grid.selection).toBeVisible()
  expect(await third.boundingBox()).toEqual(before)
  await boxes.nth(3).press('Space')
  await voice.expectSaid('2 relationships selected')
  await voice.expectPaced()
})
