import type { Locator, Page } from '@playwright/test'

export interface Choice {
  readonly from: string
  readonly to: string
  /** The beginning of the card's name: "One-to-many Program (many) Account (one)". */
  readonly kind: RegExp
}

/** The form that creates a relationship, at the right. */
export class CreationForm {
  readonly page: Page
  readonly region: Locator
  readonly next: Locator
  readonly back: Locator
  readonly stage: Locator
  readonly cancel: Locator
  /** Asks before what was entered is lost. */
  readonly question: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('complementary', { name: 'Details' }).getByRole('form')
    this.next = this.region.getByRole('button', { name: 'Next' })
    this.back = this.region.getByRole('button', { name: 'Back' })
    this.stage = this.region.getByRole('button', { name: 'Stage' })
    this.cancel = this.region.getByRole('button', { name: 'Cancel' })
    this.question = page.getByRole('alertdialog', { name: 'Discard what you entered?' })
  }

  async open(create: { from?: string; to?: string; edit?: string } = {}): Promise<void> {
    await this.page.goto(`/sample/changes?create=${encodeURIComponent(JSON.stringify(create))}`)
  }

  table(which: 'First table' | 'Second table' | 'Add a table'): Locator {
    return this.region.getByRole('combobox', { name: which })
  }

  async chooseTable(which: 'First table' | 'Second table' | 'Add a table', logicalName: string): Promise<void> {
    await this.table(which).fill(logicalName)
    await this.page.getByRole('option').filter({ has: this.page.getByText(logicalName, { exact: true }) }).click()
  }

  kind(name: RegExp): Locator {
    return this.region.getByRole('radio', { name })
  }

  /** The first step: two tables and a kind. */
  async choose({ from, to, kind }: Choice): Promise<void> {
    await this.open({ from, to })
    await this.kind(kind).check()
    await this.next.click()
  }

  field(name: string): Locator {
    return this.region.getByRole('textbox', { name, exact: true })
  }

  section(name: string): Locator {
    return this.region.getByRole('region', { name })
  }

  list(name: string): Locator {
    return this.region.getByRole('combobox', { name, exact: true })
  }

  async pick(name: string, option: string): Promise<void> {
    await this.list(name).click()
    await this.page.getByRole('option', { name: option }).click()
  }
}
