import type { Page } from '@playwright/test'
import * as z from 'zod'
import type { Fault } from '../src/emulator/index.ts'
import { jsonAnswer } from './answers.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'
const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata?'
const item = z.looseObject({
  SchemaName: z.string(),
  ReferencingEntity: z.string(),
  CascadeConfiguration: z.record(z.string(), z.unknown()),
})
type Item = z.infer<typeof item>
const list = z.looseObject({ value: z.array(item) })

/** Stages one change, so that every test can tell that it was not lost. */
async function stageOne(page: Page): Promise<void> {
  await page.goto(`/sample/relationships?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
}

/** Changes the list of one-to-many relationships on its way to the console. */
async function alterList(page: Page, alter: (items: Item[]) => readonly object[]): Promise<void> {
  await page.route(
    (url) => decodeURIComponent(url.href).includes(oneToMany),
    async (route) => {
      const response = await route.fetch()
      const { value, ...rest } = list.parse(await response.json())
      await route.fulfill({ response, json: { ...rest, value: alter(value) } })
    },
  )
}

type Fail = (outcome: Fault['outcome']) => Promise<void>

const withoutCascades = (each: Item): object => ({ ...each, CascadeConfiguration: undefined })

test.describe('an answer of the server', () => {
  test.beforeEach(({ page }) => stageOne(page))

  for (const { title, alter, shown } of [
    {
      title: 'with an unknown cascade value',
      alter: (each: Item) => ({
        ...each,
        CascadeConfiguration: { ...each.CascadeConfiguration, Delete: 'Obliterate' },
      }),
      shown: 'Unknown: Obliterate',
    },
    { title: 'without CascadeConfiguration', alter: withoutCascades, shown: 'Not stated' },
  ]) {
    test(`${title} is shown as it is, and cannot be overwritten`, async ({ page }) => {
      await alterList(page, (items) => items.map((each) => (each.SchemaName === contacts ? alter(each) : each)))
      await page.reload()
      const panel = new RelationshipPanel(page)
      await expect(panel.behaviour('Delete')).toHaveText(shown)
      await panel.behaviour('Delete').click()
      await expect(page.getByRole('option').first()).toBeVisible()
      for (const option of await page.getByRole('option').all()) await expect(option).toBeDisabled()
      await expect(new Shell(page).changesButton(1)).toBeVisible()
    })
  }

  for (const { title, prepare, shown } of [
    {
      title: 'that is a page of a proxy',
      prepare: (fail: Fail) =>
        fail({ kind: 'answer', status: 200, headers: { 'Content-Type': 'text/html' }, body: '<h1>Sign in</h1>' }),
      shown: /A proxy answered instead of Dataverse/,
    },
    {
      title: 'that is cut off',
      prepare: (fail: Fail) => fail({ kind: 'truncate', length: 5000 }),
      shown: /The answer was cut off or damaged/,
    },
    {
      title: 'that is an empty list',
      prepare: (fail: Fail) => fail(jsonAnswer(200, { value: [] })),
      shown: /at least one/,
    },
  ]) {
    test(`${title} is refused with its cause, and trying again helps`, async ({ page, dataverse }) => {
      await prepare((outcome) => dataverse.fail({ method: 'GET', path: oneToMany, times: 10, outcome }))
      await page.reload()
      await expect(page.getByRole('main')).toContainText(shown)
      await dataverse.recover()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(new Shell(page).changesButton(1)).toBeVisible()
    })
  }

  test('that is a server error without a word, as an apply begins: nothing was sent, it says so, and all stays staged', async ({ page, dataverse, problems }) => {
    problems.allow(/500/)
    const shell = new Shell(page)
    const changes = new ChangesPage(page)
    await shell.chooseSolution('Contoso Projects')
    await shell.open('Changes')
    await dataverse.fail({ path: 'WhoAmI', times: 100, outcome: { kind: 'answer', status: 500, headers: {}, body: '' } })
    await changes.apply.click()
    await expect(changes.main).toContainText('Dataverse is not available')
    await expect(changes.main).toContainText('Nothing was sent, and what you staged is kept. Try again in a few minutes.')
    await expect(shell.changesButton(1)).toBeVisible()
    await dataverse.recover()
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration['Assign']).not.toBe('NoCascade')
    await changes.apply.click()
    await expect(changes.main).toContainText('1 relationship changed')
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration['Assign']).toBe('NoCascade')
  })

  test('that names a relationship twice says so and shows the first', async ({ page }) => {
    await alterList(page, (items) => [...items, ...items.filter(({ SchemaName }) => SchemaName === contacts)])
    await page.reload()
    await page.getByRole('button', { name: 'Show them' }).click()
    await expect(page.getByRole('main')).toContainText(`The relationship ${contacts} is listed twice.`)
    await expect(new Shell(page).changesButton(1)).toBeVisible()
  })

  test('that names a table nobody lists says so and goes on', async ({ page }) => {
    const dangling = 'account_primary_contact'
    await alterList(page, (items) =>
      items.map((each) => (each.SchemaName === dangling ? { ...each, ReferencingEntity: 'cso_nowhere' } : each)),
    )
    await page.reload()
    await page.getByRole('button', { name: 'Show them' }).click()
    await expect(page.getByRole('main')).toContainText(`${dangling} names the table cso_nowhere, which is not listed.`)
    await expect(new Shell(page).changesButton(1)).toBeVisible()
  })
})

test.describe('an address', () => {
  test.beforeEach(({ page }) => stageOne(page))

  test.afterEach(async ({ page }) => {
    await page.goto('/sample/changes')
    await expect(new Shell(page).changesButton(1)).toBeVisible()
  })

  test('of an unknown environment leads back to the start', async ({ page }) => {
    await page.goto('/elsewhere/graph')
    await expect(page.getByRole('main').getByText('No environment is known as “elsewhere”.')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Go to the start page' }).click()
    await expect(page.getByRole('button', { name: 'Open the sample environment' })).toBeVisible()
  })

  test('of an unknown page says so', async ({ page }) => {
    await page.goto('/sample/nonsense')
    await expect(page.getByRole('main')).toContainText('There is nothing at this address')
  })

  test('of an unknown relationship says so in the panel', async ({ page }) => {
    await page.goto('/sample/relationships?relationship=no_such_thing')
    await expect(new RelationshipPanel(page).region).toContainText('no_such_thing')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relationships')
  })

  test('of an unknown table says so and offers a way on', async ({ page }) => {
    await page.goto('/sample/graph?table=no_such_table')
    await expect(page.getByRole('main')).toContainText('There is no table “no_such_table” in this environment.')
  })

  test('with a parameter out of range says which, and opens without it', async ({ page, problems }) => {
    problems.allow(/invalid_value/)
    await page.goto('/sample/graph?layout=spiral')
    await expect(page.getByRole('main')).toContainText('The address asks for something this page does not know')
    await expect(page.getByRole('main')).toContainText('layout')
    await page.getByRole('button', { name: 'Open the page without it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph')
  })
})

test('a stored change that makes no sense is set aside, not overwritten', async ({ page }) => {
  await stageOne(page)
  const key = await page.evaluate(() => {
    const found = Object.keys(localStorage).find((name) => name.includes('/staged/'))
    if (found === undefined) throw new Error('Nothing is stored.')
    localStorage.setItem(found, '{"type":"casc')
    return found
  })
  await page.reload()
  await expect(page.getByRole('main')).toContainText('kinship.unreadable.')
  await expect(new Shell(page).changesButton(0)).toBeVisible()
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  const aside = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith('kinship.unreadable.') ? [String(text)] : [])),
  )
  expect(aside.map((text): unknown => JSON.parse(text))).toEqual([{ [key]: '{"type":"casc' }])
})

test('a deep link to a relationship opens it', async ({ page }) => {
  await page.goto(`/sample/relationships?relationship=${contacts}`)
  await expect(new RelationshipPanel(page).heading).toHaveText(contacts)
  await expect(new RelationshipsPage(page).grid).toBeVisible()
})
