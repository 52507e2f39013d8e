import { expectAccessible } from './accessibility.ts'
import { holdAnswers } from './hold.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { SignInPage } from './pages/signInPage.ts'
import { expect, test } from './signIn/test.ts'
import { addressOf, apply, contacts, endSession, milestones, openAs } from './signIn/work.ts'

/** Below what MSAL renews ahead of, so that every call asks for another token. */
const short = 60
/** What browsers say of a refused refresh, and of the hidden frame that MSAL then asks in. */
const refused = /status of 400|for its sandbox attribute/

test('short-lived tokens are renewed without a word', async ({ page, authority, dataverse }) => {
  authority.rules.lifetime = short
  const panel = await openAs(page, 'samir')
  page.on('popup', () => {
    throw new Error('A window opened.')
  })
  authority.takeGrants()
  await panel.choose('Assign', 'Cascade none')
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  const grants = authority.takeGrants()
  expect(grants.length).toBeGreaterThan(2)
  expect(grants.every((grant) => grant === 'refresh_token')).toBe(true)
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})

test('a token that is not taken any more is renewed once', async ({ page, authority, dataverse, problems }) => {
  problems.allow(/status of 401/)
  await openAs(page, 'samir')
  authority.takeGrants()
  await dataverse.fail({ path: 'WhoAmI', times: 1, outcome: { kind: 'answer', status: 401, body: '' } })
  await page.getByRole('button', { name: 'Read the environment again' }).click()
  await expect.poll(() => authority.takeGrants()).toEqual(['refresh_token'])
  await expect(page.getByRole('main').getByText('Your sign-in has ended')).toHaveCount(0)
})

test('where refresh is refused, the authority that still knows the person gives another token', async ({ page, authority, dataverse, problems }) => {
  problems.allow(refused)
  authority.rules.lifetime = short
  const panel = await openAs(page, 'samir')
  authority.rules.refusesRefresh = true
  authority.takeGrants()
  await panel.choose('Assign', 'Cascade none')
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  // One that began before may still be among them.
  expect(authority.takeGrants()).toContain('authorization_code')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})

test('a session that ends during work loses nothing', async ({ page, context, authority, dataverse, problems }) => {
  problems.allow(refused)
  authority.rules.lifetime = short
  const signIn = new SignInPage(page)
  const shell = new Shell(page)
  const again = page.getByRole('button', { name: 'Sign in again' })
  await (await openAs(page, 'samir')).choose('Assign', 'Cascade none')
  await endSession(authority, context)
  await page.getByRole('button', { name: 'Read the environment again' }).click()
  await expect(page.getByRole('main')).toContainText('Your sign-in has ended What you staged is kept. Sign in again to go on')
  await expect(shell.changesButton(1)).toBeVisible()

  await test.step('another account is not taken for the one who began', async () => {
    authority.rules.refusesRefresh = false
    await signIn.signInAs('maren', again)
    await expect(page.getByRole('main')).toContainText('Another account signed in')
  })
  await context.clearCookies()
  await signIn.signInAs('samir', page.getByRole('button', { name: 'Sign in again' }))
  await expect(page.getByRole('main').getByText('Your sign-in has ended')).toHaveCount(0)
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})

test('a session that ends in the middle of an apply: it waits for the person, then goes on', async ({ page, context, authority, dataverse, problems }) => {
  problems.allow(refused)
  authority.rules.lifetime = short
  const shell = new Shell(page)
  await (await openAs(page, 'samir')).choose('Assign', 'Cascade none')
  await page.goto(addressOf(milestones))
  await new RelationshipPanel(page).choose('Delete', 'Restrict')
  await expect(shell.changesButton(2)).toBeVisible()

  const held = await holdAnswers(page, { method: 'PUT', path: 'RelationshipDefinitions' })
  const changes = await apply(page)
  const sent = async () => (await dataverse.requests()).filter(({ method }) => method === 'PUT').length
  await expect.poll(held.count).toBe(1)
  await endSession(authority, context)
  held.release()
  await expect(changes.main).toContainText('Your sign-in has ended')
  await expect(changes.main).toContainText('0 of 2 applied')
  await expect(shell.changesButton(2)).toBeVisible()
  expect(await sent()).toBe(1)

  authority.rules.refusesRefresh = false
  await new SignInPage(page).signInAs('samir', page.getByRole('button', { name: 'Sign in again' }))
  await expect(changes.main).toContainText('2 relationships changed, 4 tables published.')
  await expect(shell.changesButton(0)).toBeVisible()
  expect(await sent()).toBe(2)
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
  expect((await dataverse.definitionOf(milestones)).CascadeConfiguration).toMatchObject({ Delete: 'Restrict' })
})

test('a session that has ended before an apply: nothing is sent', async ({ page, context, authority, dataverse, problems }) => {
  problems.allow(refused)
  authority.rules.lifetime = short
  await (await openAs(page, 'samir')).choose('Assign', 'Cascade none')
  await endSession(authority, context)
  const changes = await apply(page)
  await expect(changes.main).toContainText('Your sign-in has ended')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in any more')
  authority.rules.refusesRefresh = false
  await new SignInPage(page).signInAs('samir', page.getByRole('button', { name: 'Sign in again' }))
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  expect((await dataverse.requests()).every(({ method }) => method === 'GET')).toBe(true)
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Cascade' })
})
