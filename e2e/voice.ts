import type { Page } from '@playwright/test'
import * as z from 'zod'
import { expect } from './test.ts'

/** Where a page keeps what was said on it. */
const log = 'data-said'
/** Messages come at most each five seconds; a busy machine may draw one a while after it was due, and the next in time. */
const pause = 3_500

const messages = z.array(z.object({ at: z.number(), text: z.string() }))

/** Everything that a screen reader is told by live regions, since the page was opened. What is hidden is not told. */
export class Voice {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Listens from the next page on that is opened. */
  async listen(): Promise<void> {
    await this.#page.addInitScript((attribute) => {
      const said: { at: number; text: string }[] = []
      let last = new Map<Element, string>()
      const look = () => {
        const present = new Map<Element, string>()
        for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
          if (region.closest('[aria-hidden="true"]') !== null) continue
          const text = (region.textContent ?? '').trim()
          present.set(region, text)
          if (text !== '' && text !== last.get(region)) said.push({ at: performance.now(), text })
        }
        last = present
        const kept = JSON.stringify(said)
        if (document.documentElement.getAttribute(attribute) !== kept) document.documentElement.setAttribute(attribute, kept)
      }
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
    }, log)
  }

  /** What was said so far, the first message first. */
  async messages(): Promise<z.infer<typeof messages>> {
    const kept = await this.#page.locator('html').getAttribute(log)
    return messages.parse(JSON.parse(kept ?? '[]'))
  }

  /** Waits until it was said; once, however often it is looked for. */
  async expectSaid(words: string | RegExp): Promise<void> {
    const holds = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text))
    const told = async () => {
      const texts = (await this.messages()).map(({ text }) => text)
      return texts.filter(holds).length === 1 ? 'said once' : texts
    }
    await expect.poll(told, `“${String(words)}” is said`).toBe('said once')
  }

  /** No two messages came closer than a person can follow. */
  async expectPaced(): Promise<void> {
    const said = await this.messages()
    const gaps = said.slice(1).map(({ at, text }, index) => ({ text, after: at - (said[index]?.at ?? 0) }))
    expect(gaps.filter(({ after }) => after < pause)).toEqual([])
  }
}
