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
      print(name, 'matrix: a letter in the search → paint', await worstOf(page, ['a', 'c', 'c', 'o', 'u', 'n', 't'], 'keydown'))
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

/** Presses the keys and waits for the paint after each. */
async function worstOf(page: Page, keys: readonly string[], event: string): Promise<string> {
  const times: number[] = []
  for (const key of keys) {
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
    await page.keyboard.press(key)
    times.push(await handle.evaluate(({ time }) => time))
  }
  return `${times.map((time) => time.toFixed(0)).join(', ')} ms`
}

/** A thousand cells, filled by one key. */
async function gesture(page: Page, name: string): Promise<void> {
  const grid = page.getByRole('grid')
  if ((await page.getByRole('checkbox', { name: 'Select everything shown' }).count()) === 0) return
  await page.goto(`${page.url().split('?')[0]}?sort=share`)
  await page.getByRole('rowheader').first().waitFor()
  const first = grid.locator('[data-column="share"][role="gridcell"]').first()
  await first.focus()
  for (let selected = 1; selected < 1_000; selected += 1) await page.keyboard.press('Shift+ArrowDown')
  await collectLongTasks(page)
  const dialogs = page.getByRole('alertdialog')
  print(name, 'matrix: Ctrl+D on 1,000 cells → paint', await worstOf(page, ['Control+d'], 'keydown'))
  if (await dialogs.isVisible()) {
    const from = Date.now()
    await dialogs.getByRole('button', { name: /^Stage what/ }).click()
    await dialogs.waitFor({ state: 'detached' })
    print(name, 'matrix: stage what is allowed → dialog gone', `${Date.now() - from} ms`)
  }
  print(name, 'matrix: staged', (await page.getByRole('banner').getByRole('button', { name: /^Changes/ }).textContent()) ?? '')
  print(name, 'matrix: undo → paint', await worstOf(page, ['Control+z'], 'keydown'))
  print(name, 'matrix: long tasks of both', await longTasks(page))
}
