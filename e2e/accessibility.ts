import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Runs axe on what is on the screen. Tabster's focus sentinels are no content of ours. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(new AxeBuilder({ page }))

const white = 'rgb(255, 255, 255)'

/** The same in light, and once more in dark, where nothing but the colours differs. The page follows the system's theme. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  const root = page.locator('.fui-FluentProvider').first()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(root).toHaveCSS('background-color', white)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(root).not.toHaveCSS('background-color', white)
  await expectNoViolation(new AxeBuilder({ page }).withTags('cat.color'))
}

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.exclude('[data-tabster-dummy]').analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`)
  expect(found.join('\n'), 'axe violations').toBe('')
}
