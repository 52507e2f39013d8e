import { expectAccessible } from './accessibility.ts'
import { SignInPage } from './pages/signInPage.ts'
import { clientId } from './signIn/people.ts'
import { expect, test } from './test.ts'

const path = '**/config.json'

test('where nobody has set up signing in, the page says how to', async ({ page, origin }) => {
  await page.goto('/')
  await new SignInPage(page).signIn.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signing in is not set up here yet')
  const main = page.getByRole('main')
  await expect(main).toContainText(`${origin}/redirect.html`)
  await expect(main).toContainText('user_impersonation')
  await expectAccessible(page)
})

test('a host that answers with the page where there is no config.json has none', async ({ page }) => {
  await page.route(path, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto('/environments')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signing in is not set up here yet')
})

const wrong: readonly (readonly [title: string, config: string, said: string])[] = [
  ['is no JSON', '{"signIn":', 'must be a JSON object'],
  ['has no client id', '{"signIn":{"cloud":"commercial","tenant":"organizations"}}', 'signIn.clientId: must be the Application (client) ID'],
  ['names a cloud that is none', `{"signIn":{"clientId":"${clientId}","cloud":"mars","tenant":"organizations"}}`, 'signIn.cloud: must be one of'],
  ['adds an authority', `{"signIn":{"clientId":"${clientId}","cloud":"gcc","tenant":"organizations","authority":"https://evil.example"}}`, 'nothing is known by the name authority'],
]
test('a configuration that makes no sense is told with its place', async ({ page }) => {
  for (const [title, config, said] of wrong) {
    await test.step(title, async () => {
      await page.route(path, (route) => route.fulfill({ contentType: 'application/json', body: config }), { times: 1 })
      await page.goto('/environments')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The configuration of the sign-in is wrong')
      await expect(page.getByRole('main')).toContainText(said)
    })
  }
  await expectAccessible(page)
})

test('a configuration that cannot be read is asked for again', async ({ page, problems }) => {
  problems.allow(/status of 500/)
  await page.route(path, (route) => route.fulfill({ status: 500, body: '' }), { times: 1 })
  await page.goto('/environments')
  await expect(page.getByRole('main')).toContainText('config.json could not be read: HTTP 500.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signing in is not set up here yet')
})

test('an authority that is not there is told, and the sample still opens', async ({ page, problems, origin }) => {
  // The policy of this server, which knows no sign-in, lets the page ask nobody.
  problems.allow(/Content Security Policy|Failed to load/)
  const loopback = { authority: 'http://localhost:9', tenant: 'organizations', discovery: origin, environments: [origin] }
  await page.route(path, (route) => route.fulfill({ json: { signIn: { clientId, loopback } } }))
  await page.goto('/environments')
  await expect(page.getByRole('main')).toContainText('The sign-in service could not be reached')
  await page.goto('/')
  await page.getByRole('button', { name: 'Open the sample environment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph')
})

test('the page where a sign-in ends says so when there is none, and repeats nothing of its address', async ({ page }) => {
  await page.goto('/redirect.html#code=secret&state=secret')
  await expect(page.locator('body')).toHaveText('There is no sign-in to finish here. Close this window and go back to Kinship.')
})
