import { basename } from 'node:path'
import { test, type Page } from '@playwright/test'
import { startServer } from '../server.ts'
import { print } from './figures.ts'
import { collectLongTasks, longTasks, measureFrames } from './inThePage.ts'

const factsFile = process.env['KINSHIP_ENVIRONMENT']
const environments = [
  { name: 'sample', variables: {} },
  ...(factsFile === undefined ? [] : [{ name: basename(factsFile), variables: { KINSHIP_ENVIRONMENT: factsFile } }]),
]

for (const { name, variables } of environments) {
  test(`the matrix, ${name}`, async ({ page }) => {
    const server = await startServer({ KINSHIP_ENVIRONMENT: undefined, ...variables })
    try {
      await page.goto(`${server.origin}/sample/relationships`)
      await page.getByRole('rowheader').first().waitFor()
      await page.waitForLoadState('networkidle')
      print(name, 'matrix: relationships', (await page.getByRole('grid').getAttribute('aria-rowcount')) ?? '')
      await collectLongTasks(page)
      print(name, 'matrix: scroll', await measureFrames(page, () => scroll(page)))
      print(name, 'matrix: long tasks while scrolling', await longTasks(page))
      const box = page.getByRole('searchbox', { name: 'Find relationships' })
      await box.click()
      print(name, 'matrix: a letter in the search → paint', await worstOf(page, ['a', 'c', 'c', 'o', 'u', 'n', 't']))
      await box.fill('')
      await gesture(page, name)
    } finally {
      await server.stop()
    }
  })
}

async function scroll(page: Page): Promise<void> {
  const grid = page.getByRole('grid')
  await grid.hover()
  for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, step % 60 < 40 ? 240 : -240)
}

/** Presses the keys one by one, each as soon as the one before is on the screen. */
async function worstOf(page: Page, keys: readonly string[]): Promise<string> {
  const times: number[] = []
  for (const key of keys) times.push(await untilPaint(page, 'keydown', () => page.keyboard.press(key)))
  return `${times.map((time) => time.toFixed(0)).join(', ')} ms`
}

/** Milliseconds from the event that `act` causes to the frame that shows what it asked for. */
async function untilPaint(page: Page, event: string, act: () => Promise<void>): Promise<number> {
  const handle = await page.evaluateHandle(
    (type) => ({
      time: new Promise<number>((resolve) => {
        const begin = (): void => {
          const from = performance.now()
          // The frame after the next one: what the event asked for is on the screen.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)))
        }
        addEventListener(type, begin, { capture: true, once: true })
      }),
    }),
    event,
  )
  await act()
  return handle.evaluate(({ time }) => time)
}

const ms = (time: number): string => `${time.toFixed(0)} ms`

/** One value for every relationship that can be changed and does not share: in a large environment more than a thousand. */
async function gesture(page: Page, name: string): Promise<void> {
  const filters = encodeURIComponent('{"locked":["none"],"share":["Cascade none"]}')
  await page.goto(`${page.url().split('?')[0]}?find=_&filters=${filters}`)
  const grid = page.getByRole('grid')
  await page.getByRole('rowheader').first().waitFor()
  const all = grid.getByRole('checkbox', { name: 'Select everything shown' })
  print(name, 'matrix: select everything shown → paint', ms(await untilPaint(page, 'click', () => all.click())))
  const bar = page.getByRole('group', { name: 'Selected relationships' })
  print(name, 'matrix: selected', (await bar.locator('span').first().textContent()) ?? '')
  await bar.getByRole('combobox', { name: 'Action' }).click()
  await page.getByRole('option', { name: 'Share', exact: true }).click()
  await bar.getByRole('combobox', { name: 'Value' }).click()
  await collectLongTasks(page)
  const value = page.getByRole('option', { name: 'Cascade active' })
  print(name, 'matrix: a value for all of them → paint', ms(await untilPaint(page, 'click', () => value.click())))
  const stage = page.getByRole('alertdialog').getByRole('button', { name: /^Stage what/ })
  if (await stage.isVisible()) print(name, 'matrix: stage what is allowed → paint', ms(await untilPaint(page, 'click', () => stage.click())))
  print(name, 'matrix: staged', (await page.getByRole('banner').getByRole('button', { name: /^Changes/ }).textContent()) ?? '')
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  print(name, 'matrix: undo → paint', await worstOf(page, ['Control+z']))
  print(name, 'matrix: long tasks of all three', await longTasks(page))
}
