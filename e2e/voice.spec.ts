import { errorAnswer } from './answers.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
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
