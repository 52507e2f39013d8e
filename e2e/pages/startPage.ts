import type { Locator, Page } from '@playwright/test'

export class StartPage {
  readonly page: Page
  readonly openSample: Locator

  constructor(page: Page) {
    this.page = page
    this.openSample = page.getByRole('button', { name: 'Open the sample environment' })
  }

  async open(): Promise<void> {
    await this.page.goto('/')
  }
}
