import * as fc from 'fast-check'
import { apiRoots } from './wireRequest.ts'

/** Addresses that deep links, files, stored state and servers may supply to lead a token astray. For tests. */

export const host = 'contoso.crm4.dynamics.com'
const evil = 'evil.example'
const root = apiRoots[0]

/** What stands before the path: other hosts, and hosts that look like ours. */
const authority = fc.constantFrom(
  host, evil, `${host}.${evil}`, `${evil}#${host}`, `${evil}?${host}`, `${host}@${evil}`, `${host}:x@${evil}`, `user:word@${host}`,
  `${host}%40${evil}`, `${host}%2f@${evil}`, `evil-${host}`, `${host}.`, `${host}:443`, `${host}:8443`, `${host}\\@${evil}`, `${host}\t.${evil}`,
  `${host}\u3002${evil}`, `${host}\uFF0F${evil}`, host.toUpperCase(), 'ｃontoso.crm4.dynamics.com', 'contoso.crm4.dynamics.com\u200B', '[::1]', '127.0.0.1',
  '0x7f000001', 'localhost', 'contoso.api.crm4.dynamics.com', '', ' ', '%00',
)
const scheme = fc.constantFrom(
  'https://', 'http://', 'HTTPS://', 'https:', 'https:/', 'https:\\\\', '//', '///', '\\\\', '/\\', 'javascript:', 'data:text/html,',
  'blob:https://', 'file://', 'wss://', 'ftp://', '', ' https://', '\u0000https://', 'ht\ntps://', '/',
)
const step = fc.constantFrom(
  root, '/api/data/', '/api/data/v9.2/', apiRoots[1], '/../', '/%2e%2e/', '/.%2E/', '/..\\', '..;/', '/./', '//', '\\', '/', '?', '#', '@',
  evil, `//${evil}/`, `\\\\${evil}`, 'WhoAmI', '%2F..%2F..', '%5c..%5c', '%00', '\r\nHost: evil.example', '\t', '\u2028', '../../../../secrets',
)
/** Addresses and paths that look like those of `host`, or of nobody. */
export const hostile = fc.oneof(
  fc.tuple(scheme, authority, fc.array(step, { maxLength: 5 })).map(([before, middle, rest]) => before + middle + rest.join('')),
  fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join('')),
  fc.array(step, { maxLength: 5 }).map((steps) => root + steps.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ unit: 'binary' }),
)
