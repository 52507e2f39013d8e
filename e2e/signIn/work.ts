import type { BrowserContext, Page } from '@playwright/test'
import { ChangesPage } from '../pages/changesPage.ts'
import { RelationshipPanel } from '../pages/relationshipPanel.ts'
import { Shell } from '../pages/shell.ts'
import { SignInPage } from '../pages/signInPage.ts'
import type { OpenIdProvider } from './openIdProvider.ts'
import type { Person } from './people.ts'
import { expect } from './test.ts'

/** The organization of the sample. */
export const organization = '5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11'
export const contacts = 'contact_customer_accounts'
export const milestones = 'cso_project_milestone'

export const addressOf = (schemaName: string): string => `/${organization}/relationships?relationship=${schemaName}`

/** Opens the details of a relationship by its address, which asks to sign in first. */
export async function openAs(page: Page, person: Person, schemaName = contacts): Promise<RelationshipPanel> {
  await page.goto(addressOf(schemaName))
  await new SignInPage(page).signInAs(person)
  const panel = new RelationshipPanel(page)
  await expect(panel.heading).toHaveText(schemaName)
  return panel
}

/** Applies what is staged, to the solution Contoso Projects. */
export async function apply(page: Page): Promise<ChangesPage> {
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  await shell.open('Changes')
  await shell.chooseSolution('Contoso Projects')
  await changes.apply.click()
  return changes
}

/** The session ends: no token is renewed any more, and the authority has forgotten the person. */
export async function endSession(authority: OpenIdProvider, context: BrowserContext): Promise<void> {
  authority.rules.refusesRefresh = true
  await context.clearCookies()
}
