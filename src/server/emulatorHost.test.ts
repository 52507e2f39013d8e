import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { openEmulator } from './emulatorHost.ts'

const folder = () => mkdtemp(join(tmpdir(), 'kinship-'))
const plain = { port: 0, factsFile: null, configFile: null, legacyRoles: true, controls: false, issuer: null }
const definition = "http://localhost/api/data/v9.2/RelationshipDefinitions(SchemaName='contact_customer_accounts')"

type Host = Awaited<ReturnType<typeof openEmulator>>

const document = z.looseObject({ CascadeConfiguration: z.record(z.string(), z.string()) })

const read = async ({ fetch }: Host) => document.parse(await (await fetch(new Request(definition))).json())

async function setAssign(host: Host, value: string): Promise<void> {
  const present = await read(host)
  const changed = { ...present, CascadeConfiguration: { ...present.CascadeConfiguration, Assign: value } }
  const request = new Request(definition, {
    method: 'PUT',
    body: JSON.stringify(changed),
    headers: { 'Content-Type': 'application/json', 'MSCRM.MergeLabels': 'true' },
  })
  expect((await host.fetch(request)).status).toBe(204)
}

test('keeps a change over a restart, and leaves no other file behind', async () => {
  const stateFile = join(await folder(), 'deep', 'sample.json')
  const settings = { ...plain, stateFile }
  const first = await openEmulator(settings)
  await setAssign(first, 'NoCascade')
  await first.close()

  expect(await readdir(join(stateFile, '..'))).toEqual(['sample.json'])
  expect((await read(await openEmulator(settings))).CascadeConfiguration['Assign']).toBe('NoCascade')
})

test('keeps nothing in memory', async () => {
  const settings = { ...plain, stateFile: null }
  const first = await openEmulator(settings)
  await setAssign(first, 'NoCascade')
  await first.close()

  expect((await read(await openEmulator(settings))).CascadeConfiguration['Assign']).toBe('Cascade')
})

test.each([
  ['broken JSON', '{"format":"kinship-em'],
  ['nothing', ''],
  ['another document', '{"format":"something"}'],
])('puts a state file with %s aside and starts afresh', async (_, text) => {
  const stateFile = join(await folder(), 'sample.json')
  const host = await openWith(stateFile, text)
  expect((await read(host)).CascadeConfiguration['Assign']).toBe('Cascade')
  await setAssign(host, 'NoCascade')
  await host.close()

  const [kept = '', aside = '', ...others] = (await readdir(join(stateFile, '..'))).toSorted()
  expect([kept, others]).toEqual(['sample.json', []])
  expect(aside).toMatch(/^sample\.json\.damaged-20\d\d-/)
  expect(await readFile(join(stateFile, '..', aside), 'utf8')).toBe(text)
})

test('refuses the state of another environment and leaves it alone', async () => {
  const stateFile = join(await folder(), 'sample.json')
  const text = JSON.stringify({ format: 'kinship-emulator', version: 2, organizationId: 'elsewhere', changes: {} })
  await expect(openWith(stateFile, text)).rejects.toMatchObject({
    message: expect.stringContaining('belongs to the organization elsewhere') as unknown,
    nextStep: expect.stringContaining('Set KINSHIP_DATA to another file') as unknown,
  })
  expect(await readFile(stateFile, 'utf8')).toBe(text)
})

async function openWith(stateFile: string, text: string): Promise<Host> {
  await writeFile(stateFile, text)
  return openEmulator({ ...plain, stateFile })
}

test('refuses a facts file that is none, by its name', async () => {
  const factsFile = join(await folder(), 'facts.json')
  await writeFile(factsFile, '{"tables":[]}')

  await expect(openEmulator({ ...plain, factsFile, stateFile: null })).rejects.toThrow(factsFile)
})

test('serves the sample without relationship roles when they are switched off', async () => {
  const roles = new Request('http://localhost/api/data/v9.2/relationshiproles?$top=1')
  const status = async (legacyRoles: boolean) => {
    const host = await openEmulator({ ...plain, stateFile: null, legacyRoles })
    return (await host.fetch(roles)).status
  }
  expect([await status(true), await status(false)]).toEqual([200, 404])
})

test.each([
  [false, 404],
  [true, 200],
])('the control endpoints are there when they are switched on, and only then: %s', async (controls, status) => {
  const host = await openEmulator({ ...plain, stateFile: null, controls })
  expect((await host.fetch(new Request('http://localhost/emulator/faults'))).status).toBe(status)
})
