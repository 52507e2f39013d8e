import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { smallEnvironment } from '../emulator/testing/smallEnvironment.ts'
import { createClient } from './client.ts'
import { loadEnvironments } from './discovery.ts'
import { answer, setUp } from './stubServer.ts'

const instance = {
  Id: '11111111-0000-4000-8000-000000000001',
  FriendlyName: 'Contoso',
  UniqueName: 'unq1',
  EnvironmentId: '22222222-0000-4000-8000-000000000001',
  Region: 'EMEA',
  Version: '9.2.26021.00160',
  OrganizationType: 5,
  ApiUrl: 'https://contoso.api.crm4.dynamics.com',
}
const listed = (...value: readonly unknown[]) => setUp(() => answer(JSON.stringify({ value })))

test('the enabled environments are asked for, and come by name', async () => {
  const { client, seen } = listed(instance, { ...instance, FriendlyName: 'Adatum', ApiUrl: 'https://adatum.api.crm.dynamics.com/' })
  const environments = await loadEnvironments(client)
  expect(environments.map(({ name, origin }) => [name, origin])).toEqual([
    ['Adatum', 'https://adatum.api.crm.dynamics.com'],
    ['Contoso', 'https://contoso.api.crm4.dynamics.com'],
  ])
  expect(seen[0]?.url).toContain('/api/discovery/v2.0/Instances?$select=Id,FriendlyName,')
  expect(seen[0]?.url).toContain('&$filter=State%20eq%200')
})

test.each([
  ['Id', ''],
  ['ApiUrl', 'contoso'],
  ['ApiUrl', null],
  ['Region', 7],
  ['OrganizationType', 'Sandbox'],
])('a list with %s %j is refused with its place', async (member, value) => {
  const { client } = listed(instance, { ...instance, [member]: value })
  await expect(loadEnvironments(client)).rejects.toThrow(`Instances[1].${member}`)
})

test('the emulator lists itself, at the address that was asked', async () => {
  const emulator = createEmulator({ environment: smallEnvironment(), now: () => new Date(0), newId: () => crypto.randomUUID() })
  const client = createClient({ origin: 'http://localhost:4173', fetch: (request) => emulator.fetch(request) })
  expect(await loadEnvironments(client)).toMatchObject([{ origin: 'http://localhost:4173', region: 'EMEA', organizationType: 0 }])
})
