import type { Locator, Page } from '@playwright/test'

/** Review, apply, publish. */
export class ChangesPage {
  readonly page: Page
  readonly main: Locator
  readonly apply: Locator
  readonly publish: Locator
  readonly discardAll: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.apply = this.main.getByRole('button', { name: 'Apply', exact: true })
    this.publish = this.main.getByRole('button', { name: 'Publish', exact: true })
    this.discardAll = this.main.getByRole('button', { name: 'Discard all' })
  }

  async open(): Promise<void> {
    await this.page.goto('/sample/changes')
  }

  /** The staged changes of one relationship. */
  changesOf(schemaName: string): Locator {
    return this.main.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 2, name: schemaName }) })
  }

  async showRequests(schemaName: string): Promise<void> {
    await this.changesOf(schemaName).getByRole('button', { name: 'Show requests' }).click()
  }

  requestsOf(schemaName: string): Locator {
    return this.main.getByRole('region', { name: `Requests for ${schemaName}` })
  }

  /** Has to be checked before rows or data may be deleted. */
  acknowledgement(): Locator {
    return this.page.getByRole('alertdialog').getByRole('checkbox')
  }

  /** Applies, and says yes when the page asks about changes that delete rows or widen access. */
  confirm(): Locator {
    return this.page.getByRole('alertdialog').getByRole('button', { name: 'Apply', exact: true })
  }
}
