import { securityHeaders } from './securityHeaders.ts'

/** The rule of the hashed files, which never change under one name. */
const assets = { path: '/assets/*', headers: new Map([['Cache-Control', 'public, max-age=31536000, immutable']]) }

/**
 * The files that tell static hosts which headers to send and what to answer at the addresses of pages, by name.
 * `_headers` is read by Cloudflare Pages, which answers unknown addresses with the page by itself, and by Netlify.
 */
export function hostFiles(): ReadonlyMap<string, string> {
  // Both hosts are reached over https alone.
  const headers = securityHeaders(true)
  return new Map([
    ['_headers', [rule('/*', headers), rule(assets.path, assets.headers)].join('\n')],
    ['staticwebapp.config.json', `${JSON.stringify(azureConfiguration(headers), null, 2)}\n`],
  ])
}

const rule = (path: string, headers: ReadonlyMap<string, string>): string =>
  `${path}\n${[...headers].map(([name, value]) => `  ${name}: ${value}\n`).join('')}`

/** https://learn.microsoft.com/azure/static-web-apps/configuration */
const azureConfiguration = (headers: ReadonlyMap<string, string>) => ({
  globalHeaders: Object.fromEntries(headers),
  routes: [{ route: assets.path, headers: Object.fromEntries(assets.headers) }],
  // A script that is gone must be missing, not answered with a page.
  navigationFallback: { rewrite: '/index.html', exclude: [assets.path] },
})

const sampleHome = (home: 'server' | 'page'): string => `<meta name="kinship-sample" content="${home}" />`

/** index.html as a static host serves it: the sample runs in the page (src/app/connection.ts). */
export function staticIndex(html: string): string {
  if (!html.includes(sampleHome('server'))) throw new Error('index.html does not say that the sample runs in the server.')
  return html.replace(sampleHome('server'), sampleHome('page'))
}
