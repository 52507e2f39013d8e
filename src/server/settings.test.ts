import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const directory = '/project'

test('serves the sample on port 4173 and keeps its state below .data', () => {
  expect(readSettings({}, directory)).toEqual({
    port: 4173,
    stateFile: join(directory, '.data', 'sample.json'),
    factsFile: null,
    configFile: null,
    issuer: null,
    legacyRoles: true,
    controls: false,
  })
})

test('keeps nothing with KINSHIP_DATA=memory', () => {
  expect(readSettings({ KINSHIP_DATA: 'memory', PORT: '0' }, directory)).toMatchObject({ stateFile: null, port: 0 })
})

test('gives each facts file a state of its own', () => {
  expect(readSettings({ KINSHIP_ENVIRONMENT: 'facts/crm.json' }, directory)).toMatchObject({
    factsFile: join(directory, 'facts', 'crm.json'),
    stateFile: join(directory, '.data', 'facts-crm.json'),
  })
})

test('verifies tokens with an issuer and an audience', () => {
  const variables = { KINSHIP_ISSUER: 'https://login.example/t', KINSHIP_AUDIENCE: 'http://localhost:4173/' }
  expect(readSettings(variables, directory).issuer).toEqual({
    issuer: 'https://login.example/t',
    audience: 'http://localhost:4173',
  })
})

test('switches relationship roles off, with a state of its own', () => {
  expect(readSettings({ KINSHIP_LEGACY_ROLES: 'off' }, directory)).toMatchObject({
    legacyRoles: false,
    stateFile: join(directory, '.data', 'sample-without-legacy-roles.json'),
  })
  expect(readSettings({ KINSHIP_LEGACY_ROLES: 'on' }, directory)).toMatchObject({ legacyRoles: true })
})

test.each([
  [{ KINSHIP_ISSUER: 'https://login.example' }, 'KINSHIP_AUDIENCE is missing.'],
  [{ KINSHIP_ISSUER: 'login', KINSHIP_AUDIENCE: 'http://a' }, 'KINSHIP_ISSUER is "login", which is not a URL.'],
  [{ PORT: '' }, 'PORT is "", which is not a port.'],
  [{ PORT: '80a' }, 'PORT is "80a", which is not a port.'],
  [{ PORT: '65536' }, 'PORT is "65536", which is not a port.'],
  [{ KINSHIP_DATA: ' ' }, 'KINSHIP_DATA is empty.'],
  [{ KINSHIP_LEGACY_ROLES: 'no' }, 'KINSHIP_LEGACY_ROLES is "no".'],
  [{ KINSHIP_DATTA: 'memory' }, 'KINSHIP_DATTA is not a setting of Kinship.'],
])('refuses %o', (variables, message) => {
  expect(() => readSettings(variables, directory)).toThrow(message)
})
