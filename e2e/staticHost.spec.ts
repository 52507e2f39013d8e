import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/startPage.ts'
import { startStaticHost } from './staticHost.ts'
import { expect, test } from './staticTest.ts'

const contacts = 'contact_customer_accounts'

async function applyCascadeNone(page: Page): Promise<void> {
  const panel = new RelationshipPanel(page)
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  await page.goto(`/sample/relationships?relationship=${contacts}`)
  await expect(panel.behaviour('Assign')).toHaveText('Cascade all')
  await panel.choose('Assign', 'Cascade none')
  await shell.changesButton(1).click()
  await shell.chooseSolution('Contoso Projects')
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed, 2 tables published.')
}

async function expectAssign(page: Page, value: string): Promise<void> {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await grid.find(contacts)
  await expect(grid.cell(contacts, 'Assign')).toHaveText(value)
}

test('without a server, what is applied to the sample is there after a reload and in another tab', async ({ page, context, host }) => {
  const start = new StartPage(page)
  await test.step('the start page loads nothing of the emulator', async () => {
    await start.open()
    await expect(start.openSample).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(host.paths.filter((path) => path.includes('sample'))).toEqual([])
  })
  await test.step('the sample opens', async () => {
    await start.openSample.click()
    await expect(new GraphPage(page).table('Account')).toBeVisible()
    expect(host.paths).toContainEqual(expect.stringMatching(/^\/assets\/sample\.worker-/))
  })
  await applyCascadeNone(page)
  await page.reload()
  await expect(new Shell(page).changesButton(0)).toBeVisible()
  await expectAssign(page, 'Cascade none')
  await test.step('a second tab asks the same emulator', async () => {
    const other = await context.newPage()
    await expectAssign(other, 'Cascade none')
  })
  await test.step('no request for data has left the browser', () => {
    expect(host.paths.filter((path) => path.startsWith('/api'))).toEqual([])
  })
})

test('what one tab applies, a tab that was open before reads', async ({ page, context }) => {
  const other = await context.newPage()
  await expectAssign(other, 'Cascade all')
  await applyCascadeNone(page)
  await other.getByRole('button', { name: 'Read the environment again' }).click()
  await expect(new RelationshipsPage(other).cell(contacts, 'Assign')).toHaveText('Cascade none')
})

test('what was applied is there after the last tab was closed', async ({ page, context }) => {
  await applyCascadeNone(page)
  await page.close()
  await expectAssign(await context.newPage(), 'Cascade none')
})

test('deep links open their page', async ({ page }) => {
  await page.goto('/sample/tables/account')
  await expect(new Shell(page).heading).toHaveText('Account')
  await page.goto('/sample/graph?map=true')
  await expect(page.locator('canvas').first()).toBeVisible()
})

test('the sample is started afresh, for all tabs', async ({ page, context }) => {
  await applyCascadeNone(page)
  await page.getByRole('banner').getByRole('button', { name: 'Sample environment' }).click()
  await page.getByRole('menuitem', { name: 'Start the sample afresh' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Start afresh' }).click()
  await expect(dialog).toBeHidden()
  await expectAssign(page, 'Cascade all')
  await expectAssign(await context.newPage(), 'Cascade all')
})

test('clearing the site’s data gives a fresh sample', async ({ page, context, host }) => {
  await applyCascadeNone(page)
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: host.origin, storageTypes: 'all' })
  await expectAssign(page, 'Cascade all')
})

/** Replaces or reads an entry of the database in which the sample's state is kept. */
const storedState = (page: Page, write: string | null) =>
  page.evaluate(
    (text) =>
      new Promise<[string, unknown][]>((resolve, reject) => {
        const opening = indexedDB.open('kinship.sample', 1)
        opening.addEventListener('error', () => reject(new Error('The database could not be opened.')))
        opening.addEventListener('success', () => {
          const entries = opening.result.transaction('entries', 'readwrite').objectStore('entries')
          if (text !== null) entries.put(text, 'state')
          const [keys, values] = [entries.getAllKeys(), entries.getAll()]
          values.addEventListener('success', () => {
            resolve(keys.result.map((key, index): [string, unknown] => [JSON.stringify(key), values.result[index]]))
            opening.result.close()
          })
        })
      }),
    write,
  )

test('a change is stored by the time it is answered', async ({ page, host }) => {
  await new GraphPage(page).open()
  await expect(new GraphPage(page).table('Account')).toBeVisible()
  const module = host.paths.find((path) => path.includes('/sampleLink-'))
  // A text, because the module has no types here.
  const answer: unknown = await page.evaluate(`(async () => {
    const { linkSample } = await import('${module}')
    const sample = linkSample(() => undefined)
    const entries = () => new Promise((resolve, reject) => {
      const opening = indexedDB.open('kinship.sample', 1)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const keys = opening.result.transaction('entries').objectStore('entries').getAllKeys()
        keys.onsuccess = () => resolve(keys.result)
      }
    })
    const before = await entries()
    const { status } = await sample.fetch(new Request('/api/data/v9.2/PublishAllXml', { method: 'POST' }))
    return { before, status, after: await entries() }
  })()`)
  expect(answer).toEqual({ before: [], status: 204, after: ['state'] })
})

test('a damaged state is set aside with a message, and kept as it is', async ({ page, context }) => {
  await applyCascadeNone(page)
  await page.goto('/')
  await storedState(page, '{"format":"kinship-em')
  await page.close()

  const next = await context.newPage()
  await expectAssign(next, 'Cascade all')
  await expect(next.getByRole('main')).toContainText('the sample starts afresh')
  await expectAccessible(next)
  await applyCascadeNone(next)
  const entries = await storedState(next, null)
  expect(entries.map(([key]) => key)).toEqual(['"state"', expect.stringMatching(/^"state\.damaged-20\d\d-/)])
  expect(entries[1]?.[1]).toBe('{"format":"kinship-em')
  expect(entries[0]?.[1]).toContain('"NoCascade"')
})

test('where workers cannot be shared, a second tab is told so and overwrites nothing', async ({ page, context, problems }) => {
  problems.allow(/503/)
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedWorker')
  })
  await applyCascadeNone(page)
  const other = await context.newPage()
  await other.goto('/sample/tables')
  await expect(other.getByRole('main')).toContainText('open in another tab')
  await page.close()
  await other.getByRole('button', { name: 'Try again' }).click()
  await expect(new Shell(other).heading).toHaveText('Tables')
  await expectAssign(other, 'Cascade none')
})

test('the watch over violations sees those of a page and those of a shared worker', async ({ browser }) => {
  const host = await startStaticHost({
    '/control.html': '<!doctype html><script src="/control.js"></script>',
    '/control.js': `const policy = trustedTypes.createPolicy('kinship', { createScriptURL: (address) => address })
      new SharedWorker(policy.createScriptURL('/control.worker.js'))
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))`,
    '/control.worker.js': "try { new Function('') } catch {}",
  })
  const page = await browser.newPage()
  await page.goto(`${host.origin}/control.html`)
  const seen = () => host.violations.map((each) => `${each['effective-directive']} ${each['blocked-uri']}`).toSorted()
  await expect.poll(seen).toEqual(['require-trusted-types-for trusted-types-sink', 'style-src-elem inline'])
  await page.close()
  await host.stop()
})
