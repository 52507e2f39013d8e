import type { BrowserContext, Page } from '@playwright/test'
import { ChangesPage } from './pages/changesPage.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'
const parents = 'account_parent_account'

/** A tab that hears of other tabs only once it is told to: what both do before that is done at the same instant. */
async function openDeaf(context: BrowserContext): Promise<{ readonly page: Page; readonly listen: () => Promise<void> }> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const held: StorageEvent[] = []
    let isDeaf = true
    const hold = (event: StorageEvent) => {
      if (!isDeaf) return
      held.push(event)
      event.stopImmediatePropagation()
    }
    const release = () => {
      isDeaf = false
      for (const event of held) window.dispatchEvent(new StorageEvent('storage', event))
    }
    window.addEventListener('storage', hold)
    window.addEventListener('listen-to-other-tabs', release)
  })
  return { page, listen: () => page.evaluate(() => void window.dispatchEvent(new Event('listen-to-other-tabs'))) }
}

const openPanel = async (page: Page, relationship: string): Promise<RelationshipPanel> => {
  await page.goto(`/sample/relationships?relationship=${relationship}`)
  const panel = new RelationshipPanel(page)
  await expect(panel.behaviour('Assign')).toBeVisible()
  return panel
}

test('what two tabs stage at the same instant is staged in both, and after a reload', async ({ page, context }) => {
  const other = await openDeaf(context)
  const [mine, theirs] = [await openPanel(page, contacts), await openPanel(other.page, parents)]
  await mine.choose('Assign', 'Cascade none')
  await theirs.choose('Share', 'Cascade none')
  await expect(new Shell(page).changesButton(2)).toBeVisible()
  await other.listen()
  for (const tab of [page, other.page]) {
    await expect(new Shell(tab).changesButton(2)).toBeVisible()
    await new Shell(tab).open('Changes')
    for (const name of [contacts, parents]) await expect(tab.getByRole('heading', { level: 2, name })).toBeVisible()
  }
  await page.reload()
  await expect(new Shell(page).changesButton(2)).toBeVisible()

  await new Shell(other.page).undo.click()
  for (const tab of [page, other.page]) {
    await expect(new Shell(tab).changesButton(1)).toBeVisible()
    await expect(tab.getByRole('heading', { level: 2, name: contacts })).toBeVisible()
  }
})

const places = async (graph: GraphPage) => [await graph.placeOf('contact'), await graph.placeOf('account')]

test('tables moved in two tabs at the same instant stand where they were put in both, and after a reload', async ({
  page,
  context,
}) => {
  const other = await openDeaf(context)
  const [mine, theirs] = [new GraphPage(page), new GraphPage(other.page)]
  for (const graph of [mine, theirs]) {
    await graph.open('account')
    await expect(graph.table('Contact')).toBeVisible()
  }
  const home = await places(mine)
  await mine.drag('Contact', { x: 30, y: 40 })
  await expect.poll(() => mine.placeOf('contact')).not.toBe(home[0])
  await theirs.drag('Account', { x: 50, y: -20 })
  await other.listen()
  // Each hears of what the other one did in its own time.
  await expect(async () => {
    const [here, there] = [await places(mine), await places(theirs)]
    expect(there).toEqual(here)
    for (const place of here) expect(home).not.toContain(place)
  }).toPass()
  const moved = await places(mine)
  await page.reload()
  await expect(mine.table('Contact')).toBeVisible()
  await expect.poll(() => places(mine)).toEqual(moved)
})

const risks = 'cso_project_risk'
const free = 'cso_workitem_risk'

/** Stages the deletion of the relationship that nothing holds. */
async function stageDeletion(page: Page): Promise<void> {
  const deletion = new DeletionDialog(page)
  await deletion.open(free)
  await deletion.confirmation(free).fill(free)
  await deletion.stage.click()
  await expect(deletion.dialog).toHaveCount(0)
}

test('what was acknowledged holds for that list only: another tab that adds to it has it asked again', async ({
  page,
  context,
  dataverse,
  problems,
}) => {
  // Whether it is gone is asked of the server.
  problems.allow(/status of 404/)
  const [changes, other] = [new ChangesPage(page), await context.newPage()]
  const dialog = page.getByRole('alertdialog')
  await page.goto(`/sample/changes?relationship=${risks}`)
  await new RelationshipPanel(page).choose('Delete', 'Cascade all')
  await new Shell(page).chooseSolution('Contoso Projects')
  await changes.apply.click()
  await expect(dialog).toContainText('Apply 1 change?')
  await changes.acknowledgement().check()
  await expect(changes.confirm()).toBeEnabled()

  await stageDeletion(other)
  await expect(dialog).toContainText('Apply 2 changes?')
  await expect(changes.acknowledgement()).not.toBeChecked()
  await expect(changes.confirm()).toBeDisabled()
  await changes.acknowledgement().check()
  await changes.confirm().click()
  await expect(new Shell(page).changesButton(0)).toBeVisible()
  expect((await dataverse.definitionOf(risks)).CascadeConfiguration['Delete']).toBe('Cascade')
  expect(await dataverse.statusOf(`RelationshipDefinitions(SchemaName='${free}')`)).toBe(404)
})

test('what another tab stages meanwhile is asked of again before a gesture stages the part that was allowed', async ({ page, context }) => {
  const [grid, shell, other] = [new RelationshipsPage(page), new Shell(page), await context.newPage()]
  const dialog = page.getByRole('alertdialog')
  await page.goto('/sample/relationships?find=risk')
  await grid.grid.getByRole('checkbox', { name: 'Select everything shown' }).click()
  await grid.chooseForSelection('Value', 'Restrict')
  const staging = dialog.getByRole('button', { name: /^Stage what is allowed/ })
  const [, allowed] = /\((\d+)\)/.exec((await staging.textContent()) ?? '') ?? []
  const count = Number(allowed)
  expect(count).toBeGreaterThan(1)

  await stageDeletion(other)
  // Behind the dialog.
  await expect(page.getByRole('button', { name: 'Changes (1)', exact: true, includeHidden: true })).toBeVisible()
  await staging.click()
  await expect(staging).toHaveText(`Stage what is allowed (${count - 1})`)
  await staging.click()
  await expect(dialog).toHaveCount(0)
  await expect(shell.changesButton(count)).toBeVisible()
  await shell.open('Changes')
  await expect(new ChangesPage(page).changesOf(free)).not.toContainText('Restrict')
})

/** What a tab does that applies: it holds the lock of the environment, in milliseconds. */
async function holdLock(page: Page, organizationId: string, time: number): Promise<void> {
  await page.evaluate(
    async ([name, held]) =>
      new Promise<void>((granted) => {
        void navigator.locks.request(name, () => {
          granted()
          return new Promise((resolve) => setTimeout(resolve, held))
        })
      }),
    [`apply:${organizationId}`, time] as const,
  )
}

test('an apply waits for a tab that only looks, and is refused by one that applies', async ({ page, context, dataverse }) => {
  const organizationId = await dataverse.organizationId()
  const [other, changes, shell] = [await context.newPage(), new ChangesPage(page), new Shell(page)]
  await other.goto('/')
  await page.goto(`/sample/changes?relationship=${contacts}`)
  await new RelationshipPanel(page).choose('Assign', 'Cascade none')
  await shell.chooseSolution('Contoso Projects')
  await holdLock(other, organizationId, 60_000)
  await changes.apply.click()
  await expect(changes.main).toContainText('Another tab is applying changes to this environment. Nothing was sent.')
  await other.close()

  await holdLock(page, organizationId, 500)
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
})
