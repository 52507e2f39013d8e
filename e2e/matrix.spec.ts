import type { Locator } from '@playwright/test'
import * as z from 'zod'
import { expectAccessible } from './accessibility.ts'
import type { Dataverse } from './dataverse.ts'
import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const kind = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const members = 'SchemaName,IsCustomRelationship,IsManaged,IsCustomizable,ReferencedEntity,ReferencingEntity,ReferencingAttribute,CascadeConfiguration'

const definitions = z.array(
  z.object({
    SchemaName: z.string(),
    IsCustomRelationship: z.boolean(),
    IsManaged: z.boolean(),
    IsCustomizable: z.object({ Value: z.boolean() }),
    ReferencedEntity: z.string(),
    ReferencingEntity: z.string(),
    ReferencingAttribute: z.string(),
    CascadeConfiguration: z.record(z.string(), z.string()),
  }),
)

/** What the server holds of every one-to-many relationship. */
async function behaviours(dataverse: Dataverse) {
  const rows = definitions.parse(await dataverse.rows(`RelationshipDefinitions/${kind}?$select=${members}`))
  return rows.map((row) => ({
    schemaName: row.SchemaName,
    canChangeDelete: row.IsCustomRelationship && !(row.IsManaged && !row.IsCustomizable.Value),
    names: [row.SchemaName, row.ReferencedEntity, row.ReferencingEntity, row.ReferencingAttribute].join(' ').toLowerCase(),
    cascade: row.CascadeConfiguration,
  }))
}

test('more than forty relationships are changed by one gesture, some refused, reviewed, applied and read back', async ({
  page,
  dataverse,
}) => {
  // More than two hundred requests, one after the other.
  test.setTimeout(300_000)
  const grid = new RelationshipsPage(page)
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  const before = await behaviours(dataverse)
  const asked = before.filter(({ names, cascade }) => names.includes('_') && cascade['Delete'] === 'RemoveLink')
  const allowed = asked.filter(({ canChangeDelete }) => canChangeDelete).map(({ schemaName }) => schemaName)
  expect(allowed.length).toBeGreaterThanOrEqual(40)

  await test.step('what is found and filtered is selected, and stays so while the list shows something else', async () => {
    await page.goto(`/sample/relationships?find=_&filters=${encodeURIComponent('{"delete":["Remove link"]}')}`)
    await grid.grid.getByRole('checkbox', { name: 'Select everything shown' }).click()
    await expect(grid.selection).toContainText(`${asked.length} relationships selected`)
    await grid.find('fab_')
    await page.getByRole('button', { name: 'Remove filter Delete: Remove link' }).click()
    await expect(grid.check('fab_bookableresource_resourcerequest')).toBeChecked()
    await expect(grid.selection).toContainText(`${asked.length} relationships selected, ${asked.length - 1} of them not shown`)
    await expectAccessible(page)
  })

  await test.step('what is refused is told by reason, and nothing is staged without a word', async () => {
    await grid.chooseForSelection('Value', 'Restrict')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(`${allowed.length} cells can be changed, ${asked.length - allowed.length} cannot`)
    await expect(dialog).toContainText('managed and not customizable')
    // What will be staged is named, and so is every cell that will not.
    await expect(dialog.getByRole('heading', { name: `${allowed.length} can be changed` })).toBeVisible()
    const last = allowed.toSorted().at(-1) ?? ''
    await dialog.getByRole('button', { name: /^Show \d+ more$/ }).first().click()
    await expect(dialog.getByRole('listitem').filter({ hasText: last }).first()).toBeVisible()
    await expect(dialog).toContainText('Nothing is staged yet.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: `Stage what is allowed (${allowed.length})` }).click()
    await expect(shell.changesButton(allowed.length)).toBeVisible()
  })

  await test.step('it is one step to undo', async () => {
    await shell.undo.click()
    await expect(shell.changesButton(0)).toBeVisible()
    await shell.redo.click()
    await expect(shell.changesButton(allowed.length)).toBeVisible()
  })

  await test.step('the review lists them, and they are applied', async () => {
    await shell.open('Changes')
    await expect(changes.changesOf(allowed[0] ?? '')).toContainText(/Delete.*Remove link.*Restrict/)
    await expect(changes.changesOf(allowed[0] ?? '').getByRole('term').filter({ hasText: 'Impact' })).toBeVisible()
    await shell.chooseSolution('Contoso Projects')
    await changes.apply.click()
    await expect(changes.main).toContainText(`${allowed.length} relationships changed`, { timeout: 200_000 })
  })

  const wanted = new Set(allowed)
  expect(await behaviours(dataverse)).toEqual(
    before.map((one) => (wanted.has(one.schemaName) ? { ...one, cascade: { ...one.cascade, Delete: 'Restrict' } } : one)),
  )
})

test('the selected are staged to go into a solution as one step, and so many changes are listed to the last one', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  const add = grid.selection.getByRole('button', { name: 'Add to solution' })
  await page.goto(`/sample/relationships?find=_&filters=${encodeURIComponent('{"delete":["Remove link"]}')}`)
  await grid.grid.getByRole('checkbox', { name: 'Select everything shown' }).click()
  await expect(add).toHaveAccessibleDescription(/^Choose the solution first/)
  await shell.chooseSolution('Contoso Projects')
  await expect(add).toHaveAccessibleDescription(/ are a part of it already\.$/)
  const [, ready, all, inside] = /^(\d+) of (\d+) can be added to Contoso Projects: (\d+) are/.exec(await descriptionOf(add)) ?? []
  const count = Number(ready)
  expect(count).toBeGreaterThan(60)
  expect(count + Number(inside)).toBe(Number(all))
  await add.click()
  await page.getByRole('menuitem', { name: `The ${count} relationships alone` }).click()
  await expect(shell.changesButton(count)).toBeVisible()
  await shell.undo.click()
  await expect(shell.changesButton(0)).toBeVisible()
  await shell.redo.click()

  await shell.open('Changes')
  const cards = changes.main.getByRole('list', { name: 'Staged changes by relationship' }).locator('> li')
  await expect(cards.first()).toBeInViewport()
  expect(await cards.count()).toBeLessThan(40)
  const last = changes.main.locator(`li[aria-posinset="${count}"]`)
  await cards.first().hover()
  // The list gets longer while what is drawn of it is measured, and told what it makes different.
  await expect(async () => {
    await page.mouse.wheel(0, 1_000_000)
    await expect(last).toBeInViewport({ timeout: 1_000 })
  }).toPass()
  await last.getByRole('checkbox').uncheck()
  await expect(changes.main).toContainText(`${count - 1} checked`)
})

