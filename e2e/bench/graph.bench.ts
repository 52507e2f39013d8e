import { basename } from 'node:path'
import { test, type Locator, type Page } from '@playwright/test'
import * as z from 'zod'
import { startServer } from '../server.ts'
import { startStaticHost } from '../staticHost.ts'
import { initialChunks, recordLaterChunks } from './chunks.ts'
import { print } from './figures.ts'
import { collectLongTasks, emptyPlace, longTasks, measureFrames, nextPaintOfClick, paintOfFirst, paintsOfChange, type Place } from './inThePage.ts'

const factsFile = process.env['KINSHIP_ENVIRONMENT']
const environments = [
  { name: 'sample', variables: {} },
  // A path relative to where the bench was started.
  ...(factsFile === undefined ? [] : [{ name: basename(factsFile), variables: { KINSHIP_ENVIRONMENT: factsFile } }]),
]

/** One table on the canvas. */
const tableNode = 'button[data-table]'

test('JavaScript of the first page', async () => {
  const chunks = await initialChunks()
  for (const { name, gzip } of chunks) print('initial JavaScript', name, `${(gzip / 1000).toFixed(1)} KB gzip`)
  const total = chunks.reduce((sum, { gzip }) => sum + gzip, 0)
  print('initial JavaScript', 'all', `${(total / 1000).toFixed(1)} KB gzip`)
})

for (const { name, variables } of environments) {
  test(name, async ({ page }) => {
    const server = await startServer({ KINSHIP_ENVIRONMENT: undefined, ...variables })
    try {
      await open(page, server.origin, name)
      await gestures(page, name, 'focus view')
      await cascadeClick(page, server.origin, name)
      await lens(page, server.origin, name)
      await manyChanges(page, server.origin, name, 'Share', (value) => (value === 'Cascade' ? 'NoCascade' : 'Cascade'))
      await manyChanges(page, server.origin, name, 'Delete', (value) => (value === 'RemoveLink' ? 'Cascade' : 'RemoveLink'))
      await page.goto(`${server.origin}/sample/graph?map=true`)
      await page.getByRole('progressbar').waitFor({ state: 'detached' })
      await page.locator('canvas').first().waitFor()
      await gestures(page, name, 'map')
    } finally {
      await server.stop()
    }
  })
}

test('sample in the page, without a server', async ({ page }) => {
  const host = await startStaticHost()
  try {
    const painted = await openSample(page, host.origin)
    print('sample in the page', 'start page → first painted table', `${(await painted()).toFixed(0)} ms`)
  } finally {
    await host.stop()
  }
})

/** From the start page, once that stands. */
async function openSample(page: Page, origin: string): Promise<() => Promise<number>> {
  await page.goto(origin)
  const button = page.getByRole('button', { name: 'Open the sample environment' })
  await button.waitFor()
  const painted = await paintOfFirst(page, tableNode)
  await collectLongTasks(page)
  await button.click()
  return painted
}

async function open(page: Page, origin: string, name: string): Promise<void> {
  const laterChunks = await recordLaterChunks(page)
  const painted = await openSample(page, origin)
  print(name, 'start page → first painted table', `${(await painted()).toFixed(0)} ms`)
  await page.waitForLoadState('networkidle')
  for (const { file, gzip } of await laterChunks()) print(name, `lazy ${file}`, `${(gzip / 1000).toFixed(1)} KB gzip`)
  print(name, 'long tasks while opening', await longTasks(page))
}

async function gestures(page: Page, name: string, view: string): Promise<void> {
  const elements = await page.locator('*').count()
  print(name, `${view}: DOM elements`, String(elements))
  print(name, `${view}: tables as elements`, String(await page.locator(tableNode).count()))
  await collectLongTasks(page)
  const start = await emptyPlace(page)
  print(name, `${view}: pan`, await measureFrames(page, () => pan(page, start)))
  print(name, `${view}: zoom`, await measureFrames(page, () => zoom(page, start)))
  print(name, `${view}: long tasks`, await longTasks(page))
}

async function pan(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 120; step += 1)
    await page.mouse.move(x + 200 * Math.sin(step / 10), y + 120 * Math.sin(step / 7))
  await page.mouse.up()
}

async function zoom(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x, y)
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step % 30 < 15 ? -60 : 60)
}

