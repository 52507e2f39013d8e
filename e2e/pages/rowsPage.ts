import { expect, type Locator, type Page } from '@playwright/test'

/** The page of rows, with one relationship of a row open. */
export class RowsPage {
  readonly page: Page
  readonly table: Locator
  readonly related: Locator
  readonly request: Locator
  readonly send: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('combobox', { name: 'Table', exact: true })
    this.related = page.getByRole('grid', { name: 'Related rows' })
    this.request = page.getByRole('region', { name: 'Request', exact: true })
    this.send = this.request.getByRole('button', { name: 'Send' })
    this.undo = this.request.getByRole('button', { name: 'Undo…' })
  }

  async open(table: string, row: string, end?: string): Promise<void> {
    const search = new URLSearchParams({ table, row, ...(end === undefined ? {} : { end }) })
    await this.page.goto(`/sample/rows?${search.toString()}`)
  }

  finder(name: string | RegExp): Locator {
    return this.page.getByRole('combobox', { name })
  }

  /** Types into a finder and takes the row of that name. */
  async find(finder: string | RegExp, words: string, name: string): Promise<void> {
    await this.finder(finder).fill(words)
    await this.page.getByRole('option', { name, exact: true }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async select(name: string): Promise<void> {
    await this.related.getByRole('rowheader', { name, exact: true }).click()
  }

  /** Sends what is shown, in one of the forms, once it has been read; waits until it was read back. Answers the text that was shown. */
  async sendAs(form?: string | RegExp): Promise<string> {
    if (form !== undefined) await this.request.getByRole('radio', { name: form }).check()
    const shown = await this.request.getByRole('region').innerText()
    await this.send.click()
    await expect(this.request).toContainText('Read back: it is so.')
    return shown
  }
}
