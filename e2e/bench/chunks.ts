import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../src/server/run.js'

const client = join(root, 'dist', 'client')

const gzipOf = async (path: string): Promise<number> => (await stat(join(client, `${path}.gz`))).size

/** The scripts that index.html names. */
export async function initialChunks() {
  const page = await readFile(join(client, 'index.html'), 'utf8')
  const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  return Promise.all(paths.map(async (path) => ({ name: basename(path), gzip: await gzipOf(path) })))
}

/** Scripts and styles that arrive without index.html naming them, from now on. */
export async function recordLaterChunks(page: Page) {
  const named = await readFile(join(client, 'index.html'), 'utf8')
  const paths = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/assets/') && !named.includes(pathname)) paths.add(pathname)
  })
  return () => Promise.all([...paths].map(async (path) => ({ file: basename(path), gzip: await gzipOf(path) })))
}
