import { ODataError } from './errors.ts'
import type { Preference } from './odata/preference.ts'

/** What an operation answers, before headers that every answer carries. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Absent: no body. */
  readonly json?: unknown
  readonly text?: string
}

/** 204: done, and nothing to say but headers. */
export const noContent = (headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 204,
  headers,
})

/** 200, with a JSON body. */
export const ok = (json: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers,
  json,
})

/** contract.md 1.4: members that an error gains when the request asks for annotations. */
const errorAnnotations = ({ code, message }: ODataError): readonly (readonly [string, string])[] => [
  ['Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus', '0'],
  [
    'Microsoft.PowerApps.CDS.HelpLink',
    `http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a${code.slice(2)}&client=platform`,
  ],
  ['Microsoft.PowerApps.CDS.TraceText', ''],
  ['Microsoft.PowerApps.CDS.InnerError.Message', message],
]

/** contract.md 1.4. A fault that is no `ODataError` is a bug of the emulator: it says so instead of hiding. */
export const errorAnswer = (error: unknown, { annotates }: Preference): Answer => {
  if (error instanceof ODataError) {
    const body: Record<string, string> = { code: error.code, message: error.message }
    for (const [name, value] of errorAnnotations(error)) if (annotates(name)) body[`@${name}`] = value
    return { status: error.status, json: { error: body } }
  }
  const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  return { status: 500, json: { error: { code: '0x80040216', message: `The emulator failed: ${message}` } } }
}

/** contract.md 1.2. */
const dataHeaders = (requestId: string): Record<string, string> => ({
  'OData-Version': '4.0',
  'Cache-Control': 'no-cache',
  REQ_ID: requestId,
  'x-ms-service-request-id': requestId,
})

/** The body as it goes over the wire, and its media type. */
export const answerContent = (answer: Answer): { body: string | null; type: string | null } => {
  if (answer.text !== undefined) return { body: answer.text, type: 'text/plain' }
  if (answer.json === undefined) return { body: null, type: null }
  return { body: JSON.stringify(answer.json), type: 'application/json; odata.metadata=minimal' }
}

/** An answer with the headers that every answer carries. */
export const toResponse = (answer: Answer, requestId: string): Response => {
  const { body, type } = answerContent(answer)
  const headers = new Headers({ ...dataHeaders(requestId), ...answer.headers })
  if (type !== null && !headers.has('Content-Type')) headers.set('Content-Type', type)
  return new Response(body, { status: answer.status, headers })
}
