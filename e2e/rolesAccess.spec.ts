import { RolesPage } from './pages/rolesPage.ts'
import { expect, test } from './signIn/test.ts'
import { openAs, organization } from './signIn/work.ts'

test('who may not change roles sees them, and which privilege is missing', async ({ page, dataverse, problems }) => {
  // The rows that use roles are not hers to read.
  problems.allow(/403/)
  await openAs(page, 'petra')
  await page.goto(`/${organization}/roles`)
  const roles = new RolesPage(page)
  await expect(roles.newRole).toBeDisabled()
  await roles.newRole.hover()
  await expect(page.getByRole('tooltip')).toContainText('prvCreateRelationshipRole')
  await roles.choose('Decision Maker')
  await expect(roles.main).toContainText(/How often it is used is unknown\. You lack the privilege prvReadCustomer\w+\. An administrator can add it/)
  await expect(roles.button('Deactivate')).toBeDisabled()
  for (const cell of ['Account to Account', 'Account to Opportunity']) {
    await expect(roles.cell(cell)).toBeDisabled()
    await roles.cell(cell).click({ force: true })
  }
  await expect(roles.cell('Account to Opportunity')).toBeChecked()
  expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
})
