import type { Client } from './client.ts'
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

/** The most that one batch may hold (contract.md 11.1). */
const most = 1000
const answered = /HTTP\/1\.1 (\d{3})[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n(.*)$/s

/** Sends requests in as few batches as it takes, each request for itself. @returns Status and JSON of each answer. */
export const askAll = async (
  { ask }: Client,
  requests: readonly Request[],
): Promise<readonly { readonly status: number; readonly json: unknown }[]> => {
  const answers: { status: number; json: unknown }[] = []
  for (let from = 0; from < requests.length; from += most) {
    const some = requests.slice(from, from + most)
    const headers = { 'Content-Type': batchType, Prefer: 'odata.continue-on-error' }
    const { status, text } = await ask('POST', '$batch', multipart(some.map((one) => part(one))), headers)
    const parts = text.split(/\r\n--batchresponse[^\r\n]*/).flatMap((each) => answered.exec(each) ?? [])
    if (status !== 200) throw new Error(`The batch answers ${status}: ${text}`)
    for (let at = 0; at < parts.length; at += 3) {
      const body = parts[at + 2]?.trim() ?? ''
      answers.push({ status: Number(parts[at + 1]), json: body === '' ? null : JSON.parse(body) })
    }
  }
  if (answers.length !== requests.length) throw new Error(`${requests.length} requests got ${answers.length} answers.`)
  return answers
}
