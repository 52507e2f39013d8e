/** Which browser the tests drive: an installed Chromium, else Playwright's own, else one that this file installs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium without windows: what Playwright brings too, and a quarter quicker in the tests. */
const shells = ['chromium-headless-shell']
/** What people use. */
const windowed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser that is there. `executablePath` undefined: Playwright's own. Null: none.
 * @param {'shell' | 'windowed'} preferred what benches measure should be what people use
 * @returns {{executablePath: string | undefined} | null}
 */
export function findBrowser(preferred = 'shell') {
  for (const name of preferred === 'shell' ? [...shells, ...windowed] : [...windowed, ...shells]) {
    // Some distributions install a stub that only says where to get the browser, so each is asked for its version.
    const asked = spawnSync(name, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    if (asked.status === 0 && /chrom/i.test(asked.stdout)) return { executablePath: pathOf(name) }
  }
  return existsSync(chromium.executablePath()) ? { executablePath: undefined } : null
}

/** Makes sure that a browser is there. Throws an error that says what to do. */
export function installBrowser() {
  if (findBrowser() !== null) return
  const tries = [['npx', 'playwright', 'install', '--with-deps', 'chromium']]
  if (isRoot() && existsSync('/etc/debian_version'))
    tries.push(['apt-get', 'update'], ...['chromium-headless-shell', 'chromium'].map((name) => ['apt-get', 'install', '-y', '--no-install-recommends', name]))
  for (const [command = '', ...options] of tries) {
    process.stdout.write(`No Chromium found. Trying: ${command} ${options.join(' ')}\n`)
    spawnSync(command, options, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 240_000,
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (findBrowser() !== null) return
  }
  throw new Error(
    'The browser tests need Chromium, and none could be installed.\n' +
      'Put chromium or google-chrome on the PATH, or run: npx playwright install --with-deps chromium',
  )
}

/** @param {string} name */
function pathOf(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
  return found.stdout.split('\n')[0]?.trim() || name
}

const isRoot = () => process.getuid?.() === 0
