import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { errorAnswer } from './answers.ts'
import { Keyboard } from './keyboard.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { CreationForm } from './pages/creationForm.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

const solution = 'Contoso Projects'
/** Before something is created it is looked for, and browsers report that it is not found. */
const notThereYet = /404/

async function begin(page: Page): Promise<{ form: CreationForm; shell: Shell; panel: RelationshipPanel }> {
  const [form, shell, panel] = [new CreationForm(page), new Shell(page), new RelationshipPanel(page)]
  await form.open()
  await shell.chooseSolution(solution)
  return { form, shell, panel }
}

async function applyAll(page: Page): Promise<ChangesPage> {
  const changes = new ChangesPage(page)
  await new Shell(page).open('Changes')
  await changes.apply.click()
  return changes
}

test('one-to-many relationships of every shape are created as the form says', async ({ page, dataverse, problems }) => {
  problems.allow(notThereYet)
  const { form, shell, panel } = await begin(page)

  await form.choose({ from: 'account', to: 'cso_program', kind: /^One-to-many Program \(many\) Account \(one\)/ })
  await expect(form.region).toContainText('When an account is deleted, its programs stay and lose the link.')
  await form.field('Relationship name').fill('cso_account_programs')
  await form.section('Lookup column').getByRole('textbox', { name: 'Display name' }).fill('Sponsor 🎉 شركة')
  await form.field('Description').fill('<b>Who pays</b>')
  await form.field('Display name, German (1031)').fill('Träger')
  await form.pick('Requirement', 'Business recommended')
  await form.pick('Display option', 'Use custom label')
  await expect(form.stage).toBeDisabled()
  await form.field('Custom label, English (1033)').fill('<img src=x onerror=alert(1)>')
  await form.field('Custom label, German (1031)').fill('Programme')
  await form.pick('Display area', 'Marketing')
  await form.field('Display order').fill('123')
  await form.pick('Type of behaviour', 'Referential (restrict delete)')
  await form.pick('Share', 'Cascade active')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_account_programs')
  await expect(page.getByRole('status').filter({ hasText: 'cso_account_programs is staged' })).toBeAttached()
  await expect(shell.changesButton(1)).toBeVisible()

  await form.choose({ from: 'account', to: 'cso_program', kind: /^One-to-many Account \(many\) Program \(one\)/ })
  await form.field('Relationship name').fill('cso_program_accounts')
  await form.region.getByRole('checkbox', { name: 'Searchable' }).uncheck()
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_program_accounts')

  await form.choose({ from: 'cso_risk', to: 'cso_risk', kind: /^One-to-many/ })
  await form.region.getByRole('checkbox', { name: 'Hierarchical' }).check()
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_risk_risk')

  const changes = await applyAll(page)
  // One of them shares programs with whom their account is shared with.
  await changes.confirm().click()
  await expect(changes.main).toContainText('3 relationships created')
  expect(await dataverse.relationship('cso_account_programs')).toMatchObject({
    ReferencedEntity: 'account',
    ReferencingEntity: 'cso_program',
    CascadeConfiguration: { Delete: 'Restrict', Share: 'Active', Assign: 'NoCascade' },
    AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Group: 'Marketing',
      Order: 123,
      Label: { LocalizedLabels: [{ Label: '<img src=x onerror=alert(1)>', LanguageCode: 1033 }, { Label: 'Programme', LanguageCode: 1031 }] },
    },
  })
  expect(await dataverse.lookup('cso_program', 'cso_accountid')).toMatchObject({
    DisplayName: { LocalizedLabels: [{ Label: 'Sponsor 🎉 شركة', LanguageCode: 1033 }, { Label: 'Träger', LanguageCode: 1031 }] },
    Description: { LocalizedLabels: [{ Label: '<b>Who pays</b>' }] },
    RequiredLevel: { Value: 'Recommended' },
  })
  expect(await dataverse.relationship('cso_program_accounts')).toMatchObject({
    ReferencedEntity: 'cso_program',
    ReferencingEntity: 'account',
    IsValidForAdvancedFind: false,
  })
  expect(await dataverse.relationship('cso_risk_risk')).toMatchObject({
    ReferencedEntity: 'cso_risk',
    ReferencingEntity: 'cso_risk',
    IsHierarchical: true,
  })
})

