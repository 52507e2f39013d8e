import { sourcesOf } from './configFile.ts'
import { redirectPath, securityHeaders } from './securityHeaders.ts'

/** The rule of the hashed files, which never change under one name. */
const assets = { path: '/assets/*', headers: new Map([['Cache-Control', 'public, max-age=31536000, immutable']]) }

/**
 * The files that tell static hosts which headers to send and what to answer at the addresses of pages, by name.
 * `_headers` is read by Cloudflare Pages, which answers unknown addresses with the page by itself, and by Netlify.
 * `config` is the text of the copy's `config.json`.
 */
export function hostFiles(config: string): ReadonlyMap<string, string> {
  const sources = sourcesOf(config)
  // Both hosts are reached over https alone.
  const every = securityHeaders({ secure: true, path: '/', sources })
  const redirect = securityHeaders({ secure: true, path: redirectPath, sources })
  return new Map([
    ['_headers', [rule('/*', every), rule(assets.path, assets.headers), redirectRule(every, redirect)].join('\n')],
    ['staticwebapp.config.json', `${JSON.stringify(azureConfiguration(every, redirect), null, 2)}\n`],
  ])
}

const rule = (path: string, headers: ReadonlyMap<string, string>): string =>
  `${path}\n${[...headers].map(([name, value]) => `  ${name}: ${value}\n`).join('')}`

const different = (every: ReadonlyMap<string, string>, redirect: ReadonlyMap<string, string>): readonly string[] =>
  [...every.keys()].filter((name) => redirect.get(name) !== every.get(name))

/**
 * The page where a sign-in ends, with and without the ending of its name, which Cloudflare Pages takes away. What the
 * rule of every page says is taken back first: two rules' values would be joined.
 * https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
 */
function redirectRule(every: ReadonlyMap<string, string>, redirect: ReadonlyMap<string, string>): string {
  const names = different(every, redirect)
  const detached = names.map((name) => `  ! ${name}\n`).join('')
  const own = new Map([...redirect].filter(([name]) => names.includes(name)))
  const [path, ...lines] = rule(`${redirectPath.replace(/\.html$/, '')}*`, own).split(/(?<=\n)/)
  return [path, detached, ...lines].join('')
}

/** https://learn.microsoft.com/azure/static-web-apps/configuration: an empty value takes a global header away. */
const azureConfiguration = (every: ReadonlyMap<string, string>, redirect: ReadonlyMap<string, string>) => ({
  globalHeaders: Object.fromEntries(every),
  routes: [
    { route: assets.path, headers: Object.fromEntries(assets.headers) },
    {
      route: redirectPath,
      headers: Object.fromEntries(different(every, redirect).map((name) => [name, redirect.get(name) ?? ''])),
    },
  ],
  // A script that is gone must be missing, not answered with a page.
  navigationFallback: { rewrite: '/index.html', exclude: [assets.path] },
})

const sampleHome = (home: 'server' | 'page'): string => `<meta name="kinship-sample" content="${home}" />`

/** index.html as a static host serves it: the sample runs in the page (src/app/connection.ts). */
export function staticIndex(html: string): string {
  if (!html.includes(sampleHome('server'))) throw new Error('index.html does not say that the sample runs in the server.')
  return html.replace(sampleHome('server'), sampleHome('page'))
}
