import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'
const notice = 'What you stage will not survive a reload'

const refusals = [
  {
    title: 'its storage altogether',
    refuse: (page: Page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'] as const) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError')
            },
          })
        }
      }),
  },
  {
    title: 'to store anything',
    refuse: (page: Page) =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
        }
      }),
  },
] as const

for (const { title, refuse } of refusals) {
  test(`a browser that refuses ${title} is worked with, and told about on every page`, async ({ page }) => {
    await refuse(page)
    const shell = new Shell(page)
    const main = page.getByRole('main')
    await page.goto(`/sample/relationships?relationship=${contacts}`)
    await new RelationshipPanel(page).choose('Assign', 'Cascade none')
    await expect(shell.changesButton(1)).toBeVisible()
    for (const name of ['Graph', 'Tables', 'Changes', 'History'] as const) {
      await shell.open(name)
      await expect(main).toContainText(notice)
      await expect(shell.changesButton(1)).toBeVisible()
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Theme' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await expect(main).toContainText(notice)

    const download = page.waitForEvent('download')
    await main.getByRole('button', { name: 'Export the staged changes (1)' }).click()
    expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toMatchObject({
      staged: [{ schemaName: contacts, action: 'assign', before: 'Cascade', after: 'NoCascade' }],
    })

    await shell.open('Changes')
    await shell.chooseSolution('Contoso Projects')
    const changes = new ChangesPage(page)
    await changes.apply.click()
    await expect(changes.main).toContainText('1 relationship changed')
  })
}

test('once the browser stores again, the notice goes and a reload keeps what was staged', async ({ page }) => {
  await page.addInitScript(() => {
    // A window's name outlives a reload.
    if (window.name === 'room') return
    const genuine = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')
    if (genuine === undefined) throw new Error('There is no setItem.')
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    window.addEventListener('make-room', () => {
      window.name = 'room'
      Object.defineProperty(Storage.prototype, 'setItem', genuine)
    })
  })
  await page.goto(`/sample/relationships?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  const main = page.getByRole('main')
  await expect(main).toContainText(notice)
  await page.evaluate(() => void window.dispatchEvent(new Event('make-room')))
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(main).not.toContainText(notice)
  await page.reload()
  await expect(new Shell(page).changesButton(1)).toBeVisible()
})
