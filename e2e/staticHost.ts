import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { text } from 'node:stream/consumers'
import { getMimeType } from 'hono/utils/mime'
import * as z from 'zod'
import { root } from '../src/server/run.js'

const folder = join(root, 'dist', 'static')
const violationsPath = '/violations'

const violation = z.object({
  'csp-report': z.object({ 'document-uri': z.string(), 'effective-directive': z.string(), 'blocked-uri': z.string() }),
})

export type Violation = z.infer<typeof violation>['csp-report']

export interface StaticHost {
  readonly origin: string
  /** Paths that were asked for, in order. */
  readonly paths: string[]
  /** What browsers reported, from pages and workers. */
  readonly violations: Violation[]
  readonly stop: () => Promise<void>
}

/**
 * A host without a server behind it: files, the headers that the shipped `_headers` says, and the page at every other
 * address, as Cloudflare Pages does it. It adds to the policy where to report violations, and nothing else.
 * `more`: pages and scripts of a test, by path.
 */
export async function startStaticHost(more: Readonly<Record<string, string>> = {}): Promise<StaticHost> {
  const files = new Map(Object.entries(more).map(([path, body]) => [path, Buffer.from(body)]))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, await readFile(path))
  }
  const rules = parseHeaders(files.get('/_headers')?.toString() ?? '')
  files.delete('/_headers')
  const paths: string[] = []
  const violations: Violation[] = []

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === violationsPath) {
      violations.push(violation.parse(JSON.parse(await text(request)))['csp-report'])
      response.writeHead(204).end()
      return
    }
    paths.push(pathname)
    const found = files.has(pathname) ? pathname : '/index.html'
    response.setHeader('Content-Type', getMimeType(found) ?? 'application/octet-stream')
    for (const [name, value] of headersOf(rules, pathname)) response.setHeader(name, value)
    response.end(files.get(found))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The host has no port.')
  return {
    origin: `http://localhost:${address.port}`,
    paths,
    violations,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Rule {
  readonly path: string
  /** Names of headers that rules before this one set, and that are not sent. */
  readonly detached: readonly string[]
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** A path, then its headers on indented lines. */
function parseHeaders(file: string): readonly Rule[] {
  return file
    .split(/\n(?=\S)/)
    .map((block) => block.trim().split(/\n\s+/))
    .map(([path = '', ...lines]) => ({
      path,
      detached: lines.flatMap((line) => /^! ([\w-]+)$/.exec(line)?.slice(1) ?? []),
      headers: lines.filter((line) => !line.startsWith('! ')).map((line): [string, string] => {
        const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? []
        if (name === undefined || value === undefined) throw new Error(`_headers has a line that says nothing: ${line}`)
        return [name, value]
      }),
    }))
}

/** All rules that fit; what two of them say under one name is joined, as the hosts join it. */
function headersOf(rules: readonly Rule[], pathname: string): ReadonlyMap<string, string> {
  const sent = new Map<string, string>()
  for (const { path, detached, headers } of rules) {
    if (path.endsWith('*') ? !pathname.startsWith(path.slice(0, -1)) : path !== pathname) continue
    for (const name of detached) sent.delete(name)
    for (const [name, value] of headers) sent.set(name, sent.has(name) ? `${sent.get(name)}, ${value}` : value)
  }
  const policy = sent.get('Content-Security-Policy')
  if (policy === undefined) throw new Error('_headers says no Content-Security-Policy.')
  return sent.set('Content-Security-Policy', `${policy}; report-uri ${violationsPath}`)
}
