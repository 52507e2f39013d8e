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

  /** A cell by its relationship and column, as screen readers name it. */
  cell(schemaName: string, column: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${schemaName}, ${column}` })
  }
}
