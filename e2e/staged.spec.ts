import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './accessibility.ts'
import { errorAnswer, lackedPrivilege } from './answers.ts'
import { loseJournal } from './journal.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'
const milestones = 'cso_project_milestone'

/** Stages Assign: Cascade none. */
async function stageAssign(page: Page): Promise<void> {
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
}

async function applyAll(page: Page): Promise<ChangesPage> {
  const changes = new ChangesPage(page)
  const shell = new Shell(page)
  await shell.open('Changes')
  await shell.chooseSolution('Contoso Projects')
  await changes.apply.click()
  return changes
}

test('staged changes survive a reload', async ({ page }) => {
  await stageAssign(page)
  await page.reload()
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expect(new RelationshipPanel(page).behaviour('Assign')).toHaveText('Cascade none')
})

test('a change back to the present value is no change', async ({ page }) => {
  await stageAssign(page)
  await new RelationshipPanel(page).choose('Assign', 'Cascade all')
  await expect(new Shell(page).changesButton(0)).toBeVisible()
})

test('undo and redo follow every page', async ({ page }) => {
  await stageAssign(page)
  const shell = new Shell(page)
  await shell.undo.click()
  await expect(new RelationshipPanel(page).behaviour('Assign')).toHaveText('Cascade all')
  await shell.open('Changes')
  await expect(shell.changesButton(0)).toBeVisible()
  await shell.redo.click()
  await expect(new ChangesPage(page).changesOf(contacts)).toBeVisible()
})

test('a cell of the grid offers the values and why some are not allowed', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await grid.find(milestones)
  await grid.cell(milestones, 'Delete').click()
  await page.getByRole('menuitemradio', { name: 'Restrict' }).click()
  await expect(grid.cell(milestones, 'Delete')).toHaveText('Restrict')

  await grid.find(contacts)
  await grid.cell(contacts, 'Delete').click()
  const refused = page.getByRole('menuitemradio', { name: 'Restrict' })
  await expect(refused).toBeDisabled()
  await expect(refused).toContainText('The Delete behaviour of a system relationship cannot be changed.')
})

test('a value outside of what Dataverse offers cannot be chosen', async ({ page }) => {
  await page.goto('/sample/relationships?relationship=account_primary_contact')
  const panel = new RelationshipPanel(page)
  await panel.behaviour('Rollup View').click()
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expect(panel.option('Restrict')).toHaveCount(0)
})

/** Its lookup column is required by the system. */
const entityData = 'msdyn_customerasset_UserEntityInstanceDatas'
const lacking = lackedPrivilege()

test('a lookup that must have a value: not known yet while it cannot be read, and then foretold and not sent', async ({ page, dataverse, problems }) => {
  problems.allow(/403/)
  const panel = new RelationshipPanel(page)
  const changes = new ChangesPage(page)
  const shell = new Shell(page)
  const note = panel.region.getByRole('note', { name: 'What becomes different' })
  const unread = 'Which lookup columns must have a value could not be read: You lack prvReadThat.'
  const stops = /When a .*Asset is deleted, .* now stop the delete, because their lookup column must have a value\./
  await dataverse.fail({ path: "Attributes(LogicalName='objectid')", times: 10, outcome: lacking }, { path: '$expand=Attributes(', times: 10, outcome: lacking })
  await page.goto(`/sample/changes?relationship=${entityData}`)
  await panel.choose('Delete', 'Remove link')
  await expect(note).toContainText('now lose the link')
  await expect(note).toContainText(unread)
  const row = changes.changesOf(entityData)
  await expect(row).toContainText(unread)
  await expect(row).toContainText('Perhaps blocks deletes')

  await dataverse.recover()
  const asked = (await dataverse.requests()).length
  await row.getByRole('button', { name: 'Try again' }).click()
  await expect(row).toContainText(stops)
  await expect(note).toContainText(stops)
  await expect(row).toContainText('Blocks deletes')
  await expect(row).not.toContainText('lose the link')
  await expect(row).toContainText('The lookup column is required by the system, so the link cannot be removed.')
  await expect(changes.main).not.toContainText(unread)
  await expectAccessibleInBothThemes(page)
  const reads = (await dataverse.requests()).slice(asked).filter(({ path }) => decodeURIComponent(path).includes('$expand=Attributes('))
  expect(reads).toHaveLength(1)

  await shell.chooseSolution('Contoso Projects')
  await changes.apply.click()
  await expect(changes.main).toContainText('cannot be applied as it stands')
  expect((await dataverse.requests()).filter(({ method }) => method === 'PUT')).toEqual([])
  // As foretold.
  await expect(dataverse.changeCascade(entityData, 'Delete', 'RemoveLink')).rejects.toThrow('0x80048104')
  expect((await dataverse.definitionOf(entityData)).CascadeConfiguration).toMatchObject({ Delete: 'Cascade' })
})

