import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.js'

const executablePath = findBrowser()?.executablePath

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/globalSetup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // Waiting for movements to end is a quarter of the time of the tests; the journey runs with them.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace makes every test half as long again: `--trace retain-on-failure` records one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // For containers: no sandbox as root, and no /dev/shm of 64 MB.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
})
