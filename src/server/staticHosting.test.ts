import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { securityHeaders } from './securityHeaders.ts'
import { hostFiles, staticIndex } from './staticHosting.ts'

const config = '{"signIn":{"clientId":"11111111-2222-4333-8444-555555555555","cloud":"commercial","tenant":"organizations"}}'
const sources = ['https://login.microsoftonline.com', 'https://globaldisco.crm.dynamics.com', 'https://*.dynamics.com']
const sent = Object.fromEntries(securityHeaders({ secure: true, path: '/', sources }))
const redirect = securityHeaders({ secure: true, path: '/redirect.html', sources })

test('_headers sends what the server sends, with every answer', () => {
  const [every = '', assets = '', page = '', ...others] = hostFiles(config).get('_headers')?.trimEnd().split('\n\n') ?? []
  const [path, ...lines] = every.split('\n')
  expect(path).toBe('/*')
  expect(Object.fromEntries(lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? []))).toEqual(sent)
  expect(assets).toBe('/assets/*\n  Cache-Control: public, max-age=31536000, immutable')
  expect(page.split('\n')).toEqual([
    '/redirect*',
    '  ! Content-Security-Policy',
    '  ! Cross-Origin-Opener-Policy',
    `  Content-Security-Policy: ${redirect.get('Content-Security-Policy')}`,
  ])
  expect(others).toEqual([])
  // Cloudflare Pages leaves out what is longer, and joins what two rules send under one name.
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000)
  expect(every).not.toContain('Cache-Control')
})

test('staticwebapp.config.json sends the same, and the page at the addresses of pages', () => {
  expect(JSON.parse(hostFiles(config).get('staticwebapp.config.json') ?? '')).toEqual({
    globalHeaders: sent,
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
      {
        route: '/redirect.html',
        headers: {
          'Content-Security-Policy': redirect.get('Content-Security-Policy'),
          'Cross-Origin-Opener-Policy': '',
        },
      },
    ],
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*'] },
  })
})

test('without a sign-in the policy is open to nothing', () => {
  const [policy] = [...securityHeaders({ secure: true, path: '/', sources: [] }).values()]
  expect(hostFiles('{"signIn":null}').get('_headers')).toContain(`  Content-Security-Policy: ${policy}\n`)
})

test('the page for static hosts differs in where the sample runs, and in nothing else', async () => {
  const html = await readFile(join(import.meta.dirname, '..', '..', 'index.html'), 'utf8')
  const copy = staticIndex(html)
  expect(copy).toContain('<meta name="kinship-sample" content="page" />')
  expect(copy.replace('content="page"', 'content="server"')).toBe(html)
  expect(() => staticIndex(copy)).toThrow('does not say')
})
