import { expectAccessible } from './accessibility.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'

test('closing the details stays on the page and gives the focus back', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await grid.find(contacts)
  const name = page.getByRole('rowheader', { name: contacts, exact: true })
  await name.click()
  const panel = new RelationshipPanel(page)
  await expect(panel.heading).toHaveText(contacts)
  await panel.region.getByRole('button', { name: 'Close details' }).click()
  await expect(panel.region).toHaveCount(0)
  await expect(page).toHaveURL(/\/sample\/relationships\?find=/)
  await expect(name).toBeFocused()
})

test("a relationship's name among the changes opens its details there", async ({ page }) => {
  await page.goto(`/sample/changes?relationship=${contacts}`)
  const panel = new RelationshipPanel(page)
  await panel.choose('Assign', 'Cascade none')
  await panel.region.getByRole('button', { name: 'Close details' }).click()
  await expect(panel.region).toHaveCount(0)
  await new ChangesPage(page).changesOf(contacts).getByRole('button', { name: contacts, exact: true }).click()
  await expect(panel.heading).toHaveText(contacts)
  await expect(new Shell(page).heading).toHaveText('Changes')
})

test('the palette opens details on the page where it was asked, and leaves the keyboard there', async ({ page }) => {
  await page.goto('/sample/tables')
  const shell = new Shell(page)
  await expect(shell.heading).toHaveText('Tables')
  await page.keyboard.press('Control+k')
  await shell.palette.fill('contact accounts')
  await page.keyboard.press('Enter')
  const panel = new RelationshipPanel(page)
  await expect(panel.region).toBeVisible()
  await expect(shell.heading).toHaveText('Tables')
  await expect(page.locator('body')).not.toBeFocused()
})

test('a menu of values has no axe violation', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await grid.find(contacts)
  await grid.cell(contacts, 'Delete').click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectAccessible(page)
})

test('a long name in the head of the details breaks between its words', async ({ page }) => {
  await page.goto('/sample/relationships?relationship=cso_contact_project_sponsor')
  const heading = page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'cso_contact_project_sponsor' })
  await expect(heading).toBeVisible()
  const brokenWords = await heading.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNode(text)
      if (range.getClientRects().length > 1) broken.push(text.textContent ?? '')
    }
    return broken
  })
  expect(brokenWords).toEqual([])
})
