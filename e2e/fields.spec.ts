import { expectAccessible } from './accessibility.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const name = 'cso_workitem_risk'

test('flags, the navigation pane item and its labels are edited, reviewed, applied and published', async ({ page, dataverse }) => {
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.goto(`/sample/changes?relationship=${name}`)

  await test.step('each change is marked where it is made', async () => {
    await details.getByRole('button', { name: 'Navigation pane item' }).click()
    await details.getByRole('checkbox', { name: 'Searchable' }).uncheck()
    await details.getByRole('combobox', { name: 'Display option' }).click()
    await page.getByRole('option', { name: 'Use custom label' }).click()
    await expect(details).toContainText('Enter a label in at least one language')
    await details.getByRole('textbox', { name: 'Custom label, English (1033)' }).fill('Parts <b>of</b> it')
    await details.getByRole('textbox', { name: 'Custom label, German (1031)' }).fill('Teile 🧩')
    await details.getByRole('textbox', { name: 'Display order' }).fill('x')
    await expect(details).toContainText('Enter a whole number, or nothing.')
    await details.getByRole('textbox', { name: 'Display order' }).fill('12')
    await details.getByRole('textbox', { name: 'Display order' }).press('Enter')
    await expect(details).not.toContainText('Enter a label in at least one language')
    await expect(shell.changesButton(5)).toBeVisible()
    await expect(details).toContainText('was Yes')
    await details.getByRole('button', { name: 'Lookup column' }).click()
    await details.getByRole('textbox', { name: 'Display name, English (1033)' }).fill('Cause')
    await details.getByRole('combobox', { name: 'Requirement' }).click()
    await page.getByRole('option', { name: 'Business recommended' }).click()
    await expect(shell.changesButton(7)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('one step back, one forward', async () => {
    const requirement = details.getByRole('combobox', { name: 'Requirement' })
    await shell.undo.click()
    await expect(requirement).toHaveText('Optional')
    await shell.redo.click()
    await expect(requirement).toHaveText('Business recommended')
  })

  await test.step('the review names them, and they survive a reload', async () => {
    await shell.chooseSolution('Contoso Projects')
    await shell.changesButton(7).click()
    await page.reload()
    const card = changes.changesOf(name)
    await expect(card).toContainText(/Searchable.*Yes.*No/)
    await expect(card).toContainText(/Custom label, German \(1031\).*–.*Teile 🧩/)
    await expect(changes.changesOf('cso_risk.cso_workitemid')).toContainText(/Requirement.*Optional.*Business recommended/)
    await changes.showRequests('cso_risk.cso_workitemid')
    await expect(changes.requestsOf('cso_risk.cso_workitemid')).toContainText(/PUT .*\/EntityDefinitions/)
    await changes.apply.click()
    await expect(changes.main).toContainText('1 relationship changed, 1 lookup column changed, 2 tables published.')
    await expect(shell.changesButton(0)).toBeVisible()
  })

  expect(await dataverse.definitionOf(name)).toMatchObject({
    IsValidForAdvancedFind: false,
    AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Order: 12,
      Label: {
        LocalizedLabels: expect.arrayContaining([
          expect.objectContaining({ Label: 'Parts <b>of</b> it', LanguageCode: 1033 }),
          expect.objectContaining({ Label: 'Teile 🧩', LanguageCode: 1031 }),
        ]) as unknown,
      },
    },
  })
  const column = "EntityDefinitions(LogicalName='cso_risk')/Attributes?$select=DisplayName,RequiredLevel&$filter=LogicalName eq 'cso_workitemid'"
  expect(await dataverse.rows(column)).toMatchObject([
    { DisplayName: { UserLocalizedLabel: { Label: 'Cause' } }, RequiredLevel: { Value: 'Recommended' } },
  ])
})

test('a managed relationship leaves to its publisher whether it can be customized, and only a self one can be a hierarchy', async ({
  page,
}) => {
  const details = page.getByRole('complementary', { name: 'Details' })
  await page.goto('/sample/changes?relationship=contact_customer_accounts')
  await expect(details.getByRole('checkbox', { name: 'Customizable' })).toBeDisabled()
  await expect(details).toContainText('is its publisher’s to say')
  await expect(details.getByRole('checkbox', { name: 'Hierarchical' })).toHaveCount(0)
  await page.goto('/sample/changes?relationship=account_parent_account')
  await expect(details.getByRole('checkbox', { name: 'Hierarchical' })).toBeVisible()
})
