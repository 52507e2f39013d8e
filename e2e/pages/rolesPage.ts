import { expect, type Locator, type Page } from '@playwright/test'

/** Relationship roles with their maps, and connection roles. */
export class RolesPage {
  readonly page: Page
  readonly main: Locator
  readonly newRole: Locator
  readonly log: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.newRole = page.getByRole('button', { name: 'New role' })
    this.log = page.getByRole('region', { name: 'What was sent' })
  }

  async open(kind: 'relationship' | 'connection' = 'relationship'): Promise<void> {
    await this.page.goto(kind === 'relationship' ? '/sample/roles' : '/sample/roles?kind=connection')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Roles')
    await expect(this.newRole).toBeVisible()
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('rowheader', { name, exact: true }).first().click()
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible()
  }

  /** The box of "Account to Contact", or of a table. */
  cell(name: string): Locator {
    return this.page.getByRole('gridcell').getByRole('checkbox', { name, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }
}