for (const { choice, button, sent, held } of [
  { choice: 'keep mine', button: 'Keep mine', sent: 1, held: 'NoCascade' },
  { choice: 'take theirs', button: 'Take theirs', sent: 0, held: 'Active' },
]) {
  test(`a colleague's change in between is a conflict: ${choice}`, async ({ page, dataverse }) => {
    await stageAssign(page)
    await dataverse.changeCascade(contacts, 'Assign', 'Active')
    const before = (await dataverse.requests()).filter(({ method }) => method === 'PUT').length

    const changes = await applyAll(page)
    await expect(changes.main).toContainText('Conflict')
    await expect(changes.changesOf(contacts)).toContainText('Somebody else has set this to Cascade active')
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Active' })

    await expect(changes.changesOf(contacts).getByRole('deletion')).toHaveText('Cascade active')
    await changes.changesOf(contacts).getByRole('button', { name: button }).click()
    if (sent > 0) {
      await changes.apply.click()
      await expect(changes.main).toContainText('1 relationship changed')
    }
    await expect(new Shell(page).changesButton(0)).toBeVisible()
    expect((await dataverse.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(before + sent)
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: held })
  })
}

test("a colleague's change is seen at the next opening, before anything is sent", async ({ page, dataverse }) => {
  await stageAssign(page)
  await dataverse.changeCascade(contacts, 'Assign', 'Active')
  const changes = new ChangesPage(page)
  await changes.open()
  await expect(changes.changesOf(contacts)).toContainText('Somebody else has set this to Cascade active')
  await changes.apply.click()
  await expect(changes.main).toContainText('cannot be applied as it stands')
  expect((await dataverse.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(1)
})

test("a colleague's change of another field is shown before the own one goes on top of it", async ({ page, dataverse }) => {
  await stageAssign(page)
  await dataverse.changeCascade(contacts, 'Share', 'NoCascade')
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('somebody else changed Share from Cascade all to Cascade none')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Cascade' })

  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade', Share: 'NoCascade' })
})

test('a publish that fails says so, and can be made up for', async ({ page, dataverse, problems }) => {
  problems.allow(/500/)
  await stageAssign(page)
  await dataverse.fail({
    method: 'POST',
    path: 'PublishXml',
    outcome: errorAnswer(500, '0x80040216', 'An unexpected error occurred.'),
  })
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('2 tables saved but not published')
  await expect(changes.main).toContainText('Dataverse answered with an error. Whether anything was published is not known.')
  await expect(changes.main).toContainText('An unexpected error occurred.')
  await page.reload()
  await expect(changes.main).toContainText('2 tables are saved, not published')
  await expect(changes.main).not.toContainText('interrupted')
  await changes.publish.click()
  await expect(changes.main).toContainText('2 tables published')
  await expect(changes.main).not.toContainText('not published')
})

test('without a solution nothing is sent, and no request can be copied as if it were whole', async ({ page }) => {
  await stageAssign(page)
  const changes = new ChangesPage(page)
  const shell = new Shell(page)
  await shell.open('Changes')
  await expect(changes.main).toContainText('Account and Contact are published afterwards.')
  await changes.showRequests(contacts)
  const requests = changes.requestsOf(contacts)
  const copy = requests.getByRole('button', { name: /^Copy: Replace it/ })
  await expect(copy).toBeDisabled()
  await requests.getByRole('button', { name: 'Choose a solution' }).click()
  await expect(shell.solution).toBeFocused()
  await page.getByRole('option', { name: 'Contoso Projects' }).click()
  await expect(copy).toBeEnabled()
  await expect(requests).toContainText('MSCRM.SolutionUniqueName: ContosoProjects')
})

test('the history names who applied, and into which solution', async ({ page }) => {
  await stageAssign(page)
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('2 tables published')
  await new Shell(page).open('History')
  await expect(changes.main.getByRole('definition').filter({ hasText: 'Maren Holm' })).toBeVisible()
  await expect(changes.main.getByRole('definition').filter({ hasText: 'Contoso Projects' })).toBeVisible()
})

test('the names of the history lead to what is still there', async ({ page }) => {
  await stageAssign(page)
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('2 tables published')
  const shell = new Shell(page)
  await shell.open('History')
  const steps = changes.main.getByRole('list', { name: 'Steps' })
  await steps.getByRole('button', { name: contacts, exact: true }).click()
  await expect(new RelationshipPanel(page).heading).toHaveText(contacts)
  await expect(shell.heading).toHaveText('History')
  await expect(steps).toContainText('Publish Account and Contact')
  await steps.getByRole('link', { name: 'Contact', exact: true }).click()
  await expect(shell.heading).toHaveText('Contact')
})

test('a write that the server refuses is told in its words and stays staged', async ({ page, dataverse, problems }) => {
  problems.allow(/400/)
  await stageAssign(page)
  await dataverse.fail({
    method: 'PUT',
    outcome: errorAnswer(400, '0x80047004', 'The relationship would create a cycle.'),
  })
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('The relationship would create a cycle.')
  await expect(changes.main).toContainText('0x80047004')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
})

test('a changed cell shows the whole of its value', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await grid.find(contacts)
  for (const value of ['Cascade none', 'Cascade active']) {
    const cell = grid.cell(contacts, 'Assign')
    await cell.click()
    await page.getByRole('menuitemradio', { name: value }).click()
    await expect(cell).toHaveText(value)
    const isCut = await cell.locator('[data-content]').evaluate((content) => content.scrollWidth > content.clientWidth)
    expect(isCut).toBe(false)
  }
})

test('the list of solutions opens where one is asked for, and the changes go into it', async ({ page, dataverse }) => {
  await stageAssign(page)
  const changes = new ChangesPage(page)
  await new Shell(page).open('Changes')
  await changes.apply.click()
  await changes.main.getByRole('button', { name: 'Choose a solution' }).click()
  await page.getByRole('option', { name: 'Contoso Projects' }).click()
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed, 2 tables published.')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration['Assign']).toBe('NoCascade')
})

for (const { found, isJournalLost } of [
  { found: 'looking after it', isJournalLost: false },
  { found: 'the next apply', isJournalLost: true },
]) {
  test(`a write whose end nobody saw, found done by ${found}, is taken back from the history, as what may be ours`, async ({ page, dataverse, problems }) => {
    problems.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/)
    await stageAssign(page)
    // The browser itself sends once more what broke a connection that it had used before, over each that it has.
    await dataverse.fail({ method: 'PUT', times: 20, outcome: { kind: 'late', after: 6_000 } })
    const changes = await applyAll(page)
    await expect(changes.main).toContainText('No answer told how it ended. Kinship looks whether it was carried out after all')
    await changes.main.getByRole('button', { name: 'Cancel' }).click()
    await expect(changes.main).toContainText('1 relationship perhaps changed.')
    await dataverse.recover()
    await expect.poll(async () => (await page.request.get('/emulator/unpublished')).text()).toContain('contact')
    if (isJournalLost) await loseJournal(page)
    await changes.apply.click()
    if (isJournalLost) {
      await expect(changes.main).toContainText('2 tables published')
    } else {
      await changes.main.getByRole('button', { name: 'Find out' }).click()
      await expect(changes.main).toContainText(`${contacts}: applied.`)
    }
    await expect(new Shell(page).changesButton(0)).toBeVisible()

    await new Shell(page).open('History')
    const lost = changes.main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: '1 relationship perhaps changed.' }) })
    await expect(lost).toContainText('Cancelled while it was under way. Whether it was carried out is not known')
    await expect(lost).toContainText(/Looked at again on .*: the server held the new values, .* This request did it, or somebody else made the same change: which of the two cannot be told\./)
    await expectAccessibleInBothThemes(page)
    await page.reload()
    await expect(changes.main.getByRole('button', { name: 'Stage the reverse' })).toHaveCount(1)
    await lost.getByRole('button', { name: 'Stage the reverse' }).click()
    await expect(changes.main).toContainText('1 reverse change is staged.')
    await expect(changes.main).toContainText('somebody else may have made the same change.')
    await changes.main.getByRole('button', { name: 'Open the changes' }).click()
    await changes.apply.click()
    await changes.confirm().click()
    await expect(changes.main).toContainText('1 relationship changed')
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Cascade' })
  })
}

