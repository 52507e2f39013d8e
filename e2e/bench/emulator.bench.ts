import { basename } from 'node:path'
import { test } from '@playwright/test'
import { startServer } from '../server.ts'
import { print } from './figures.ts'

const factsFile = process.env['KINSHIP_ENVIRONMENT']
const name = factsFile === undefined ? 'sample' : basename(factsFile)
const slim =
  'RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata?$select=SchemaName,MetadataId,' +
  'ReferencedEntity,ReferencingEntity,ReferencingAttribute,IsCustomRelationship,IsManaged,IsHierarchical,CascadeConfiguration'
const relatedRows = 10_000

test(`emulator, ${name}`, async () => {
  const startedAt = performance.now()
  const server = await startServer({ KINSHIP_ENVIRONMENT: factsFile })
  const api = `${server.origin}/api/data/v9.2`
  try {
    await timed(`${api}/WhoAmI`)
    print(name, 'start → first answer', `${(performance.now() - startedAt).toFixed(0)} ms`)
    await metadata(api)
    await cascade(api)
  } finally {
    await server.stop()
  }
})

async function metadata(api: string): Promise<void> {
  const first = await timed(`${api}/${slim}`)
  print(name, 'all one-to-many, slim, cold', `${first.milliseconds.toFixed(0)} ms, ${(first.bytes / 1e6).toFixed(1)} MB`)
  print(name, 'all one-to-many, slim, warm (median of 9)', `${(await median(9, () => timed(`${api}/${slim}`))).toFixed(0)} ms`)
  const whole = `${api}/RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata`
  print(name, 'all one-to-many, whole, warm (median of 5)', `${(await median(5, () => timed(whole))).toFixed(0)} ms`)
  const one = `${api}/RelationshipDefinitions(SchemaName='contact_customer_accounts')`
  print(name, 'one definition by name (median of 50)', `${(await median(50, () => timed(one))).toFixed(1)} ms`)
}

/** One account with many contacts, which a delete of the account deletes. */
async function cascade(api: string): Promise<void> {
  const account = crypto.randomUUID()
  await send('POST', `${api}/accounts`, { accountid: account, name: 'Parent' })
  const startedAt = performance.now()
  for (let from = 0; from < relatedRows; from += 1000) await send('POST', `${api}/$batch`, contacts(account, 1000))
  const created = performance.now() - startedAt
  print(name, `create ${relatedRows} rows in batches of 1,000`, `${created.toFixed(0)} ms`)
  const assignedAt = performance.now()
  const touched = await send('PATCH', `${api}/accounts(${account})`, { name: 'Parent again' })
  print(name, 'update of the parent', `${(performance.now() - assignedAt).toFixed(1)} ms (${touched.status})`)
  const deletedAt = performance.now()
  const deleted = await send('DELETE', `${api}/accounts(${account})`)
  print(name, `delete that cascades to ${relatedRows} rows`, `${(performance.now() - deletedAt).toFixed(0)} ms (${deleted.status})`)
}

function contacts(account: string, count: number): string {
  const parts = Array.from({ length: count }, () =>
    [
      '--batch_bench',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      'POST /api/data/v9.2/contacts HTTP/1.1',
      'Content-Type: application/json',
      '',
      JSON.stringify({ 'parentcustomerid_account@odata.bind': `/accounts(${account})` }),
    ].join('\r\n'),
  )
  return [...parts, '--batch_bench--', ''].join('\r\n')
}

async function send(method: string, address: string, body?: unknown): Promise<Response> {
  const isBatch = typeof body === 'string'
  const response = await fetch(address, {
    method,
    headers: { 'Content-Type': isBatch ? 'multipart/mixed; boundary=batch_bench' : 'application/json' },
    body: body === undefined ? null : isBatch ? body : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
  return response
}

async function timed(address: string): Promise<{ milliseconds: number; bytes: number }> {
  const startedAt = performance.now()
  const response = await fetch(address)
  const bytes = (await response.arrayBuffer()).byteLength
  return { milliseconds: performance.now() - startedAt, bytes }
}

async function median(count: number, work: () => Promise<{ milliseconds: number }>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) times.push((await work()).milliseconds)
  return times.toSorted((left, right) => left - right)[Math.floor(count / 2)] ?? 0
}
