import { expect, test } from './test.ts'

test('a server that asks for patience is told as long as the load waits, whatever else arrives', async ({
  page,
  dataverse,
  problems,
}) => {
  problems.allow(/status of 429/)
  await dataverse.fail(
    {
      method: 'GET',
      path: 'OneToManyRelationshipMetadata?',
      outcome: { kind: 'answer', status: 429, headers: { 'Retry-After': '240' } },
    },
    // It arrives after the wait has begun.
    { method: 'GET', path: 'EntityDefinitions?', delay: 1_000, outcome: { kind: 'pass' } },
  )
  const main = page.getByRole('main')
  await page.goto('/sample/graph')
  await expect(main).toContainText(/Dataverse asks to wait: 23[0-6] seconds left\./)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(main).toContainText('Opening was cancelled.')
  await page.getByRole('button', { name: 'Try again' }).click()
  // Trying again sends nothing before the server wants it.
  await expect(main).toContainText(/Dataverse asks to wait: 2\d\d seconds left\./)
})

test('a gateway that says unavailable is not taken for a sign-in page of the network', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 503/)
  const outcome = {
    kind: 'answer' as const,
    status: 503,
    headers: { 'Content-Type': 'text/html', 'Retry-After': '1' },
    body: '<h1>Service Unavailable</h1>',
  }
  await dataverse.fail({ method: 'GET', path: 'WhoAmI', times: 10, outcome })
  await page.goto('/sample/graph')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dataverse is not available')
  await expect(page.getByRole('main')).not.toContainText('sign-in')
  await dataverse.recover()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph')
})

test('what is asked without a network fails with its cause, and is asked again once there is a network', async ({
  page,
  context,
  problems,
}) => {
  problems.allow(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/sample/tables/account')
  const columns = page.getByRole('tab', { name: /^Columns/ })
  await expect(columns).toBeVisible()
  await context.setOffline(true)
  await columns.click()
  await expect(page.getByRole('main')).toContainText('The environment is out of reach')
  await context.setOffline(false)
  await expect(page.getByRole('grid', { name: 'Columns' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('The environment is out of reach')
})
