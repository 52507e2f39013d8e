import { expect, type Locator, type Page } from '@playwright/test'

/** What an action does to related rows. */
export class ImpactPage {
  readonly page: Page
  readonly main: Locator
  readonly tree: Locator
  /** The answer in words. */
  readonly answer: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.tree = page.getByRole('treegrid', { name: 'What happens, table by table' })
    this.answer = this.main.getByRole('heading', { level: 2 })
  }

  async open(search: string): Promise<void> {
    await this.page.goto(`/sample/impact?${search}`)
    await expect(this.page.getByRole('heading', { level: 1, name: 'Impact' })).toBeVisible()
  }

  /** Finds a row of the table by its name. */
  async ask(table: string, name: string): Promise<void> {
    await this.main.getByRole('combobox', { name: `One ${table}` }).fill(name)
    await this.page.getByRole('option', { name }).first().click()
  }

  async choose(box: string, option: string): Promise<void> {
    await this.main.getByRole('combobox', { name: box, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** The rows of the tree: the texts of their cells. */
  async rows(): Promise<readonly (readonly string[])[]> {
    const rows = await this.tree.getByRole('row').all()
    const cells = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()))
    return cells.filter((texts) => texts.length > 0)
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('row', { name })
  }

  async counted(): Promise<void> {
    await expect(this.main.getByRole('button', { name: 'Count again' })).toBeVisible()
  }
}
