import type { Locator, Page } from '@playwright/test'

/** The grid of all relationships. */
export class RelationshipsPage {
  readonly page: Page
  readonly grid: Locator
  readonly finder: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid')
    this.finder = page.getByRole('searchbox', { name: 'Find relationships' })
  }

  async open(): Promise<void> {
    await this.page.goto('/sample/relationships')
  }

  async find(text: string): Promise<void> {
    await this.finder.fill(text)
  }

  /** The check box of a relationship. */
  check(schemaName: string): Locator {
    return this.grid.getByRole('checkbox', { name: `Select ${schemaName}`, exact: true })
  }

  /** What is done to all selected relationships at once. */
  get selection(): Locator {
    return this.page.getByRole('group', { name: 'Selected relationships' })
  }

  async chooseForSelection(field: string, option: string): Promise<void> {
    await this.selection.getByRole('combobox', { name: field }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  /** A cell by its relationship and column, as screen readers name it. */
  cell(schemaName: string, column: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${schemaName}, ${column}` })
  }
}
