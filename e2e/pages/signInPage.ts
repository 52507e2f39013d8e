import type { Locator, Page } from '@playwright/test'
import { people, type Person } from '../signIn/people.ts'

/** Signing in, and choosing an environment. */
export class SignInPage {
  readonly page: Page
  readonly signIn: Locator
  readonly account: Locator
  /** The heading of the page that chooses. */
  readonly heading: Locator

  constructor(page: Page) {
    this.page = page
    this.signIn = page.getByRole('button', { name: 'Sign in to Dataverse' })
    this.account = page.getByRole('button', { name: 'Account', exact: true })
    this.heading = page.getByRole('heading', { level: 1 })
  }

  environment(name: string): Locator {
    return this.page.getByRole('list', { name: 'Your environments' }).getByRole('button', { name })
  }

  /** Presses what opens the authority's window, and gives that window. */
  async openWindow(button = this.signIn): Promise<Page> {
    const opened = this.page.waitForEvent('popup')
    await button.click()
    return opened
  }

  /** Signs somebody in, in the authority's window. */
  async signInAs(person: Person, button = this.signIn): Promise<void> {
    await choose(await this.openWindow(button), person)
  }

  async signOut(): Promise<void> {
    await this.account.click()
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click()
  }
}

/** Picks an account on the authority's page. */
export const choose = (window: Page, person: Person): Promise<void> =>
  window.getByRole('button', { name: people[person].name }).click()
