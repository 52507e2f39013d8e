import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { choose, SignInPage } from './pages/signInPage.ts'
import { expect, test } from './signIn/test.ts'
import { addressOf, apply, contacts, endSession, openAs, organization } from './signIn/work.ts'

test('a customizer signs in, picks an environment, changes a cascade and applies it', async ({ page, dataverse }) => {
  const signIn = new SignInPage(page)
  const shell = new Shell(page)
  await page.goto('/')
  await signIn.signInAs('samir')
  await expect(signIn.heading).toHaveText('Choose an environment')
  await expect(signIn.environment('Contoso')).toBeVisible()
  await expectAccessible(page)
  await signIn.environment('Contoso').click()
  await expect(shell.heading).toHaveText('Graph')
  await expect(page).toHaveURL(`/${organization}/graph`)

  await page.goto(addressOf(contacts))
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  const changes = await apply(page)
  await expect(changes.main).toContainText('1 relationship changed, 2 tables published.')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})

test('who cancels, or picks an account that the environment does not know, is told and may try again', async ({ page, problems }) => {
  problems.allow(/status of 403/)
  const signIn = new SignInPage(page)
  await page.goto('/')
  await (await signIn.openWindow()).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('main')).toContainText('The sign-in was cancelled')
  await expectAccessible(page)

  const forgotten = await signIn.openWindow()
  await expect(page.getByRole('main')).toContainText('Finish signing in in the window that opened.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(signIn.signIn).toBeVisible()
  await choose(forgotten, 'samir')
  await expect.poll(() => forgotten.isClosed()).toBe(true)
  await expect(signIn.signIn).toBeVisible()

  await signIn.signInAs('stranger')
  await expect(page.getByRole('main')).toContainText('The user is not a member of the organization')
  await signIn.signOut()
  await expect(page).toHaveURL('/')
  await signIn.signInAs('maren')
  await expect(signIn.environment('Contoso')).toBeVisible()
})

test('where popups are blocked the page goes to the authority and comes back, with what was staged', async ({ page, context, authority, dataverse, problems }) => {
  problems.allow(/status of 400|for its sandbox attribute/)
  authority.rules.lifetime = 60
  await page.addInitScript(() => {
    window.open = () => null
  })
  const signIn = new SignInPage(page)
  await page.goto(addressOf(contacts))
  await signIn.signIn.click()
  await choose(page, 'samir')
  const panel = new RelationshipPanel(page)
  await panel.choose('Assign', 'Cascade none')
  await expect(page).toHaveURL(addressOf(contacts))
  expect(await addressesOf(page)).not.toMatch(/code=|state=|samir/)

  await endSession(authority, context)
  await page.getByRole('button', { name: 'Read the environment again' }).click()
  const again = page.getByRole('button', { name: 'Sign in again' })
  // Before that a refresh may still be under way.
  await expect(again).toBeVisible()
  authority.rules.refusesRefresh = false
  await again.click()
  await choose(page, 'samir')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expect(page).toHaveURL(addressOf(contacts))
  expect(await addressesOf(page)).not.toMatch(/code=|state=|samir/)
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})

/** What the Back and Forward buttons of this page lead to, as far as it may know. */
const addressesOf = (page: Page): Promise<string> =>
  page.evaluate(() => window.navigation.entries().map(({ url }) => url).join(' '))

test('signing out clears the session, and what was on the screen', async ({ page }) => {
  const signIn = new SignInPage(page)
  await openAs(page, 'samir')
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /accesstoken|refreshtoken/i.test(key)))).not.toEqual([])
  await signIn.signOut()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name: 'Open the sample environment' })).toBeVisible()
  const left = await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage), document.cookie].join(' '))
  expect(left).not.toMatch(/token|account|contoso|kinship\.environments/i)
  await page.goBack()
  await expect(signIn.signIn).toBeVisible()
  await expect(page.getByText(contacts)).toHaveCount(0)
})

test('two tabs have a session each: one signs out, the other works on', async ({ page, context, dataverse }) => {
  const panel = await openAs(page, 'samir')
  const other = await context.newPage()
  await openAs(other, 'maren')
  await panel.choose('Assign', 'Cascade none')
  await expect(new Shell(other).changesButton(1)).toBeVisible()
  await other.getByRole('button', { name: 'Account', exact: true }).click()
  await expect(other.getByRole('menu')).toContainText('Signed in as maren.holm@contoso.com')
  await other.keyboard.press('Escape')
  await new SignInPage(other).signOut()
  await expect(other).toHaveURL('/')
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})
