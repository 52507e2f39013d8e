import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { readStaticFiles } from './staticFiles.ts'

const script = 'console.log("kinship")'.repeat(100)
const page = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' }
let app: ReturnType<typeof createApp>
let parts: Parameters<typeof createApp>[0]

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinship-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kinship</title>')
  await writeFile(join(folder, 'assets', 'app-1.js'), script)
  await writeFile(join(folder, 'assets', 'app-1.js.gz'), gzipSync(script))
  parts = {
    config: { text: '{"signIn":null}', sources: [] },
    files: await readStaticFiles(folder),
    emulator: (request) => Promise.resolve(Response.json({ path: new URL(request.url).pathname, filler: 'x'.repeat(2000) })),
  }
  app = createApp(parts)
})

test('opens the console at the address of any page', async () => {
  const response = await app.request('/sample/tables/account?relationship=x', { headers: page })
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('Cache-Control')).toBe('no-cache')
  expect(await response.text()).toContain('<title>Kinship</title>')
})

test.each([
  ['a script that is gone', '/assets/app-0.js', page],
  ['a file nobody has', '/robots.txt', { Accept: '*/*', 'Sec-Fetch-Mode': 'cors' }],
  ['the compressed form by its own name', '/assets/app-1.js.gz', page],
])('answers 404 to %s', async (_, path, headers) => {
  expect((await app.request(path, { headers })).status).toBe(404)
})

test('sends hashed files once, compressed, for good', async () => {
  const response = await app.request('/assets/app-1.js', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/javascript/)
  const etag = response.headers.get('ETag') ?? ''
  expect((await app.request('/assets/app-1.js', { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test.each(['', 'gzip;q=0'])('sends plain text to who accepts "%s"', async (accepted) => {
  const response = await app.request('/assets/app-1.js', { headers: { 'Accept-Encoding': accepted } })
  expect(response.headers.get('Content-Encoding')).toBeNull()
  expect(await response.text()).toBe(script)
})

test.each([
  "/api/data/v9.2/RelationshipDefinitions(SchemaName='a')",
  '/api/discovery/v2.0/Instances',
])('passes the emulator %s as it is, and compresses the answer', async (path) => {
  const plain = await app.request(path)
  expect(await plain.json()).toMatchObject({ path })
  expect((await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } })).headers.get('Content-Encoding')).toBe('gzip')
})

test.each(['/', '/assets/app-1.js', '/nothing', '/api/data/v9.2/WhoAmI'])('protects %s', async (path) => {
  const { headers } = await app.request(path, { headers: page })
  const policy = headers.get('Content-Security-Policy')?.split('; ')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain('trusted-types kinship')
  expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|data:|https?:/)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups')
  expect(headers.get('Strict-Transport-Security')).toBeNull()
})

test('the configuration opens the policy to who signs in and where that leads, and nothing else', async () => {
  const config = { text: '{}', sources: ['https://login.example', 'https://*.crm.example'] }
  const signing = createApp({ ...parts, config })
  const { headers } = await signing.request('/', { headers: page })
  const policy = headers.get('Content-Security-Policy')?.split('; ')
  expect(policy).toContain("connect-src 'self' https://login.example https://*.crm.example")
  expect(policy).toContain("frame-src 'self' https://login.example")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('the page where a sign-in ends may stand in a popup or a frame of the console, and can do nothing', async () => {
  const { headers } = await app.request('/redirect.html', { headers: page })
  expect(headers.get('Cross-Origin-Opener-Policy')).toBeNull()
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
})

test('the configuration is served as it is now', async () => {
  const response = await app.request('/config.json')
  expect(await response.json()).toEqual({ signIn: null })
  expect(response.headers.get('Cache-Control')).toBe('no-cache')
})

test('asks browsers to stay on https, over https alone', async () => {
  const { headers } = await app.request('https://kinship.example/', { headers: page })
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
})

test('README.md names the headers as they are sent', async () => {
  const { headers } = await app.request('https://kinship.example/', { headers: page })
  const text = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  for (const name of ['Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Referrer-Policy', 'Strict-Transport-Security'])
    expect(text).toContain(`${name}: ${headers.get(name)}`)
})