async function cascadeClick(page: Page, origin: string, name: string): Promise<void> {
  for (const [view, path] of [
    ['graph', 'graph'],
    ['grid', 'relationships'],
  ]) {
    await page.goto(`${origin}/sample/${path}?relationship=contact_customer_accounts`)
    const field = page.getByRole('complementary', { name: 'Details' }).getByRole('combobox', { name: 'Assign' })
    await field.click()
    const other = (await field.textContent()) === 'Cascade none' ? 'Cascade all' : 'Cascade none'
    const duration = await nextPaintOfClick(page)
    await page.getByRole('option', { name: other }).click()
    print(name, `cascade click → next paint, ${view}`, `${await duration()} ms`)
  }
}

/** From choosing an action, or a level, to the relit picture, and to that with its letters and names. */
async function lens(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/sample/graph?table=account`)
  await page.locator(tableNode).first().waitFor()
  await page.waitForLoadState('networkidle')
  for (const action of ['Delete', 'Assign', 'Share', 'Delete', 'Assign']) {
    await page.getByRole('combobox', { name: 'Lens' }).click()
    await relight(page, name, `lens ${action}`, page.getByRole('option', { name: action, exact: true }))
  }
  const levels = page.getByRole('region', { name: 'Lens' })
  for (const level of [1, 2, 1]) {
    await relight(page, name, `lens, level ${level}`, levels.getByRole('button', { name: new RegExp(`^Up to level ${level}:`) }))
  }
}

async function relight(page: Page, name: string, gesture: string, target: Locator): Promise<void> {
  const paints = await paintsOfChange(page, '.graph-canvas', ['data-reach', 'data-effect', 'data-tone', 'aria-label'])
  await target.click()
  const { first, last } = await paints()
  print(name, `${gesture}: click → relit`, `${first.toFixed(0)} ms, with letters and names ${last.toFixed(0)} ms`)
}

const identity = z.object({ OrganizationId: z.string() })
const definitions = z.object({
  value: z.array(z.object({ SchemaName: z.string(), CascadeConfiguration: z.object({ Share: z.string(), Delete: z.string() }) })),
})

/**
 * A thousand staged changes of one setting, put where the browser keeps them: opening their page, and a click there. What
 * is read of columns for it is counted: those of Delete hang on lookups that must have a value.
 */
async function manyChanges(
  page: Page,
  origin: string,
  name: string,
  action: 'Share' | 'Delete',
  other: (value: string) => string,
): Promise<void> {
  const path = 'RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata?$select=SchemaName,CascadeConfiguration'
  const { value } = definitions.parse(await (await page.request.get(`${origin}/api/data/v9.2/${path}`)).json())
  const changes = value.slice(0, 1000).map(({ SchemaName, CascadeConfiguration }) => ({
    type: 'cascade',
    schemaName: SchemaName,
    action: action.toLowerCase(),
    before: CascadeConfiguration[action],
    after: other(CascadeConfiguration[action]),
  }))
  const { OrganizationId } = identity.parse(await (await page.request.get(`${origin}/api/data/v9.2/WhoAmI`)).json())
  await page.evaluate(([staged, prefix]) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${prefix}/staged/`)) localStorage.removeItem(key)
    const subjects = staged.map(({ schemaName, action: setting }) => `${schemaName}/cascade/${setting}`)
    for (const [index, change] of staged.entries()) localStorage.setItem(`${prefix}/staged/${subjects[index]}`, JSON.stringify(change))
    localStorage.setItem(`${prefix}/order`, JSON.stringify(subjects))
  }, [changes, `kinship.workspace.2.${OrganizationId}`] as const)
  const box = page.getByRole('main').getByRole('checkbox').first()
  await page.goto(`${origin}/sample/tables`)
  await page.getByRole('banner').getByRole('button', { name: /^Changes \(1,?\d+\)$/ }).waitFor()
  await collectLongTasks(page)
  let reads = 0
  page.on('request', (request) => {
    if (decodeURIComponent(request.url()).includes('$expand=Attributes(')) reads += 1
  })
  const painted = await paintOfFirst(page, 'main li input[type=checkbox]')
  await page.getByRole('banner').getByRole('button', { name: /^Changes \(/ }).click()
  await box.waitFor()
  const title = `1,000 changes of ${action}`
  print(name, `${title}: click → painted list`, `${(await painted()).toFixed(0)} ms`)
  await page.waitForLoadState('networkidle')
  const duration = await nextPaintOfClick(page)
  await box.click()
  print(name, `${title}: uncheck one → next paint`, `${await duration()} ms`)
  print(name, `${title}: requests for columns`, String(reads))
  print(name, `${title}: long tasks`, await longTasks(page))
}
