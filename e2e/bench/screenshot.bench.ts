import { join } from 'node:path'
import { test } from '@playwright/test'
import { root } from '../../src/server/run.js'
import { startServer } from '../server.ts'

/** `npm run screenshot`: the picture of README.md. */
test('screenshot', async ({ page }) => {
  const server = await startServer()
  try {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${server.origin}/sample/graph?table=cso_project&relationship=cso_project_milestone`)
    await page.getByRole('complementary', { name: 'Details' }).getByRole('combobox', { name: 'Delete' }).click()
    await page.getByRole('option', { name: 'Restrict' }).click()
    await page.getByRole('button', { name: /^Project table/ }).waitFor()
    await page.getByRole('heading', { level: 1 }).hover()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(root, 'e2e', 'screenshot.png') })
  } finally {
    await server.stop()
  }
})
