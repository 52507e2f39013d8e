import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { createClient } from './client.ts'
import { loadEnvironment } from './metadata.ts'
import { loadSolutionRelationships } from './solutionRelationships.ts'
import { loadSolutions } from './solutions.ts'

const emulator = createEmulator({
  environment: sampleEnvironment(),
  now: () => new Date('2026-03-01T12:00:00Z'),
  newId: () => '00000000-0000-4000-8000-000000000001',
})
const client = createClient({ origin: 'http://localhost', fetch: (request) => emulator.fetch(request) })

test("a solution's relationships are told by the ids that their definitions carry", async () => {
  const { relationships } = await loadEnvironment(client)
  const solution = (await loadSolutions(client)).find(({ uniqueName }) => uniqueName === 'ContosoProjects')
  const inside = await loadSolutionRelationships(client, solution?.solutionId ?? '')
  const isInside = (schemaName: string) => inside.has(relationships.get(schemaName)?.metadataId ?? '')
  expect(isInside('cso_program_project')).toBe(true)
  expect(isInside('contact_customer_accounts')).toBe(false)
  const ids = new Set([...relationships.values()].map(({ metadataId }) => metadataId))
  expect([...inside].filter((id) => !ids.has(id))).toEqual([])
})
