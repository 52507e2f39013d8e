import type { Request } from './refused.ts'

/** The bodies of `$batch` as clients write them (contract.md 11). */

const boundary = 'batch_A'
export const batchType = `multipart/mixed; boundary=${boundary}`

export const part = ([method, path, body, headers = {}]: Request, contentId?: number): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} /api/data/v9.2/${path} HTTP/1.1`,
    'Content-Type: application/json',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join('\r\n')

export const multipart = (parts: readonly string[], between = boundary): string =>
  [...parts.flatMap((text) => [`--${between}`, text]), `--${between}--`, ''].join('\r\n')

export const changeSet = (all: readonly Request[]): string => {
  const parts = all.map((request, index) => part(request, index))
  return ['Content-Type: multipart/mixed; boundary=set_B', '', multipart(parts, 'set_B')].join('\r\n')
}