test('many-to-many relationships and lookups of several tables are created as the form says', async ({ page, dataverse, problems }) => {
  problems.allow(notThereYet)
  const { form, panel } = await begin(page)

  await form.choose({ from: 'contact', to: 'cso_program', kind: /^Many-to-many/ })
  const current = form.section('Current table')
  await expect(current).toContainText('How Contacts are listed on Program')
  await current.getByRole('combobox', { name: 'Display option' }).click()
  await page.getByRole('option', { name: 'Do not display' }).click()
  await form.field('Relationship name').fill('cso_People')
  await expect(form.field('Intersect table name')).toHaveValue('cso_people')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_People')

  await form.choose({ from: 'cso_program', to: 'cso_program', kind: /^Many-to-many/ })
  await form.field('Relationship name').fill('cso_program_related')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_program_related')

  await form.choose({ from: 'contact', to: 'cso_program', kind: /^Customer lookup/ })
  await form.stage.click()
  await expect(panel.region).toContainText('Created together with it')

  await form.choose({ from: 'account', to: 'cso_program', kind: /^Multi-table lookup Program \(many\)/ })
  await form.section('Lookup column').getByRole('textbox', { name: 'Name', exact: true }).fill('cso_PayerId')
  await form.chooseTable('Add a table', 'contact')
  await form.chooseTable('Add a table', 'lead')
  await form.region.getByRole('button', { name: 'Remove Lead' }).click()
  const toContact = form.region.getByRole('group', { name: 'To Contact' })
  await toContact.getByRole('textbox', { name: 'Relationship name' }).fill('cso_payer_contact')
  await toContact.getByRole('button', { name: 'Behaviour: Referential (remove link)' }).click()
  await toContact.getByRole('combobox', { name: 'Delete', exact: true }).click()
  await page.getByRole('option', { name: 'Restrict' }).click()
  await form.stage.click()
  await expect(panel.region).toContainText('cso_payer_contact')

  const changes = await applyAll(page)
  await expect(changes.main).toContainText('6 relationships created')
  expect(await dataverse.relationship('cso_People')).toMatchObject({
    Entity1LogicalName: 'contact',
    Entity2LogicalName: 'cso_program',
    IntersectEntityName: 'cso_people',
    Entity1AssociatedMenuConfiguration: { Behavior: 'DoNotDisplay' },
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName' },
  })
  expect(await dataverse.relationship('cso_program_related')).toMatchObject({
    Entity1NavigationPropertyName: 'cso_program_related_one',
    Entity2NavigationPropertyName: 'cso_program_related_two',
  })
  expect(await dataverse.lookup('cso_program', 'cso_customerid')).toMatchObject({ Targets: ['account', 'contact'] })
  expect(await dataverse.lookup('cso_program', 'cso_payerid')).toMatchObject({ Targets: ['account', 'contact'] })
  expect(await dataverse.relationship('cso_payer_contact')).toMatchObject({
    ReferencedEntity: 'contact',
    CascadeConfiguration: { Delete: 'Restrict' },
  })

  await form.choose({ from: 'lead', to: 'cso_program', kind: /^One more table for a lookup .* cso_payerid can point to a lead/ })
  await form.stage.click()
  await applyAll(page)
  await expect(changes.main).toContainText('1 relationship created')
  expect(await dataverse.lookup('cso_program', 'cso_payerid')).toMatchObject({ Targets: ['account', 'contact', 'lead'] })
})

