/** Builds the console and the server into dist. `npm run build` builds always, `npm start` when needed. */
import { spawnSync } from 'node:child_process'
import { cp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const sources = ['index.html', 'redirect.html', 'package-lock.json', 'vite.config.ts', 'public', 'src']

/** @param {string} root */
export async function buildIfStale(root) {
  const built = await modifiedAt(join(root, 'dist', 'built'))
  if (built !== null && (await newest(sources.map((source) => join(root, source)))) <= built) return
  process.stdout.write('Building (once; later starts are quick) …\n')
  // In a process of its own: the bundler's 600 MB must not stay with a server that runs for days.
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw Object.assign(new Error('The build failed.'), { nextStep: 'Correct what it names above, then run the command again.' })
}

/**
 * Builds beside the present dist and swaps at the end: a build that fails leaves the last good one.
 * @param {string} root
 */
export async function build(root) {
  const startedAt = new Date()
  const next = join(root, 'node_modules', '.tmp', `build-${process.pid}`)
  const vite = await import('vite')
  /** @type {(outDir: string, options?: import('vite').BuildOptions) => import('vite').InlineConfig} */
  const config = (outDir, options) => ({
    root,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, ...options },
  })
  const serverEntries = ['serve', 'staticHosting'].map((name) => join(root, 'src', 'server', `${name}.ts`))
  try {
    await vite.build(config(join(next, 'client')))
    await vite.build(
      config(join(next, 'server'), { ssr: true, copyPublicDir: false, rolldownOptions: { input: serverEntries } }),
    )
    await writeStaticCopy(next)
    await compressFiles(join(next, 'client'))
    await writeFile(join(next, 'built'), '')
    // A source that was saved during the build counts as newer.
    await utimes(join(next, 'built'), startedAt, startedAt)
    await rm(join(root, 'dist'), { recursive: true, force: true })
    await rename(next, join(root, 'dist'))
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

/**
 * The same console for a host without a server, with the files that tell such hosts what to send.
 * @param {string} folder
 */
async function writeStaticCopy(folder) {
  /** @type {unknown} */
  const built = await import(pathToFileURL(join(folder, 'server', 'staticHosting.js')).href)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is built from that file
  const { hostFiles, staticIndex } = /** @type {typeof import('./staticHosting.ts')} */ (built)
  const copy = join(folder, 'static')
  await cp(join(folder, 'client'), copy, { recursive: true })
  const index = join(copy, 'index.html')
  await writeFile(index, staticIndex(await readFile(index, 'utf8')))
  const config = await readFile(join(copy, 'config.json'), 'utf8')
  for (const [name, text] of hostFiles(config)) await writeFile(join(copy, name), text)
}

/** @param {string} folder */
async function compressFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(css|html|js|svg)$/.test(entry.name))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const body = await readFile(path)
        await writeFile(`${path}.br`, await promisify(brotliCompress)(body))
        await writeFile(`${path}.gz`, await promisify(gzip)(body, { level: 9 }))
      }),
  )
}

/**
 * The time of the last change below the paths. Folders count too: theirs moves when a file is deleted.
 * @param {readonly string[]} paths
 * @returns {Promise<number>}
 */
async function newest(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const entry = await stat(path)
      if (!entry.isDirectory()) return path.endsWith('.test.ts') ? 0 : entry.mtimeMs
      const names = await readdir(path)
      return Math.max(entry.mtimeMs, await newest(names.map((name) => join(path, name))))
    }),
  )
  return Math.max(0, ...times)
}

/** @param {string} path */
async function modifiedAt(path) {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { root, run } = await import('./run.js')
  await run(() => build(root))
}
