import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { expect, test } from './test.ts'

test('the ring of a value in the filter of a head is whole', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await relationships.open()
  await page.getByRole('button', { name: 'Filter Delete' }).click()
  const room = await page.getByRole('checkbox', { name: /^Cascade all/ }).evaluate((box) => {
    const value = box.parentElement
    const list = value?.parentElement
    if (value == null || list == null) return null
    const [inner, outer] = [value.getBoundingClientRect(), list.getBoundingClientRect()]
    return { top: inner.top - outer.top, left: inner.left - outer.left }
  })
  expect(room).toEqual({ top: 2, left: 2 })
})

test('in forced colours the cell with the keyboard stands out of a range, and the present page out of the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=cso_project_')
  const [first, second] = ['cso_project_milestone', 'cso_project_risk'].map((name) => relationships.cell(name, 'Delete'))
  if (first === undefined || second === undefined) throw new Error('There are no two cells.')
  await first.focus()
  await page.keyboard.press('Shift+ArrowDown')
  const active = relationships.grid.locator(':focus')
  const others = relationships.grid.locator('[aria-selected="true"]:not(:focus)')
  await expect(active).toHaveCSS('outline-width', '4px')
  await expect(others.first()).toHaveCSS('outline-width', '1px')
  const barOf = (name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).evaluate((link) => getComputedStyle(link, '::before').width)
  expect(await barOf('Relationships')).toBe('3px')
  expect(await barOf('Tables')).not.toBe('3px')
})
