import { createClient, type ClientParameters } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { createManualClock, macrotasks } from './manualClock.ts'
import { writeRequest } from './wireRequest.ts'

/** A client on a server that answers as a test says. For tests. */

export const origin = 'https://contoso.crm4.dynamics.com'
export const path = '/api/data/v9.2/WhoAmI'
export const put = writeRequest('PUT', '/api/data/v9.2/RelationshipDefinitions(1)', '{}', {
  'MSCRM.MergeLabels': 'true',
})

interface Answer {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}
export const answer = (
  body: string,
  { status = 200, type = 'application/json; odata.metadata=minimal', headers }: Answer = {},
) => new Response(body, { status, headers: { 'Content-Type': type, ...headers } })
export const fault = (status: number, code: string, headers: Record<string, string> = {}) =>
  answer(JSON.stringify({ error: { code, message: `message of ${code}` } }), { status, headers })

/** A token. */
export const secret = async () => 'secret'

type Script = (request: Request, call: number) => Response | Promise<Response>

/** Every request the server saw is in `seen`; `call` counts from one. */
export function setUp(script: Script, parameters: Partial<ClientParameters> = {}) {
  const clock = createManualClock(macrotasks)
  const seen: Request[] = []
  const client = createClient({
    origin,
    clock,
    random: () => 0,
    fetch: async (request) => {
      seen.push(request)
      return script(request, seen.length)
    },
    ...parameters,
  })
  return { client, clock, seen }
}

/** The DataverseError the work ends with. */
export async function failing(work: Promise<unknown>): Promise<DataverseError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DataverseError))
    throw new Error(`Expected a DataverseError, received ${String(error)}`)
  return error
}