test('of a write in a tab that was closed no more is said than of one that was cancelled', async ({ page, context, dataverse, problems }) => {
  problems.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/)
  await stageAssign(page)
  await dataverse.fail({ method: 'PUT', times: 20, outcome: { kind: 'late', after: 6_000 } })
  await expect((await applyAll(page)).main).toContainText('No answer told how it ended. Kinship looks whether it was carried out after all')
  await page.close()
  await dataverse.recover()

  const next = await context.newPage()
  const changes = new ChangesPage(next)
  await next.goto('/sample/changes')
  await expect(changes.main).toContainText(`${contacts}: applied.`)
  await new Shell(next).open('History')
  const lost = changes.main.getByRole('listitem').filter({ has: next.getByRole('heading', { level: 2, name: '1 relationship perhaps changed.' }) })
  await expect(lost).toContainText('Its tab was closed while it was under way. Whether it was carried out is not known')
  await expect(lost).toContainText(/Looked at again on .*: the server held the new values, which it had not right before this request was sent\./)
  await lost.getByRole('button', { name: 'Stage the reverse' }).click()
  await expect(changes.main).toContainText('somebody else may have made the same change.')
})

test('a write on which the database gave up is looked at, and meanwhile the page says why that takes so long', async ({ page, dataverse, problems }) => {
  problems.allow(/400/)
  await stageAssign(page)
  await dataverse.fail({ method: 'PUT', outcome: errorAnswer(400, '0x80040216', 'Generic SQL error.') })
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('Dataverse answered that it failed, as it does when its database gives up. That does not tell whether the change was made.')
  await expect(changes.main).toContainText(/Kinship looks whether it was carried out after all, .* Certain in 1[0-5]\d seconds at the latest\./)
  await expectAccessibleInBothThemes(page)
  await changes.main.getByRole('button', { name: 'Cancel' }).click()
  await expect(changes.main).toContainText('1 relationship perhaps changed.')
  expect((await dataverse.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(1)
})
