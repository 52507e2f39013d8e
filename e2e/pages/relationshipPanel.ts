import type { Locator, Page } from '@playwright/test'

/** The details of one relationship, at the right. */
export class RelationshipPanel {
  readonly page: Page
  readonly region: Locator
  readonly heading: Locator
  readonly typeOfBehaviour: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('complementary', { name: 'Details' })
    this.heading = this.region.getByRole('heading', { level: 2 })
    this.typeOfBehaviour = this.region.getByRole('combobox', { name: 'Type of behaviour' })
  }

  behaviour(action: string): Locator {
    return this.region.getByRole('combobox', { name: action, exact: true })
  }

  option(value: string): Locator {
    return this.page.getByRole('listbox').getByRole('option', { name: value })
  }

  async choose(action: string, value: string): Promise<void> {
    await this.behaviour(action).click()
    await this.option(value).click()
  }
}
