import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { parseStrictCsv } from './strictCsv.ts'

/** The page that links many rows at once. */
export class LinksPage {
  readonly page: Page
  readonly main: Locator
  readonly lines: Locator
  readonly grid: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.lines = page.getByRole('textbox', { name: /^Pairs of/ })
    this.grid = page.getByRole('grid', { name: 'Lines' })
  }

  async open(relationship: string, mode: 'link' | 'unlink' = 'link'): Promise<void> {
    await this.page.goto(`/sample/links?link=${relationship}&mode=${mode}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Link rows')
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name })
  }

  /** How many lines are in a state: the button that shows those alone. */
  count(state: string, amount: string): Locator {
    return this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: `${state} (${amount})`, exact: true })
  }

  async matchBy(table: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: `Find ${table} by` }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  async check(): Promise<void> {
    await this.button('Check the rows').click()
  }

  /** The lines of a file that a button saves, without its line of names; read by a reader that forgives nothing. */
  async saved(name: string | RegExp): Promise<readonly (readonly string[])[]> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(name).click()])
    return parseStrictCsv(await readFile(await download.path())).slice(1)
  }
}
