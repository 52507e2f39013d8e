import { expect, type Locator, type Page } from '@playwright/test'

/** Far more stops than any page has. */
const patience = 150

/** A customizer without a mouse. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses Tab until the target has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.#pressUntilFocused(key, target)
  }

  /** Presses the down arrow until the target has the focus. */
  async arrowTo(target: Locator): Promise<void> {
    await this.#pressUntilFocused('ArrowDown', target)
  }

  /** Opens the list of the focused combobox and chooses an option, which a combobox marks instead of focusing it. */
  async pick(option: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('option', { name: option }).first()
    const combobox = this.page.locator(':focus')
    if ((await combobox.getAttribute('aria-expanded')) !== 'true') await this.page.keyboard.press('ArrowDown')
    await expect(wanted).toBeVisible()
    for (let presses = 0; presses < patience; presses += 1) {
      // The list follows what was typed a moment later: where the option stands then, and what is marked, is looked at anew.
      const active = await combobox.getAttribute('aria-activedescendant')
      const key = await wanted.evaluate((element, id) => {
        const marked = id === null ? null : document.getElementById(id)
        if (marked === element) return 'Enter'
        return marked !== null && (marked.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 'ArrowUp' : 'ArrowDown'
      }, active)
      await this.page.keyboard.press(key)
      if (key === 'Enter') return
    }
    throw new Error(`The arrow keys do not reach the option “${String(option)}”.`)
  }

  async #pressUntilFocused(key: string, target: Locator): Promise<void> {
    await expect(target).toBeAttached()
    for (let presses = 0; presses < patience; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${key} does not reach ${String(target)}.`)
  }
}
