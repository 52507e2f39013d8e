import { defineConfig } from '@playwright/test'
import checks from '../../playwright.config.ts'
import { findBrowser } from '../browser.js'

const executablePath = findBrowser('windowed')?.executablePath

/** `npm run bench`: prints figures and judges nothing. One worker, so that nothing else takes the processor. */
export default defineConfig(checks, {
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../globalSetup.ts',
  workers: 1,
  timeout: 300_000,
  use: {
    trace: 'off',
    contextOptions: { reducedMotion: 'no-preference' },
    launchOptions: { ...checks.use?.launchOptions, ...(executablePath === undefined ? {} : { executablePath }) },
  },
})
