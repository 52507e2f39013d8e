import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { expect, test } from './test.ts'

const head = (page: Page, column: string): Locator => page.locator(`[data-head="${column}"]`)

/** None of what has just been drawn anew. */
const widthOf = (one: Locator): Promise<number> => one.evaluate((element) => Math.round(element.getBoundingClientRect().width))

/** Takes the edge of a column's head by the pointer and moves it, without letting go. */
async function dragEdge(page: Page, column: string, by: number): Promise<void> {
  const box = await page.locator(`[data-edge="${column}"]`).boundingBox()
  if (box === null) throw new Error('The head has no edge.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y)
  await page.mouse.move(x + by, y)
}

async function openWidths(page: Page, column: string): Promise<void> {
  await head(page, column).locator('[data-part="sort"]').focus()
  await page.keyboard.press('Shift+F10')
}

for (const { width, name, columns } of [
  { width: 1440, name: 280, columns: ['Primary', 'Related', 'Assign', 'Reparent', 'Share', 'Delete', 'Unshare', 'Merge'] },
  { width: 1024, name: 172, columns: ['Primary', 'Related', 'Assign', 'Reparent', 'Share', 'Delete'] },
]) {
  test(`at ${width} pixels names have the room that is left, Delete is in view, and no usual value is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const relationships = new RelationshipsPage(page)
    await relationships.open()
    for (const column of columns) {
      await expect(relationships.grid.getByRole('columnheader', { name: column }).first()).toBeInViewport({ ratio: 1 })
    }
    await expect(relationships.grid.getByText('Cascade none').first()).toBeVisible()
    await expect.poll(() => widthOf(head(page, 'name'))).toBe(name)
    const cut = await relationships.grid.getByText('Cascade none').evaluateAll((values) =>
      values.flatMap((value) => {
        const content = value.closest('[data-content]')
        return content !== null && content.scrollWidth > content.clientWidth ? [content.textContent] : []
      }),
    )
    expect(cut).toEqual([])
  })
}

test('with details beside the list Delete is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/sample/relationships?relationship=contact_customer_accounts')
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'contact_customer_accounts' })).toBeVisible()
  await expect(head(page, 'delete')).toBeInViewport({ ratio: 1 })
  const edge = await head(page, 'delete').evaluate((cell) => {
    const grid = cell.closest('[role="grid"]')
    return (grid?.getBoundingClientRect().right ?? 0) - cell.getBoundingClientRect().right
  })
  expect(edge).toBeGreaterThanOrEqual(0)
})

test('with details beside the list Delete is in view in a small window too, where it comes first', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/sample/relationships?relationship=contact_customer_accounts')
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'contact_customer_accounts' })).toBeVisible()
  await expect
    .poll(() => head(page, 'delete').evaluate((cell) => (cell.closest('[role="grid"]')?.getBoundingClientRect().right ?? 0) - cell.getBoundingClientRect().right))
    .toBeGreaterThanOrEqual(0)
  await expect(head(page, 'related')).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Close details' }).click()
  await expect.poll(() => widthOf(head(page, 'name'))).toBe(172)
})

test('a lock before a name takes no room from it', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=account_a')
  const begin = (name: string) =>
    relationships.grid.getByRole('rowheader', { name, exact: true }).evaluate((cell) => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()
      const range = document.createRange()
      if (text !== null) range.selectNode(text)
      return { text: range.getBoundingClientRect().x, icons: cell.querySelectorAll('svg').length }
    })
  const open = await begin('Account_Annotation')
  const locked = await begin('Account_AsyncOperations')
  expect([open.icons, locked.icons]).toEqual([0, 1])
  expect(locked.text).toBe(open.text)
})

test('a column is resized by dragging its edge, and keeps its width after a reload and in a saved view', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=cso_project_')
  const cell = relationships.cell('cso_project_risk', 'Delete')
  await expect(cell).toBeVisible()
  const before = await widthOf(cell)

  await test.step('live, and not kept when Escape ends it', async () => {
    await dragEdge(page, 'delete', 60)
    await expect.poll(() => widthOf(cell)).toBe(before + 60)
    expect(new URL(page.url()).searchParams.get('widths')).toBeNull()
    await page.keyboard.press('Escape')
    await expect.poll(() => widthOf(cell)).toBe(before)
    await page.mouse.up()
    await expect(page).not.toHaveURL(/widths/)
    await expect(head(page, 'delete')).toHaveAttribute('aria-sort', 'none')
  })

  await test.step('kept when the pointer lets go', async () => {
    await dragEdge(page, 'delete', 60)
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).searchParams.get('widths')).toBe(JSON.stringify({ delete: before + 60 }))
    expect(await widthOf(cell)).toBe(before + 60)
    await expect(page.getByRole('status').filter({ hasText: `Delete: ${before + 60} pixels wide` })).toBeAttached()
    await dragEdge(page, 'name', -40)
    await page.mouse.up()
  })

  await test.step('in a view', async () => {
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save this view' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Wide')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.reload()
    await expect.poll(() => widthOf(cell)).toBe(before + 60)
    await page.goto('/sample/relationships?find=cso_project_')
    await expect.poll(() => widthOf(cell)).toBe(before)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitemradio', { name: 'Wide' }).click()
    await expect.poll(() => widthOf(cell)).toBe(before + 60)
    await page.getByRole('button', { name: 'Views' }).click()
    await expect(page.getByRole('menuitemradio', { name: 'Wide' })).toBeChecked()
    await page.keyboard.press('Escape')
  })

  await test.step('fitted by a double click, and every column is as usual again', async () => {
    await page.locator('[data-edge="delete"]').dblclick()
    await expect.poll(() => widthOf(cell)).toBeLessThan(before + 60)
    const content = cell.locator('[data-content]')
    expect(await content.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitem', { name: 'Usual width of every column' }).click()
    await expect.poll(() => widthOf(cell)).toBe(before)
    await expect(page).not.toHaveURL(/widths/)
  })
})

test('a column is resized by the keyboard, told politely, and keeps its width', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=cso_project_risk')
  const cell = relationships.cell('cso_project_risk', 'Delete')
  const edge = page.getByRole('separator', { name: 'Width of Delete' })
  const sort = head(page, 'delete').locator('[data-part="sort"]')
  await expect(cell).toBeVisible()
  const before = await widthOf(cell)
  await expect(edge).toHaveCount(0)

  await test.step('Escape takes back what the arrows did', async () => {
    await openWidths(page, 'delete')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(edge).toBeFocused()
    await expect(edge).toHaveAttribute('aria-valuetext', `${before} pixels`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(edge).toHaveAttribute('aria-valuetext', `${before + 35} pixels`)
    expect(await widthOf(cell)).toBe(before + 35)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(sort).toBeFocused()
    expect(await widthOf(cell)).toBe(before)
  })

  await test.step('Enter keeps it', async () => {
    await openWidths(page, 'delete')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(sort).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: `Delete: ${before + 20} pixels wide` })).toBeAttached()
    await page.reload()
    await expect.poll(() => widthOf(cell)).toBe(before + 20)
  })

  await test.step('by single clicks, without dragging', async () => {
    await head(page, 'delete').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Wider' }).click()
    await page.getByRole('menuitem', { name: 'Wider' }).click()
    await expect.poll(() => widthOf(cell)).toBe(before + 60)
    await page.getByRole('menuitem', { name: 'Usual width', exact: true }).click()
    await expect(sort).toBeFocused()
    await expect.poll(() => widthOf(cell)).toBe(before)
  })
})

test('in a list with room left over the edge goes where the pointer goes, and the columns after it share the rest', async ({ page }) => {
  await page.setViewportSize({ width: 1900, height: 900 })
  await page.goto('/sample/tables')
  const edge = page.locator('[data-edge="logicalName"]')
  await expect(edge).toBeVisible()
  const left = async (): Promise<number> => Math.round((await edge.boundingBox())?.x ?? 0)
  const before = await left()
  await dragEdge(page, 'logicalName', -70)
  await page.mouse.up()
  // Widths are kept as whole pixels.
  await expect.poll(async () => Math.abs((await left()) - (before - 70))).toBeLessThanOrEqual(1)
  await page.reload()
  await expect.poll(async () => Math.abs((await left()) - (before - 70))).toBeLessThanOrEqual(1)
  const overflow = await page.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth)
  expect(overflow).toBe(0)
})

test('right-to-left, dragging and the arrows go where the eye sees them go', async ({ page }) => {
  const relationships = new RelationshipsPage(page)
  await page.goto('/sample/relationships?find=cso_project_')
  const cell = relationships.cell('cso_project_risk', 'Assign')
  await expect(cell).toBeVisible()
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[dir="ltr"]')) one.setAttribute('dir', 'rtl')
  })
  const before = await widthOf(cell)
  await dragEdge(page, 'assign', -40)
  await page.mouse.up()
  await expect.poll(() => widthOf(cell)).toBe(before + 40)
  await openWidths(page, 'assign')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => widthOf(cell)).toBe(before + 60)
})
