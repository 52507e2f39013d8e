import { expect, test } from 'vitest'
import { aClient, api, error, type Client, type Reply } from '../../testing/client.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

/** Requests of a batch as a person would write them down; every line ends with CR LF. */
const lines = (...all: readonly string[]): string => all.join('\r\n')

interface Part {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: readonly string[]
}

const request = ({ method, path, body, headers = [] }: Part, contentId?: string): string =>
  lines(
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} ${path.startsWith('$') || path.startsWith('/') || path.startsWith('http') ? path : `/api/data/v9.2/${path}`} HTTP/1.1`,
    ...(body === undefined ? ['Accept: application/json'] : ['Content-Type: application/json; type=entry']),
    ...headers,
    '',
    body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  )

const changeSet = (...parts: readonly Part[]): string =>
  lines(
    'Content-Type: multipart/mixed; boundary="changeset_B"',
    '',
    ...parts.flatMap((part, index) => ['--changeset_B', request(part, String(index + 1))]),
    '--changeset_B--',
    '',
  )

const batchOf = (...items: readonly string[]): string =>
  lines(...items.flatMap((item) => ['--batch_A', item]), '--batch_A--', '')

const send = ({ ask }: Client, body: string, headers: Record<string, string> = {}): Promise<Reply> =>
  ask('POST', '$batch', body, { 'Content-Type': 'multipart/mixed; boundary="batch_A"', ...headers })

/** The statuses of the parts, in order. */
const statuses = ({ text }: Reply): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]))

const getAccount = { method: 'GET', path: `accounts(${rowId('a', 1)})?$select=name` }
const missing = { method: 'GET', path: `accounts(${rowId('a', 99)})?$select=name` }
const put = (remove: string): Part => ({
  method: 'PUT',
  path: "RelationshipDefinitions(SchemaName='cso_project_site')",
  body: {
    '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
    CascadeConfiguration: { Delete: remove },
  },
  headers: ['MSCRM.MergeLabels: true'],
})

test('reads and schema writes as parts of their own, answered in order (contract.md 11.2)', async () => {
  const client = aClient()
  const reply = await send(
    client,
    batchOf(
      request(getAccount),
      request(put('Restrict')),
      request({ ...getAccount, path: `${api}/accounts(${rowId('a', 2)})?$select=name` }),
    ),
  )
  expect(reply.status).toBe(200)
  const boundary = /^multipart\/mixed; boundary=(batchresponse_[0-9a-f-]{36})$/.exec(
    reply.headers.get('Content-Type') ?? '',
  )?.[1]
  expect(reply.text.startsWith(`--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\n`)).toBe(true)
  expect(reply.text.endsWith(`--${boundary}--\r\n`)).toBe(true)
  expect(reply.text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(statuses(reply)).toEqual([200, 204, 200])
  expect(reply.text).toContain(`"name":"Contoso O'Hare"`)
  expect(reply.text).toContain('Fabrikam')
  const { json } = await client.get("RelationshipDefinitions(SchemaName='cso_project_site')")
  expect(json).toMatchObject({ CascadeConfiguration: { Delete: 'Restrict' } })
})

test('stops at the first refusal, which is the status of the whole; what went before stays done', async () => {
  const client = aClient()
  const body = batchOf(request(put('Restrict')), request(missing), request(put('RemoveLink')))
  const reply = await send(client, body)
  expect([reply.status, statuses(reply)]).toEqual([404, [204, 404]])
  const definition = await client.get("RelationshipDefinitions(SchemaName='cso_project_site')")
  expect(definition.json).toMatchObject({ CascadeConfiguration: { Delete: 'Restrict' } })
})

test('goes on when asked to: the whole is 200, each part tells its own', async () => {
  const reply = await send(aClient(), batchOf(request(missing), request(getAccount), request(missing)), {
    Prefer: 'odata.continue-on-error',
  })
  expect([reply.status, statuses(reply)]).toEqual([200, [404, 200, 404]])
  expect(reply.headers.get('Preference-Applied')).toBe('odata.continue-on-error')
  expect(reply.text).toContain('Does Not Exist')
})

test.each([
  ['line feeds alone', (text: string) => text.replaceAll('\r\n', '\n'), '0x80048d19', /Stream was not readable/],
  ['no last boundary', (text: string) => text.replace('--batch_A--\r\n', ''), '0x80048d19', /not readable/],
  ['another boundary', (text: string) => text.replaceAll('batch_A', 'batch_C'), '0x80048d19', /not readable/],
  ['no request line', (text: string) => text.replace(' HTTP/1.1', ''), '0x80048d19', /no request line/],
  ['no blank line after the headers', (text: string) => text.replace('json\r\n\r\n\r\n--', 'json\r\n--'), '0x80048d19', /blank line/],
  ['another content type of a part', (text: string) => text.replace('application/http', 'text/plain'), '0x80048d19', /text\/plain/],
] as const)('refused: %s', async (_name, damage, code, message) => {
  const client = aClient()
  const reply = await send(client, damage(batchOf(request(getAccount))))
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.stringMatching(message))])
})

test.each([
  ['a GET in a change set', changeSet(getAccount), /GET/],
  ['a schema write in a change set (EMU)', changeSet(put('Restrict')), /definitions/],
  ['a batch in a batch', request({ method: 'POST', path: '/api/data/v9.2/$batch', body: {} }), /another batch/],
  ['a change set in a change set', changeSet({ method: 'POST', path: 'accounts', body: {} }).replace('Content-Type: application/http', 'Content-Type: multipart/mixed; boundary=x'), /another batch or change set/],
  ['no Content-ID in a change set', changeSet({ method: 'POST', path: 'accounts', body: {} }).replace('Content-ID: 1\r\n', ''), /Content-ID/],
  ['a reference to nothing', changeSet({ method: 'PATCH', path: '$2', body: { name: 'x' } }), /Content-ID Reference: '\$2' does not exist in the batch context/],
  ['a reference to nothing in a body', changeSet({ method: 'POST', path: 'contacts', body: { 'parentcustomerid_account@odata.bind': '$9' } }), /'\$9' does not exist/],
  ['another host', request({ method: 'GET', path: 'https://evil.example/api/data/v9.2/accounts' }), /does not belong/],
  ['a relative address', request({ method: 'GET', path: '' }).replace('GET /api/data/v9.2/', 'GET accounts'), /absolute/],
])('refused: %s', async (_name, item, message) => {
  const client = aClient()
  const reply = await send(client, batchOf(item))
  expect(reply.status).toBe(400)
  expect(reply.text).toMatch(message)
  expect(client.emulator.snapshot().changes).toEqual({})
})

test('more than 1,000 requests are refused in another shape (contract.md 1.4)', async () => {
  const many = Array.from({ length: 1001 }, () => request(getAccount))
  const reply = await send(aClient(), batchOf(...many))
  expect([reply.status, reply.json]).toEqual([400, { Message: expect.stringContaining('too many parts') as unknown }])
  const thousand = await send(aClient(), batchOf(...many.slice(1)))
  expect(statuses(thousand)).toHaveLength(1000)
})

test('a preamble before the first boundary is no part', async () => {
  const reply = await send(aClient(), `\r\n${batchOf(request(getAccount))}`)
  expect(statuses(reply)).toEqual([200])
})

test('a body that is no batch', async () => {
  const { ask } = aClient()
  expect((await ask('POST', '$batch', '{}')).status).toBe(400)
  expect((await send(aClient(), '')).status).toBe(400)
})
