import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'

type Encoding = 'br' | 'gzip' | 'identity'

interface StaticFile {
  readonly type: string
  readonly etag: string
  readonly bodies: Map<Encoding, Uint8Array<ArrayBuffer>>
}

const compressedEndings: readonly (readonly [string, Encoding])[] = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
]

/** Answers for the files of a built console; null where there is no such file. */
export type AnswerFile = (request: Request) => Response | null

/**
 * Reads the whole folder once (2 MB), so that a later build does not pull files from under a running server.
 * `name.br` and `name.gz` are taken as the compressed forms of `name`.
 */
export async function readStaticFiles(folder: string): Promise<AnswerFile> {
  const files = new Map<string, StaticFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  // Plain files sort before their compressed forms.
  for (const path of paths.toSorted()) {
    const body = new Uint8Array(await readFile(path))
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const ending = compressedEndings.find(([suffix]) => files.has(address.slice(0, -suffix.length)) && address.endsWith(suffix))
    if (ending === undefined) files.set(address, describe(address, body))
    else files.get(address.slice(0, -ending[0].length))?.bodies.set(ending[1], body)
  }
  return (request) => answer(files, request)
}

const describe = (address: string, body: Uint8Array<ArrayBuffer>): StaticFile => ({
  type: getMimeType(address) ?? 'application/octet-stream',
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  bodies: new Map([['identity', body]]),
})

function answer(files: ReadonlyMap<string, StaticFile>, request: Request): Response | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const { pathname } = new URL(request.url)
  const hashed = pathname.startsWith('/assets/')
  const file = files.get(pathname) ?? (!hashed && isNavigation(request) ? files.get('/index.html') : undefined)
  if (file === undefined) return null
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  })
  if (request.headers.get('If-None-Match') === file.etag) return new Response(null, { status: 304, headers })
  const [encoding, body] = smallest(file, request.headers.get('Accept-Encoding') ?? '')
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.byteLength))
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

/** The pages live in the address, so a browser that opens one gets the console; a script that asks for a file does not. */
const isNavigation = (request: Request): boolean =>
  (request.headers.get('Sec-Fetch-Mode') ?? 'navigate') === 'navigate' &&
  (request.headers.get('Accept') ?? '').includes('text/html')

function smallest(file: StaticFile, accepted: string): [Encoding, Uint8Array<ArrayBuffer>] {
  const names = accepted.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]?.trim())
  const choices = [...file.bodies].filter(([encoding]) => encoding === 'identity' || names.includes(encoding))
  return choices.reduce((best, choice) => (choice[1].byteLength < best[1].byteLength ? choice : best))
}
