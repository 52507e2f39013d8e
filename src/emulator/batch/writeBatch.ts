import type { Answer } from '../response.ts'
import { answerContent } from '../response.ts'

/** One answer of a batch, or the answers of a change set that went through. */
export type BatchAnswer =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'change set'; readonly answers: readonly (readonly [contentId: string, answer: Answer])[] }

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

const part = (answer: Answer, contentId: string | null): string => {
  const { body, type } = answerContent(answer)
  const headers: Record<string, string> = { ...(type === null ? {} : { 'Content-Type': type }), 'OData-Version': '4.0' }
  Object.assign(headers, answer.headers)
  // contract.md 1.2: inside batch parts both are there.
  const created = headers['OData-EntityId']
  if (created !== undefined) headers['Location'] = created
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${answer.status} ${reasons[answer.status] ?? ''}`.trimEnd(),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body ?? '',
  ].join('\r\n')
}

const multipart = (boundary: string, parts: readonly string[]): string =>
  [...parts.flatMap((text) => [`--${boundary}`, text]), `--${boundary}--`, ''].join('\r\n')

/** The body of a batch's answer: contract.md 11.2. */
export const writeBatch = (
  answers: readonly BatchAnswer[],
  newId: () => string,
): { readonly text: string; readonly contentType: string } => {
  const boundary = `batchresponse_${newId()}`
  const parts = answers.map((item) => {
    if (item.kind === 'answer') return part(item.answer, null)
    const inner = `changesetresponse_${newId()}`
    const content = multipart(
      inner,
      item.answers.map(([contentId, answer]) => part(answer, contentId)),
    )
    return [`Content-Type: multipart/mixed; boundary=${inner}`, '', content].join('\r\n')
  })
  return { text: multipart(boundary, parts), contentType: `multipart/mixed; boundary=${boundary}` }
}
