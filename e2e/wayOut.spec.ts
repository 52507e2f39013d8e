import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

test('what makes room for a parental relationship is offered where it is refused', async ({ page }) => {
  const [shell, panel] = [new Shell(page), new RelationshipPanel(page)]
  const wayOut = page.getByRole('option', { name: 'Make cso_project_workitem referential first' })
  await page.goto('/sample/changes?relationship=cso_workitem_assignedto_contact')
  await panel.behaviour('Delete').click()
  await expect(panel.option('Cascade all')).toBeDisabled()
  await expect(wayOut).toBeVisible()
  await page.keyboard.press('Escape')
  await panel.typeOfBehaviour.click()
  await wayOut.click()
  await expect(panel.typeOfBehaviour).toHaveText('Referential (remove link)')
  await panel.typeOfBehaviour.click()
  await expect(wayOut).toHaveCount(0)
  await panel.option('Parental').click()
  await expect(panel.typeOfBehaviour).toHaveText('Parental')

  // The same in the form, for what is only a draft, and in the review once the room is taken again.
  await shell.undo.click()
  await shell.undo.click()
  await shell.chooseSolution('Contoso Projects')
  await page.goto(`/sample/relationships?create=${encodeURIComponent(JSON.stringify({ from: 'contact', to: 'cso_workitem' }))}`)
  await panel.region.getByRole('radio', { name: /^One-to-many Work Item \(many\) Contact \(one\)/ }).check()
  await panel.region.getByRole('button', { name: 'Next' }).click()
  await panel.typeOfBehaviour.click()
  await wayOut.click()
  await panel.typeOfBehaviour.click()
  await panel.option('Parental').click()
  await panel.region.getByRole('button', { name: 'Stage' }).click()
  await page.goto('/sample/changes?relationship=cso_project_workitem')
  await panel.region.getByRole('button', { name: 'Discard' }).click()
  await shell.changesButton(1).click()
  await page.getByRole('button', { name: 'Make cso_project_workitem referential first' }).click()
  await expect(page.getByRole('main').getByText('The related table already has a parental relationship')).toHaveCount(0)
})
