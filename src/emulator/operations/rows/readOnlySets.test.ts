import { expect, test } from 'vitest'
import { aClient, error, type Client } from '../../testing/client.ts'
import { jobs, lawsEnvironment } from '../../testing/lawsEnvironment.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { ids } from '../../testing/rowsEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

/** Somebody has access to a job, so that each set has rows. */
const aSharedClient = async (): Promise<Client> => {
  const client = aClient({ environment: lawsEnvironment() })
  const { status } = await client.ask('POST', 'GrantAccess', {
    Target: { '@odata.id': `cso_jobs(${jobs.build})` },
    PrincipalAccess: { AccessMask: 'ReadAccess', Principal: { '@odata.id': `systemusers(${ids.bob})` } },
  })
  expect(status).toBe(204)
  return client
}

/** Their rows come and go with actions and definitions (contract.md 4.4, 8.2, 8.4), or with `$ref` (contract.md 6.1). */
const sets = [
  ['principalobjectaccessset', 'principalobjectaccessid', 'accessrightsmask', 405, '0x80040800'],
  ['solutioncomponents', 'solutioncomponentid', 'rootcomponentbehavior', 405, '0x80040800'],
  ['dependencies', 'dependencyid', 'dependencytype', 405, '0x80040800'],
  ['account_tags', 'account_tagid', 'name', 400, '0x8004830f'],
] as const

test.each(sets)('%s are read, and no other way than by action are they written', async (set, key, column, status, code) => {
  const client = await aSharedClient()
  const [first] = (await client.get(set)).list
  const row = `${set}(${String(first?.[key])})`
  expect((await client.get(row)).status).toBe(200)
  const value = column === 'name' ? 'x' : 1
  const requests: Request[] = [
    ['POST', set, {}],
    ['POST', set, { [column]: value }],
    ['PATCH', row, { [column]: value }],
    ['PATCH', `${set}(${rowId('9', 9)})`, { [column]: value }],
    ['PUT', `${row}/${column}`, { value }],
    ['DELETE', `${row}/${column}`],
    ['DELETE', row],
  ]
  for (const request of requests) {
    expect([request, await refused(client, request)]).toEqual([
      request,
      { status, json: error(code, expect.any(String)), isUnchanged: true },
    ])
  }
})
