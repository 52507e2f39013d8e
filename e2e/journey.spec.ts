import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { GraphPage } from './pages/graphPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/startPage.ts'
import { expect, test } from './test.ts'

const contacts = 'contact_customer_accounts'
const milestones = 'cso_project_milestone'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('a customizer changes two cascades, reviews, applies and publishes them', async ({ page, dataverse }) => {
  const start = new StartPage(page)
  const shell = new Shell(page)
  const graph = new GraphPage(page)
  const panel = new RelationshipPanel(page)
  const grid = new RelationshipsPage(page)
  const changes = new ChangesPage(page)

  await test.step('the sample opens on the graph around Account', async () => {
    await start.open()
    await start.openSample.click()
    await expect(shell.heading).toHaveText('Graph')
    await expect(graph.table('Account')).toBeVisible()
    await expect(graph.table('Contact')).toBeVisible()
  })

  await test.step('Assign of a relationship between Account and Contact becomes Cascade none', async () => {
    await graph.openBundle('Account to Contact')
    await graph.clickLine(new RegExp(contacts))
    await expect(panel.heading).toHaveText(contacts)
    await expect(panel.behaviour('Assign')).toHaveText('Cascade all')
    await panel.choose('Assign', 'Cascade none')
    await expect(panel.behaviour('Assign')).toHaveText('Cascade none')
    await expect(shell.changesButton(1)).toBeVisible()
  })

  await test.step('Delete of a Contoso Projects relationship becomes Restrict, on its line', async () => {
    await graph.find('cso_project')
    await expect(graph.table('Project')).toBeVisible()
    await graph.chooseDelete(milestones, 'Restrict')
    await expect(shell.changesButton(2)).toBeVisible()
  })

  await test.step('both are staged on the lines, in the panel and in the grid', async () => {
    await expect(graph.line('Project to Milestone')).toHaveAccessibleName(/delete: Restrict.*change staged$/)
    await graph.clickLine('Project to Milestone')
    await expect(panel.behaviour('Delete')).toHaveText('Restrict')
    await graph.find('account')
    await graph.openBundle('Account to Contact')
    await expect(graph.line(new RegExp(contacts))).toHaveAccessibleName(/change staged$/)

    await shell.open('Relationships')
    await grid.find(contacts)
    await expect(grid.cell(contacts, 'Assign')).toHaveText('Cascade none')
    await grid.find(milestones)
    await expect(grid.cell(milestones, 'Delete')).toHaveText('Restrict')
  })

  await test.step('the review shows the differences and the literal requests', async () => {
    await shell.changesButton(2).click()
    await expect(shell.heading).toHaveText('Changes')
    await expect(changes.changesOf(contacts)).toContainText(/Assign.*Cascade all.*Cascade none/)
    await expect(changes.changesOf(milestones)).toContainText(/Delete.*Cascade all.*Restrict/)
    await changes.showRequests(contacts)
    const requests = changes.requestsOf(contacts)
    await expect(requests).toContainText(/PUT .*\/api\/data\/v9\.2\/RelationshipDefinitions/)
    await expect(requests).toContainText('MSCRM.MergeLabels: true')
    await expect(requests).toContainText('"Assign": "NoCascade"')
    await expect(requests).toContainText('PublishXml')
  })

  await test.step('nothing is sent before a solution is chosen', async () => {
    await changes.apply.click()
    await expect(changes.main).toContainText('Choose the solution')
    expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  await test.step('apply and publish', async () => {
    await shell.chooseSolution('Contoso Projects')
    await changes.apply.click()
    await expect(changes.main).toContainText('2 relationships changed, 4 tables published.')
    await expect(shell.changesButton(0)).toBeVisible()
  })

  await test.step('the server holds both, and nothing else has changed', async () => {
    const sent = (await dataverse.requests()).filter(({ method }) => method === 'PUT')
    expect(sent).toHaveLength(2)
    for (const { headers } of sent)
      expect(headers).toMatchObject({ 'MSCRM.MergeLabels': 'true', 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
    expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade', Delete: 'Cascade' })
    expect((await dataverse.definitionOf(milestones)).CascadeConfiguration).toMatchObject({ Delete: 'Restrict', Assign: 'UserOwned' })
  })

  await test.step('after a reload the console shows them as the present state', async () => {
    await page.reload()
    await expect(shell.changesButton(0)).toBeVisible()
    await shell.open('Relationships')
    await grid.find(contacts)
    await expect(grid.cell(contacts, 'Assign')).toHaveText('Cascade none')
  })
})

test('the same with the keyboard alone', async ({ page, dataverse }) => {
  const shell = new Shell(page)
  const graph = new GraphPage(page)
  const panel = new RelationshipPanel(page)
  const changes = new ChangesPage(page)
  const keys = new Keyboard(page)

  await page.goto('/')
  await keys.tabTo(page.getByRole('button', { name: 'Open the sample environment' }))
  await page.keyboard.press('Enter')
  await expect(graph.table('Account')).toBeVisible()

  await test.step('the command palette leads to the relationship', async () => {
    await page.keyboard.press('Control+k')
    await expect(shell.palette).toBeFocused()
    await page.keyboard.type(contacts)
    await expect(page.getByRole('option', { name: contacts })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(panel.heading).toHaveText(contacts)
  })

  await test.step('Assign is chosen in the panel', async () => {
    await keys.tabTo(panel.behaviour('Assign'))
    await keys.pick('Cascade none')
    await expect(shell.changesButton(1)).toBeVisible()
  })

  await test.step('Delete is chosen on the line', async () => {
    await keys.tabTo(graph.finder, 'Shift+Tab')
    await page.keyboard.type('cso_project')
    await keys.pick('Project (cso_project)')
    const project = graph.table('Project')
    await expect(project).toBeVisible()
    const badge = graph.deleteBadge(milestones)
    const line = graph.line('Project to Milestone')
    // The picture before this one may show the table, too.
    await expect(line).toBeAttached()
    await keys.tabTo(graph.line(/./).first())
    await keys.arrowTo(line)
    await keys.tabTo(badge)
    await page.keyboard.press('Enter')
    await keys.arrowTo(page.getByRole('menuitemradio', { name: 'Restrict' }))
    await page.keyboard.press('Enter')
    await expect(shell.changesButton(2)).toBeVisible()
    await expect(badge).toBeFocused()
  })

  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z')
    await expect(shell.changesButton(1)).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(shell.changesButton(2)).toBeVisible()
  })

  await test.step('solution, review, apply', async () => {
    await keys.tabTo(shell.solution, 'Shift+Tab')
    await keys.pick('Contoso Projects')
    await keys.tabTo(shell.changesButton(2))
    await page.keyboard.press('Enter')
    await expect(shell.heading).toHaveText('Changes')
    await keys.tabTo(changes.apply)
    await page.keyboard.press('Enter')
    await expect(changes.main).toContainText('2 relationships changed, 4 tables published.')
  })

  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })
  expect((await dataverse.definitionOf(milestones)).CascadeConfiguration).toMatchObject({ Delete: 'Restrict' })
})