/** What assistive technology is told about an element beside its name. */
const descriptionOf = (element: Locator): Promise<string> =>
  element.evaluate((one) => {
    const ids = one.getAttribute('aria-describedby')?.split(' ') ?? []
    return one.getAttribute('aria-description') ?? ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })

test('cells are selected, changed, filled and taken back with the keyboard alone', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  const shell = new Shell(page)
  const keys = new Keyboard(page)
  const account = grid.cell('cso_project_customer_account', 'Delete')
  const contact = grid.cell('cso_project_customer_contact', 'Delete')
  const incident = grid.cell('cso_project_incident', 'Delete')
  // Of these the three that are filled stand one below the other; what is changed of that which they are filtered by stays.
  await page.goto(`/sample/relationships?find=cso_project_&filters=${encodeURIComponent('{"delete":["Remove link"]}')}`)
  await keys.tabTo(page.getByRole('rowheader').first())
  await keys.arrowTo(page.getByRole('rowheader', { name: 'cso_project_customer_account' }))
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await expect(account).toBeFocused()
  await expect(account).toHaveAccessibleDescription(/^Remove link/)

  await test.step('a letter picks', async () => {
    await page.keyboard.press('r')
    await expect(account).toHaveText('Restrict')
    await expect(account).toHaveAccessibleDescription('Restrict. Staged: was Remove link')
    await expect(shell.changesButton(1)).toBeVisible()
  })

  await test.step('Alt and the down arrow open the filter of a head, Escape leaves it', async () => {
    const head = page.getByRole('button', { name: 'Primary', exact: true })
    await head.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.getByRole('dialog', { name: /Primary/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Filter Primary' })).toBeFocused()
    await account.focus()
  })

  await test.step('F2 opens the values, Escape leaves them', async () => {
    await page.keyboard.press('F2')
    await expect(page.getByRole('menuitemradio', { name: 'Restrict' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(account).toBeFocused()
  })

  await test.step('Shift and the arrows select, Ctrl+D fills, Ctrl+Z takes back in one step', async () => {
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(incident).toBeFocused()
    for (const cell of [account, contact, incident]) await expect(cell).toHaveAttribute('aria-selected', 'true')
    await expect(grid.cell('cso_project_customer_account', 'Share')).toHaveAttribute('aria-selected', 'false')
    await page.keyboard.press('Control+d')
    await expect(shell.changesButton(3)).toBeVisible()
    await expect(incident).toHaveText('Restrict')
    await page.keyboard.press('Control+z')
    await expect(shell.changesButton(1)).toBeVisible()
    await expect(incident).toHaveText('Remove link')
  })

  await test.step('Shift+Space selects their rows, and a preset goes to all of them', async () => {
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Shift+Space')
    await expect(grid.selection).toContainText('2 relationships selected')
    await keys.tabTo(grid.selection.getByRole('combobox', { name: 'Type of behaviour' }), 'Shift+Tab')
    await keys.pick('Referential (restrict delete)')
    await expect(contact).toHaveText('Restrict')
    await expect(shell.changesButton(2)).toBeVisible()
  })

  await test.step('Ctrl+Space selects the column, Ctrl+A everything, Escape the cell alone', async () => {
    await keys.tabTo(contact)
    await page.keyboard.press('Control+Space')
    await expect(grid.cell('cso_project_risk', 'Delete')).toHaveAttribute('aria-selected', 'true')
    await expect(grid.cell('cso_project_risk', 'Assign')).toHaveAttribute('aria-selected', 'false')
    await page.keyboard.press('Control+a')
    await expect(grid.cell('cso_project_risk', 'Assign')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(grid.cell('cso_project_risk', 'Assign')).toHaveAttribute('aria-selected', 'false')
  })
})

test('a block is copied into other cells, and a text that is no value is named with its cell', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const grid = new RelationshipsPage(page)
  const shell = new Shell(page)
  const from = 'cso_project_risk'
  const into = 'cso_project_milestone'
  await page.goto('/sample/relationships?find=cso_project_')

  await grid.cell(from, 'Assign').click()
  await page.keyboard.press('Escape')
  await grid.cell(from, 'Delete').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Cascade active\t.*\tRemove link$/)
  await grid.cell(into, 'Assign').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+v')
  await expect(grid.cell(into, 'Assign')).toHaveText('Cascade active')
  await expect(grid.cell(into, 'Delete')).toHaveText('Remove link')

  await page.evaluate(() => navigator.clipboard.writeText('Active\nRestrikt\n'))
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(/cso_project_\w+, Assign: “Restrikt”/)
  // A dialog is answered first: what is staged behind it stays as it was when it was asked about.
  await page.keyboard.press('Control+z')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(grid.cell(into, 'Assign')).toBeFocused()
  await expect(grid.cell(into, 'Assign')).toHaveText('Cascade active')
  await page.keyboard.press('Control+z')
  await expect(shell.changesButton(0)).toBeVisible()
})

test('filters and groups are saved as a view, and shown again by its name', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  await grid.open()
  await page.getByRole('button', { name: 'Filter Share' }).click()
  await page.getByRole('button', { name: 'Cascades' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Group by table' }).click()
  await page.getByRole('menuitemradio', { name: 'Related table' }).click()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Who shares')
  await page.keyboard.press('Enter')

  await grid.open()
  await expect(page.getByRole('button', { name: 'Remove filter' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitemradio', { name: 'Who shares' }).click()
  await expect(page.getByRole('button', { name: 'Remove filter Share: Cascades' })).toBeVisible()
  const first = grid.grid.getByRole('gridcell', { expanded: true }).first()
  const heading = grid.grid.getByRole('gridcell', { name: (await first.getAttribute('aria-label')) ?? '', exact: true })

  await test.step('a heading stays above its rows, and folds them away by keyboard', async () => {
    await grid.grid.hover()
    await page.mouse.wheel(0, 60)
    await expect(heading).toBeInViewport({ ratio: 1 })
    await heading.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(heading).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('all of them are folded, and unfolded, at once', async () => {
    const menu = page.getByRole('button', { name: 'Group by table' })
    await menu.click()
    await page.getByRole('menuitem', { name: 'Collapse all' }).click()
    await expect(grid.grid.getByRole('gridcell', { expanded: true })).toHaveCount(0)
    await expect(grid.grid.getByRole('rowheader')).toHaveCount(0)
    await menu.click()
    await page.getByRole('menuitem', { name: 'Expand all' }).click()
    await expect(grid.grid.getByRole('gridcell', { expanded: false })).toHaveCount(0)
    await expect(grid.grid.getByRole('rowheader').first()).toBeVisible()
  })
})

test('what many changes make different together is found on request, and the search can be left', async ({ page }) => {
  const grid = new RelationshipsPage(page)
  const dialog = page.getByRole('alertdialog')
  const together = page.getByRole('region', { name: 'All checked changes together' })
  await page.goto('/sample/relationships?find=_')
  await grid.grid.getByRole('checkbox', { name: 'Select everything shown' }).click()
  await grid.chooseForSelection('Value', 'Restrict')
  await dialog.getByRole('button', { name: /^Stage what is allowed/ }).click()
  await grid.chooseForSelection('Action', 'Assign')
  await grid.chooseForSelection('Value', 'Cascade all')
  await dialog.getByRole('button', { name: /^Stage what is allowed/ }).click()
  await new Shell(page).open('Changes')

  // The search waits for its turn.
  await page.clock.install()
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000))
  await together.getByRole('button', { name: 'Show what they make different' }).click()
  await expect(together.getByRole('progressbar')).toBeVisible()
  await expect(together).toContainText('Comparing what happens today with what will happen: 0%')
  await together.getByRole('button', { name: 'Cancel' }).click()
  await expect(together.getByRole('progressbar')).toHaveCount(0)
  await page.clock.resume()
  await together.getByRole('button', { name: 'Show what they make different' }).press('Enter')
  await expect(together).toContainText(/\d+ actions on rows do something else than today/)
  await expect(together.getByRole('button', { name: 'Hide it' })).toBeFocused()
  await expectAccessible(page)
})
