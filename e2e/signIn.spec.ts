import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { SignInPage } from './pages/signInPage.ts'
import { expect, test } from './signIn/test.ts'

const contacts = 'contact_customer_accounts'

test('a customizer signs in, picks an environment, changes a cascade and applies it', async ({ page, dataverse, origin }) => {
  const signIn = new SignInPage(page)
  const shell = new Shell(page)
  await page.goto('/')
  await signIn.signInAs('samir')
  await expect(signIn.heading).toHaveText('Choose an environment')
  await signIn.environment('Contoso').click()
  await expect(shell.heading).toHaveText('Graph')
  await shell.open('Relationships')
  const { pathname } = new URL(page.url())
  await page.goto(`${pathname}?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await shell.open('Changes')
  await shell.chooseSolution('Contoso Projects')
  const changes = new ChangesPage(page)
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
  expect(page.url().startsWith(origin)).toBe(true)
})
