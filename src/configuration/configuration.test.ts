import { expect, test } from 'vitest'
import { clouds } from './clouds.ts'
import { readConfiguration, type SignIn } from './configuration.ts'

const clientId = '11111111-2222-4333-8444-555555555555'
const entra = { clientId, cloud: 'commercial', tenant: 'organizations' }
const loopback = {
  authority: 'http://localhost:5556',
  tenant: 'organizations',
  discovery: 'http://localhost:4173',
  environments: ['http://localhost:4173'],
}

const read = (signIn: unknown) => readConfiguration(JSON.stringify({ signIn }))

function ready(signIn: unknown): SignIn {
  const configuration = read(signIn)
  if (configuration.state !== 'ready') throw new Error(JSON.stringify(configuration))
  return configuration.signIn
}

test('as it ships, nobody signs in', () => {
  expect(read(null)).toEqual({ state: 'none' })
})

test.each([
  ['not json', /^must be a JSON object$/],
  ['{}', /^signIn: must be null or an object$/],
  ['{"signIn":null,"signin":1}', /^nothing is known by the name signin$/],
  [{ ...entra, clientId: 'kinship' }, /^signIn\.clientId: must be the Application \(client\) ID/],
  [{ ...entra, cloud: 'azure' }, /^signIn\.cloud: must be one of commercial, gcc/],
  [{ ...entra, tenant: 'common' }, /^signIn\.tenant: must be a tenant id/],
  [{ ...entra, tenant: 'contoso.com/x' }, /^signIn\.tenant: /],
  [{ ...entra, authority: 'https://evil.example' }, /^signIn: nothing is known by the name authority$/],
  [{ ...entra, environments: [] }, /^signIn\.environments: /],
  [{ ...entra, environments: ['http://contoso.crm4.dynamics.com'] }, /^signIn\.environments\.0: must be an origin: https/],
  [{ ...entra, environments: ['https://contoso.crm4.dynamics.com/main.aspx'] }, /^signIn\.environments\.0: /],
  [{ clientId, loopback: { ...loopback, authority: 'http://evil.example:5556' } }, /^signIn\.loopback\.authority: must be http:\/\/ to this machine/],
  [{ clientId, loopback: { ...loopback, authority: 'https://login.microsoftonline.com' } }, /^signIn\.loopback\.authority: /],
  [{ clientId, loopback: { ...loopback, environments: ['https://contoso.crm4.dynamics.com'] } }, /^signIn\.loopback\.environments\.0: /],
  [{ ...entra, loopback }, /^signIn: nothing is known by the name cloud, tenant$/],
])('what is wrong is said with its place: %j', (signIn, problem) => {
  const configuration = typeof signIn === 'string' ? readConfiguration(signIn) : read(signIn)
  expect(configuration).toMatchObject({ state: 'wrong', problems: [expect.stringMatching(problem)] })
})

const admitted = [
  ['commercial', 'https://contoso.crm.dynamics.com'],
  ['commercial', 'https://contoso.api.crm4.dynamics.com'],
  ['commercial', 'https://my-org7.crm21.dynamics.com'],
  ['gcc', 'https://contoso.crm9.dynamics.com'],
  ['gccHigh', 'https://contoso.api.crm.microsoftdynamics.us'],
  ['dod', 'https://contoso.crm.appsplatform.us'],
  ['china', 'https://contoso.crm.dynamics.cn'],
] as const

test.each(admitted)('the %s cloud admits %s, and no other cloud does', (cloud, origin) => {
  const others = Object.keys(clouds).filter((other) => other !== cloud && !['commercial', 'gcc'].includes(other))
  expect(ready({ ...entra, cloud }).admits(origin)).toBe(true)
  for (const other of others) expect(ready({ ...entra, cloud: other }).admits(origin)).toBe(false)
})

test.each([
  'http://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com/',
  'https://contoso.crm4.dynamics.com:8443',
  'https://contoso.crm4.dynamics.com.',
  'https://contoso.crm4.dynamics.com.evil.example',
  'https://evil-dynamics.com',
  'https://evil.dynamics.com',
  'https://crm4.dynamics.com',
  'https://a.b.crm4.dynamics.com',
  'https://contoso.crmevil.dynamics.com',
  'https://contoso.crm4xdynamics.com',
  'https://user@contoso.crm4.dynamics.com',
  'https://CONTOSO.crm4.dynamics.com',
  'https://make.powerapps.com',
  'http://localhost:4173',
  'https://evil.example',
  '',
])('no token goes to %s', (origin) => {
  expect(ready(entra).admits(origin)).toBe(false)
})

test('a list of environments admits these alone, at both of their hosts', () => {
  const { admits, sources } = ready({ ...entra, environments: ['https://contoso.api.crm4.dynamics.com'] })
  const both = ['https://contoso.crm4.dynamics.com', 'https://contoso.api.crm4.dynamics.com']
  expect(both.map(admits)).toEqual([true, true])
  expect(admits('https://fabrikam.crm4.dynamics.com')).toBe(false)
  expect(sources).toEqual(['https://login.microsoftonline.com', 'https://globaldisco.crm.dynamics.com', ...both])
})

test('a test signs in to this machine alone', () => {
  const { admits, isTest, sources } = ready({ clientId, loopback })
  expect(isTest).toBe(true)
  expect(admits('http://localhost:4173')).toBe(true)
  for (const other of ['http://localhost:4174', 'https://localhost:4173', 'https://contoso.crm4.dynamics.com']) expect(admits(other)).toBe(false)
  expect(sources).toEqual(['http://localhost:5556', 'http://localhost:4173'])
})

test('every discovery service is admitted in its own cloud', () => {
  for (const [cloud, { discovery }] of Object.entries(clouds)) expect(ready({ ...entra, cloud }).admits(discovery)).toBe(true)
})