test('the whole way by keyboard alone', async ({ page, dataverse, problems }) => {
  problems.allow(notThereYet)
  const keyboard = new Keyboard(page)
  const [form, shell, panel] = [new CreationForm(page), new Shell(page), new RelationshipPanel(page)]
  await page.goto('/sample/tables')
  await expect(shell.heading).toHaveText('Tables')
  await page.keyboard.press('Control+k')
  await expect(shell.palette).toBeFocused()
  await page.keyboard.type('new rel')
  await page.keyboard.press('Enter')
  await expect(form.table('First table')).toBeFocused()
  await page.keyboard.type('cso_prog')
  await keyboard.pick('Program')
  await keyboard.tabTo(form.table('Second table'))
  await page.keyboard.type('contact')
  await keyboard.pick('Contact')
  const card = form.kind(/^One-to-many Contact \(many\) Program \(one\)/)
  await expect(card).toBeChecked()
  await keyboard.tabTo(form.region.getByRole('button', { name: 'Choose a solution' }))
  await page.keyboard.press('Enter')
  await expect(shell.solution).toBeFocused()
  await keyboard.pick(solution)
  await keyboard.tabTo(card)
  await page.keyboard.press('ArrowDown')
  await expect(form.kind(/^One-to-many Program \(many\) Contact \(one\)/)).toBeChecked()
  await keyboard.tabTo(form.next)
  await page.keyboard.press('Enter')
  await expect(form.field('Relationship name')).toBeFocused()
  await keyboard.tabTo(form.list('Delete'))
  await keyboard.pick('Restrict')
  // Escape closes an open list alone, and the form only after a question.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(form.question).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(form.question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form.list('Delete')).toBeFocused()
  await keyboard.tabTo(form.stage)
  await page.keyboard.press('Enter')
  await expect(panel.heading).toHaveText('cso_contact_program')
  await expect(panel.region).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(shell.changesButton(0)).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(shell.changesButton(1)).toBeVisible()
  const changes = new ChangesPage(page)
  await keyboard.tabTo(shell.changesButton(1), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await keyboard.tabTo(changes.apply)
  await page.keyboard.press('Enter')
  await expect(changes.main).toContainText('1 relationship created')
  expect(await dataverse.definitionOf('cso_contact_program')).toMatchObject({
    ReferencingEntity: 'cso_program',
    CascadeConfiguration: { Delete: 'Restrict' },
  })
})

test('bad input is told at its field, leads there, and cannot be staged', async ({ page }) => {
  const { form, shell, panel } = await begin(page)
  await form.choose({ from: 'account', to: 'cso_program', kind: /^One-to-many Program/ })
  const name = form.field('Relationship name')
  for (const [text, told] of [
    ['__proto__', 'Start with cso_'],
    ['Account_Tasks', 'Start with cso_'],
    ['cso_naïve', 'Use only the letters A to Z'],
    ['cso_🎉', 'Use only the letters A to Z'],
    ['CSO_Project_Milestone', 'There is a relationship called cso_project_milestone already'],
    [`cso_${'a'.repeat(100)}`, 'Use at most 100 characters'],
    ['', 'Enter a name'],
  ] as const) {
    await name.fill(text)
    await expect(name).toHaveAccessibleDescription(new RegExp(told))
    await expect(form.stage).toBeDisabled()
  }
  await name.fill('proto__')
  await form.region.getByRole('button', { name: 'Start with cso_' }).click()
  await expect(name).toHaveValue('cso_proto__')
  await expect(form.stage).toBeEnabled()
  await name.fill(`cso_${'a'.repeat(60)}`)
  await expect(form.region).toContainText('a solution with this name cannot be imported elsewhere')
  await expect(form.stage).toBeEnabled()

  const lookup = form.section('Lookup column')
  await lookup.getByRole('textbox', { name: 'Display name' }).fill('x'.repeat(255))
  await expect(form.region).toContainText('forms and menus will cut it off')
  await lookup.getByRole('textbox', { name: 'Display name' }).fill(' ')
  await form.field('Display order').fill('1.5')
  await expect(form.region).toContainText('2 things stand in the way of staging it')
  await form.region.getByRole('button', { name: 'Lookup column: Display name' }).click()
  await expect(lookup.getByRole('textbox', { name: 'Display name' })).toBeFocused()
  await page.keyboard.type('Account')
  await form.field('Display order').fill('7')
  await expect(form.stage).toBeEnabled()

  // What was entered waits while another kind is looked at, and leaving asks.
  await form.back.click()
  await form.kind(/^Many-to-many/).check()
  await form.kind(/^One-to-many Program/).check()
  await form.next.click()
  await expect(form.field('Display order')).toHaveValue('7')
  await shell.navigation.getByRole('link', { name: 'Tables' }).click()
  await form.question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(shell.heading).toHaveText('Changes')
  await form.field('Relationship name').fill('cso_once')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_once')

  // The second of one plan cannot have the name of the first.
  await form.choose({ from: 'contact', to: 'cso_program', kind: /^Many-to-many/ })
  await form.field('Relationship name').fill('CSO_Once')
  await expect(form.field('Relationship name')).toHaveAccessibleDescription(/There is a relationship called cso_once already/)
  await form.cancel.click()
  await form.question.getByRole('button', { name: 'Discard' }).click()
  await expect(form.region).toBeHidden()
  await expect(shell.changesButton(1)).toBeVisible()
})

test('what is not possible says why', async ({ page }) => {
  const { form } = await begin(page)
  await form.table('First table').fill('accountleads')
  await expect(page.getByRole('option', { name: /hidden table of a many-to-many/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await form.open({ from: 'cso_program', to: 'lead' })
  await form.region.getByRole('button', { name: /^Not possible/ }).click()
  await expect(form.kind(/Customer lookup .* points to an account or a contact, and to nothing else/).first()).toBeDisabled()
  await form.kind(/^One-to-many Lead \(many\) Program \(one\)/).check()
  await form.next.click()
  await form.list('Type of behaviour').click()
  await expect(page.getByRole('option', { name: /Parental.*The related table already has a parental relationship/ })).toBeDisabled()
  await form.choose({ from: 'cso_program', to: 'cso_program', kind: /^One-to-many/ })
  const hierarchical = form.region.getByRole('checkbox', { name: 'Hierarchical' })
  await expect(hierarchical).toBeDisabled()
  await expect(hierarchical).toHaveAccessibleDescription(/has a hierarchy already: cso_program_parentprogram/)
})

test('a name that somebody took meanwhile is told at its field, and the draft is changed again', async ({ page, dataverse, problems }) => {
  problems.allow(/400|404/)
  const { form, shell, panel } = await begin(page)
  await form.choose({ from: 'account', to: 'cso_program', kind: /^One-to-many Program/ })
  await form.field('Relationship name').fill('cso_wanted')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_wanted')
  await dataverse.create({
    '@odata.type': 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata',
    SchemaName: 'cso_wanted',
    IntersectEntityName: 'cso_wanted',
    Entity1LogicalName: 'contact',
    Entity2LogicalName: 'cso_program',
  })
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('A relationship with the specified name already exists')
  await changes.changesOf('cso_wanted').getByRole('button', { name: 'cso_wanted', exact: true }).click()
  await panel.region.getByRole('button', { name: 'Edit' }).click()
  await expect(form.field('Relationship name')).toHaveAccessibleDescription(/A relationship with the specified name already exists/)
  await form.field('Relationship name').fill('cso_renamed')
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_renamed')
  await expect(shell.changesButton(1)).toBeVisible()
  await shell.undo.click()
  await expect(changes.changesOf('cso_wanted')).toBeVisible()
  await shell.redo.click()
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship created')
  expect(await dataverse.relationship('cso_renamed')).toMatchObject({ ReferencedEntity: 'account' })
})

test("the server's refusal is told at the field it concerns", async ({ page, dataverse, problems }) => {
  problems.allow(/400|404/)
  const { form, panel } = await begin(page)
  await form.choose({ from: 'account', to: 'cso_program', kind: /^One-to-many Program/ })
  await form.stage.click()
  await expect(panel.heading).toHaveText('cso_account_program')
  await dataverse.fail({
    method: 'POST',
    path: 'RelationshipDefinitions',
    outcome: errorAnswer(400, '0x80047013', 'An attribute with the specified name already exists'),
  })
  const changes = await applyAll(page)
  await expect(changes.main).toContainText('An attribute with the specified name already exists')
  await changes.changesOf('cso_account_program').getByRole('button', { name: 'cso_account_program', exact: true }).click()
  await panel.region.getByRole('button', { name: 'Edit' }).click()
  const name = form.section('Lookup column').getByRole('textbox', { name: 'Name', exact: true })
  await expect(name).toHaveAccessibleDescription(/An attribute with the specified name already exists/)
  await expect(form.region).toContainText('0x80047013')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the form has no axe violation in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1024, height: 640 })
    const form = new CreationForm(page)
    await page.goto('/sample/tables/cso_program')
    await page.getByRole('main').getByRole('button', { name: 'New relationship' }).click()
    await form.chooseTable('Second table', 'account')
    await form.region.getByRole('button', { name: /^Not possible/ }).click()
    await expectAccessible(page)
    await new Shell(page).chooseSolution(solution)
    await form.next.click()
    await form.field('Relationship name').fill('x')
    await expect(form.stage).toBeDisabled()
    await expectAccessible(page)
  })
}

test('the boxes of both tables stand on one line, whether or not a table is chosen', async ({ page }) => {
  const form = new CreationForm(page)
  await form.open({ from: 'account' })
  await expect(form.table('First table')).toHaveValue('Account')
  const topOf = (which: 'First table' | 'Second table') => form.table(which).evaluate((box) => box.getBoundingClientRect().top)
  expect(await topOf('Second table')).toBe(await topOf('First table'))
})
