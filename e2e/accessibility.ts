import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Runs axe on what is on the screen. Tabster's focus sentinels are no content of ours. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(page, new AxeBuilder({ page }))

const modal = '[aria-modal="true"]'

const white = 'rgb(255, 255, 255)'

/** By name: the tag of colours would bring the rules of level AAA, which are off otherwise. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** The same in light, and once more in dark, where nothing but the colours differs. The page follows the system's theme. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  const root = page.locator('.fui-FluentProvider').first()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(root).toHaveCSS('background-color', white)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(root).not.toHaveCSS('background-color', white)
  await expectNoViolation(page, new AxeBuilder({ page }).withRules(colourRules))
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  // A colour on its way to another one is neither of them, however short the way.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
  // What stands behind a modal dialog is out of reach, and was looked at before it opened.
  if ((await page.locator(modal).count()) > 0) axe.include(modal)
  const { violations } = await axe.exclude('[data-tabster-dummy]').analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`)
  expect(found.join('\n'), 'axe violations').toBe('')
}
