import { expect, type Locator, type Page } from '@playwright/test'

export type PageName = 'Graph' | 'Tables' | 'Relationships' | 'Rows' | 'Roles' | 'Changes' | 'History'

/** The frame around every page of an environment. */
export class Shell {
  readonly page: Page
  readonly heading: Locator
  readonly navigation: Locator
  readonly solution: Locator
  readonly undo: Locator
  readonly redo: Locator
  /** The box of the command palette. */
  readonly palette: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.navigation = page.getByRole('navigation', { name: 'Main' })
    this.solution = page.getByRole('combobox', { name: 'Solution' })
    this.undo = page.getByRole('button', { name: 'Undo' })
    this.palette = page.getByRole('dialog').getByRole('combobox')
    this.redo = page.getByRole('button', { name: 'Redo' })
  }

  changesButton(count: number): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: `Changes (${count})`, exact: true })
  }

  async open(name: PageName): Promise<void> {
    await this.navigation.getByRole('link', { name }).click()
    await expect(this.heading).toHaveText(name)
  }

  async chooseSolution(name: string): Promise<void> {
    await this.solution.click()
    await this.page.getByRole('option', { name }).click()
  }
}
