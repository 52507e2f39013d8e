import { expectAccessible } from './accessibility.ts'
import { Shell } from './pages/shell.ts'
import { SignInPage } from './pages/signInPage.ts'
import { expect, test } from './signIn/test.ts'
import { organization } from './signIn/work.ts'

const nobody = '99999999-0000-4000-8000-000000000009'

test('an environment opens by its address, and nothing is sent to one that is not admitted', async ({ page, origin, authority }) => {
  const signIn = new SignInPage(page)
  const field = page.getByRole('textbox', { name: 'Address of an environment' })
  const open = page.getByRole('button', { name: 'Open', exact: true })
  await page.goto('/environments')
  await signIn.signInAs('samir')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  for (const [text, said] of [
    ['not an address', 'This is no address of an environment'],
    ['https://evil.example/main.aspx', 'https://evil.example is not an environment of the cloud'],
    ['https://contoso.crm4.dynamics.com.evil.example', 'https://contoso.crm4.dynamics.com.evil.example is not an environment of the cloud'],
    [`https://make.powerapps.com/environments/${nobody}/home`, 'belongs to an environment that is not listed for you'],
  ] as const) {
    await field.fill(text)
    await open.click()
    await expect(page.getByRole('main')).toContainText(said)
  }
  await expectAccessible(page)
  const known = [origin, authority.issuer].map((address) => new URL(address).host)
  expect(asked.filter((host) => !known.includes(host))).toEqual([])

  await field.fill(`${origin}/main.aspx?pagetype=entitylist`)
  await open.click()
  await expect(page).toHaveURL(`/${organization}/graph`)
  await expect(new Shell(page).heading).toHaveText('Graph')
  const switcher = page.getByRole('banner').getByRole('button', { name: 'localhost' })
  await switcher.click()
  await expect(page.getByRole('menuitem', { name: 'Sample environment' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'localhost' }).click()
  await expect(page).toHaveURL(`/${organization}/graph`)
  await switcher.click()
  await page.getByRole('menuitem', { name: 'Open another environment' }).click()
  await expect(page.getByRole('list', { name: 'Recent' }).getByRole('button')).toHaveCount(1)
})

test('an address of an environment that nobody listed is not found, and a host in it is none', async ({ page }) => {
  await page.goto(`/${nobody}/graph?origin=https://evil.example`)
  await new SignInPage(page).signInAs('samir')
  await expect(page.getByRole('main')).toContainText(nobody)
  await page.getByRole('button', { name: 'Choose an environment' }).click()
  await expect(page).toHaveURL('/environments')
})

const lists: readonly (readonly [title: string, status: number, body: string, said: string])[] = [
  ['nothing', 200, '{"value":[]}', 'No environment is listed for you.'],
  ['an environment without an address', 200, '{"value":[{"Id":"x","FriendlyName":"x","UniqueName":"x","EnvironmentId":"x","Region":"x","Version":"x","OrganizationType":0,"ApiUrl":"nowhere"}]}', 'Instances[0].ApiUrl'],
  ['half an answer', 200, '{"value":[', 'The answer was cut off or damaged'],
  ['an error', 500, '{"error":{"code":"0x0","message":"broken"}}', 'broken'],
]
test('a discovery service that lists nonsense is told, and an address still opens', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 500/)
  const signIn = new SignInPage(page)
  await page.goto('/environments')
  await signIn.signInAs('samir')
  await expect(signIn.environment('Contoso')).toBeVisible()
  for (const [title, status, body, said] of lists) {
    await test.step(title, async () => {
      const headers = { 'Content-Type': 'application/json' }
      await dataverse.fail({ path: 'Instances', times: 1, outcome: { kind: 'answer', status, headers, body } })
      await page.reload()
      await expect(page.getByRole('main')).toContainText(said)
      await expect(page.getByRole('textbox', { name: 'Address of an environment' })).toBeVisible()
    })
  }
})

test('a discovery service that takes no token asks to sign in again', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 401/)
  await dataverse.fail({ path: 'Instances', times: 2, outcome: { kind: 'answer', status: 401, body: '' } })
  const signIn = new SignInPage(page)
  await page.goto('/environments')
  await signIn.signInAs('samir')
  await expect(page.getByRole('main')).toContainText('Your sign-in has ended Sign in again to go on')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(signIn.environment('Contoso')).toBeVisible()
})
