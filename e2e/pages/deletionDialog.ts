import type { Locator, Page } from '@playwright/test'

/** The dialog that deletes a relationship, opened from its details. */
export class DeletionDialog {
  readonly page: Page
  readonly opener: Locator
  readonly dialog: Locator
  readonly exportLinks: Locator
  readonly stage: Locator
  readonly cancel: Locator
  readonly close: Locator

  constructor(page: Page) {
    this.page = page
    const details = page.getByRole('complementary', { name: 'Details' })
    this.opener = details.getByRole('button', { name: 'Delete relationship…' })
    this.dialog = page.getByRole('alertdialog')
    this.exportLinks = this.dialog.getByRole('button', { name: 'Export the links' })
    this.stage = this.dialog.getByRole('button', { name: 'Stage the deletion' })
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' })
    this.close = this.dialog.getByRole('button', { name: 'Close' })
  }

  async open(schemaName: string): Promise<void> {
    await this.page.goto(`/sample/changes?relationship=${schemaName}`)
    await this.opener.click()
  }

  /** The names of one kind of component that depends on the relationship. */
  dependents(kind: string): Locator {
    return this.dialog.getByRole('list', { name: kind }).getByRole('listitem')
  }

  confirmation(schemaName: string): Locator {
    return this.dialog.getByRole('textbox', { name: `Type ${schemaName} to confirm` })
  }
}
