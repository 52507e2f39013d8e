/**
 * `npm test`: every check of the project, one after the other, all of them even when one fails.
 * The last line is `N passed, N failed`: the tests of Vitest and Playwright, and each other check that failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { build } from '../src/server/build.js'
import { root } from '../src/server/run.js'
import { installBrowser } from './browser.js'

const reports = join(root, 'node_modules', '.tmp', 'reports')
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
const unitCounts = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
const browserCounts = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @type {{name: string, passed: number, failed: number}[]} */
const results = []

await check('Types', () => withoutTests('tsc', '-b'))
await check('Lint', () => withoutTests('oxlint', '--type-aware', '--deny-warnings'))
await check('Unused code', () => withoutTests('knip'))
await check('Unit and emulator', unitTests)
await check('Build', async () => {
  await build(root)
  return { passed: 0, failed: 0 }
})
await check('Browser', browserTests)

const passed = sum((result) => result.passed)
const failed = sum((result) => result.failed)
for (const result of results.filter((each) => each.failed > 0)) process.stdout.write(`Failed: ${result.name}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * @param {string} name
 * @param {() => {passed: number, failed: number} | Promise<{passed: number, failed: number}>} run
 */
async function check(name, run) {
  process.stdout.write(`\n── ${name}\n`)
  const startedAt = Date.now()
  try {
    results.push({ name, ...(await run()) })
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    results.push({ name, passed: 0, failed: 1 })
  }
  process.stdout.write(`── ${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`)
}

/**
 * Runs an installed command; true when it succeeds.
 * @param {string} command
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} variables
 */
function succeeds(command, options, variables = {}) {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', command), options, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...variables },
  })
  return status === 0
}

/**
 * @param {string} command
 * @param {...string} options
 */
function withoutTests(command, ...options) {
  return { passed: 0, failed: succeeds(command, options) ? 0 : 1 }
}

function unitTests() {
  const good = succeeds('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
  const { numPassedTests, numFailedTests } = unitCounts.parse(readJson(unitReport))
  return count(good, numPassedTests, numFailedTests)
}

function browserTests() {
  installBrowser()
  const good = succeeds('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport })
  const { stats } = browserCounts.parse(readJson(browserReport))
  // A test that did not run did not pass.
  return count(good, stats.expected, stats.unexpected + stats.flaky + stats.skipped)
}

/**
 * A run can fail without a failed test, for instance when a file does not load.
 * @param {boolean} good
 * @param {number} passedTests
 * @param {number} failedTests
 */
function count(good, passedTests, failedTests) {
  return { passed: passedTests, failed: good ? failedTests : Math.max(1, failedTests) }
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** @param {(result: {passed: number, failed: number}) => number} of */
function sum(of) {
  return results.reduce((total, result) => total + of(result), 0)
}
